import { type ChartSpec, chartSpecSchema, formatChartSpec } from "@/lib/chart/spec";

const { width, height, scale, theme, frame, locale } = chartSpecSchema.parse({});

/** The path and query of the page that shows what a picture shows; how the picture looks is not among it. */
export const pageOf = (spec: ChartSpec): string => {
  const look = { width, height, scale, theme, frame, locale };
  const query = formatChartSpec({ ...spec, ...look, reporter: undefined, partner: undefined });
  return `/trade/${spec.reporter}/${spec.partner}${query && `?${query}`}`;
};

/** Where a request was sent to, "https://turnover.example"; undefined when it does not say so in a readable way. */
export const originOf = (headers: Headers): string | undefined => {
  const isSecure = /^https\b/.test(headers.get("x-forwarded-proto") ?? "");
  const written = `${isSecure ? "https" : "http"}://${headers.get("host") ?? ""}`;
  return URL.canParse(written) ? new URL(written).origin : undefined;
};
