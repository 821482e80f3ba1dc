import { type ChartSpec, chartSpecSchema, formatChartSpec, isOfPartners } from "@/lib/chart/spec";

const { width, height, scale, theme, ground, frame, labels, locale } = chartSpecSchema.parse({});

const withQuery = (path: string, query: URLSearchParams): string =>
  path + (query.size > 0 ? `?${query}` : "");

/** The path and query of the page that shows what a picture shows; how the picture looks is not among it. */
export const pageOf = (spec: ChartSpec): string => {
  const look = { width, height, scale, theme, ground, frame, labels, locale };
  const shown = { ...spec, ...look, reporter: undefined, partner: undefined, series: undefined };
  if (spec.series !== undefined) {
    // What a series is of need not be said, nor that it is drawn as levels.
    const { flow: _flow, facts: _facts, events: _events, ...rest } = shown;
    const query = new URLSearchParams(formatChartSpec(chartSpecSchema.parse(rest)));
    if (spec.view === "level") query.delete("view");
    return withQuery(`/series/${spec.series}`, query);
  }
  const query = new URLSearchParams(formatChartSpec(shown));
  if (isOfPartners(spec)) {
    // Amounts are what the page of a country shows when it is asked for nothing else.
    if (spec.view === "multiples") query.delete("view");
    return withQuery(`/trade/${spec.reporter}`, query);
  }
  // A page whose address names no view chooses one.
  const said = new URLSearchParams({ view: spec.view, ...Object.fromEntries(query) });
  return withQuery(`/trade/${spec.reporter}/${spec.partner}`, said);
};

/** Where a request was sent to, "https://turnover.example"; undefined when it does not say so in a readable way. */
export const originOf = (headers: Headers): string | undefined => {
  const isSecure = /^https\b/.test(headers.get("x-forwarded-proto") ?? "");
  const written = `${isSecure ? "https" : "http"}://${headers.get("host") ?? ""}`;
  return URL.canParse(written) ? new URL(written).origin : undefined;
};
