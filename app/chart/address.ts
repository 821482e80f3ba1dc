import { type ChartSpec, chartSpecSchema, formatChartSpec } from "@/lib/chart/spec";

const { width, height, scale, theme, frame, locale } = chartSpecSchema.parse({});

/** The path and query of the page that shows what a picture shows; how the picture looks is not among it. */
export const pageOf = (spec: ChartSpec): string => {
  const look = { width, height, scale, theme, frame, locale };
  const shown = { ...spec, ...look, reporter: undefined, partner: undefined, series: undefined };
  const withQuery = (path: string, query: string): string => path + (query && `?${query}`);
  if (spec.series === undefined)
    return withQuery(`/trade/${spec.reporter}/${spec.partner}`, formatChartSpec(shown));
  // What a series is of, and that it is drawn as levels, need not be said.
  const { from, to, asOf, title } = shown;
  const ofSeries = chartSpecSchema.parse({ from, to, asOf, title });
  return withQuery(`/series/${spec.series}`, formatChartSpec(ofSeries));
};

/** Where a request was sent to, "https://turnover.example"; undefined when it does not say so in a readable way. */
export const originOf = (headers: Headers): string | undefined => {
  const isSecure = /^https\b/.test(headers.get("x-forwarded-proto") ?? "");
  const written = `${isSecure ? "https" : "http"}://${headers.get("host") ?? ""}`;
  return URL.canParse(written) ? new URL(written).origin : undefined;
};
