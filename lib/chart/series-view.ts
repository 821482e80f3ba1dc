import { type Finding, findYearOnYear } from "../compare/findings";
import { listSeriesLevels } from "../compare/series-level";
import { flowName } from "../flow-names";
import type { SeriesKey } from "../observation";
import { isPlace, placeName } from "../place";
import { listSeriesOf, type NamedObservation } from "../series";
import { assembleChart } from "./assemble";
import { computedTitle } from "./computed-title";
import type { ChartSources } from "./contents";
import type { ChartData } from "./data";
import type { SeriesVersions } from "./earlier";
import type { ChartSpec, ChartView } from "./spec";
import { proposeTitle } from "./title";
import { describeShape, offeredViews } from "./view-choice";

/** Of figures as they are a title says the newest growth; of computed ones the newest of these. */
const titleOf = (spec: ChartSpec, data: ChartData, findings: readonly Finding[]): string =>
  computedTitle(spec, data) ?? proposeTitle(spec, findings, []);

/** A stored series with what each vintage said of it. */
export type DrawnSeries = {
  readonly key: SeriesKey;
  readonly dataset: string;
  readonly datasetName: string;
  readonly history: Omit<SeriesVersions, "scope">;
};

/** What the page of a series shows: its chart, and the growths that its figures allow, newest first. */
export type SeriesView = {
  readonly spec: ChartSpec;
  readonly data: ChartData;
  readonly findings: readonly Finding[];
  /** The views that say something of it, in the order in which its page offers them. */
  readonly views: readonly ChartView[];
};

/** As long as the flow of a picture may be. */
const mostLetters = 60;

/** What a series counts: its flow; where it is no trade, what else it is called. */
const subjectOf = ({ flow, product, dimensions }: SeriesKey): string =>
  (flow ?? product ?? Object.values(dimensions)[0] ?? "").trim().slice(0, mostLetters) || "figures";

const nameOf = (place: string | null): string | null =>
  place !== null && isPlace(place) ? placeName(place) : place;

/**
 * "Exports, Azerbaijan – Serbia, HS 0808": what a series is in words, without its unit; `otherwise` where its file says
 * nothing of it.
 */
export const seriesName = (key: SeriesKey, otherwise: string): string => {
  const places = [nameOf(key.reporter), nameOf(key.partner)].filter((place) => place !== null);
  const parts = [
    key.flow === null ? null : flowName(key.flow),
    places.join(" – "),
    key.product,
    ...Object.values(key.dimensions),
  ].filter((part) => part);
  return parts.length > 0 ? parts.join(", ") : otherwise;
};

/** Changes in percent are no growth of a percentage. */
const isGrowing = ({ unit }: SeriesKey): boolean => unit !== "percent";

const scopeOf = ({ key, dataset, datasetName }: DrawnSeries): SeriesVersions["scope"] => ({
  flow: subjectOf(key),
  reporter: key.reporter,
  partner: key.partner,
  product: key.product,
  // Every figure is of one unit here, also where the file does not say which.
  unit: key.unit ?? "",
  dimensions: key.dimensions,
  dataset,
  datasetName,
});

/** The views that one series can be drawn in, in the order in which its page offers them. */
const seriesViews: readonly ChartView[] = [
  "level",
  "ytd",
  "growth",
  "rolling",
  "index",
  "revisions",
];

/** Without a view of its own to show, a series is drawn as what it holds. */
const viewOf = ({ view }: ChartSpec): ChartSpec["view"] =>
  seriesViews.find((each) => each === view) ?? "level";

const specOf = ({ key }: DrawnSeries, asked: ChartSpec): ChartSpec => ({
  ...asked,
  view: viewOf(asked),
  flow: subjectOf(key),
  reporter: key.reporter ?? undefined,
  partner: key.partner ?? undefined,
  product: key.product ?? undefined,
  unit: undefined,
  dataset: undefined,
  facts: false,
  events: false,
});

/**
 * The view of a series of any kind: columns of its figures, with what they were before they were revised, or another
 * view that one series allows. `asked` is what its address says: the view, the range of months, the day, the look.
 */
export const viewSeries = (series: DrawnSeries, asked: ChartSpec): SeriesView => {
  const { key, history } = series;
  const scope = scopeOf(series);
  const spec = specOf(series, asked);
  const observations: NamedObservation[] = history.rows.map(({ period, values, statuses }) => ({
    ...scope,
    period,
    value: values.at(-1) ?? null,
    status: statuses.at(-1) ?? "missing",
  }));
  const sources: ChartSources = {
    observations,
    statements: [],
    events: [],
    versions: [{ scope, ...history }],
  };
  const data = assembleChart(spec, sources);
  const isRevisable = history.vintages.length > 1;
  const offered = offeredViews(describeShape(spec, sources, { hasWhole: false, isRevisable }));
  const findings = isGrowing(key)
    ? listSeriesOf(observations, spec).flatMap((each) =>
        findYearOnYear(listSeriesLevels({ ...each, unit: key.unit }, spec)),
      )
    : [];
  const unit = key.unit === null ? " (unit not said)" : "";
  const subtitle = seriesName(key, series.datasetName) + unit;
  return {
    // The address of the picture names the series, which says the rest.
    spec: { ...spec, reporter: undefined, partner: undefined, product: undefined },
    data: { ...data, title: asked.title ?? titleOf(spec, data, findings), subtitle },
    findings,
    views: seriesViews.filter((view) => offered.includes(view)),
  };
};
