import { mirrorFlow } from "../flow-names";
import { formatPeriod } from "../period";
import { placeName } from "../place";
import { listSeriesOf, type NamedObservation } from "../series";
import type { ChartContents, ChartSources } from "./contents";
import type { ChartLine, ChartPoint } from "./data";
import { listEarlierLines } from "./earlier";
import { derivedLabel } from "./palette";
import { chooseUnit, isTextInWindow } from "./selection";
import type { ChartSpec } from "./spec";
import { listWantedLevels, toLevelFacts } from "./stated";

/** The official series of a specification's scope in one unit, as lines of their values. */
export const toPlainLines = (
  spec: ChartSpec,
  observations: readonly NamedObservation[],
  unit: string,
): ChartLine[] =>
  listSeriesOf(observations, spec).flatMap((series) => {
    const points = series.points.filter(({ period }) => isTextInWindow(spec, period));
    if (series.unit !== unit || points.length === 0) return [];
    return [{ id: series.id, label: series.name, role: "official", flow: spec.flow, points }];
  });

/** The other side's count as lines of its own. A balance is left out: its sign would be the other side's. */
const toMirrorLines = (
  spec: ChartSpec,
  { mirrorObservations = [] }: ChartSources,
  unit: string,
): ChartLine[] => {
  const flow = spec.flow === "balance" ? undefined : mirrorFlow(spec.flow);
  const { reporter, partner } = spec;
  if (!spec.mirror || flow === undefined || partner === undefined) return [];
  const turned = { ...spec, flow, reporter: partner, partner: reporter };
  return toPlainLines(turned, mirrorObservations, unit).map((line) => {
    const [dataset, own, dimensions] = JSON.parse(line.id) as [string, string | null, object];
    return {
      ...line,
      id: JSON.stringify([dataset, own, { ...dimensions, count: partner }]),
      label: `${line.label}, ${placeName(partner)}’s count`,
      role: "mirror" as const,
      flow,
    };
  });
};

/** Both sides come before further datasets of either, since a picture has room for few lines. */
const sideBySide = (own: readonly ChartLine[], mirror: readonly ChartLine[]): ChartLine[] => [
  ...own.slice(0, 2),
  ...mirror.slice(0, 2),
  ...own.slice(2),
  ...mirror.slice(2),
];

/** What follows from the stated figures, as bands without a value. Only the pace view has room for it. */
const toDerivedLines = (
  spec: ChartSpec,
  { spans = [] }: ChartSources,
  unit: string,
): ChartLine[] => {
  const points = spans.flatMap(({ flow, product, unit: own, period, low, high }): ChartPoint[] => {
    const text = formatPeriod(period);
    const isOfPicture = flow === spec.flow && product === (spec.product ?? null) && own === unit;
    return isOfPicture && isTextInWindow(spec, text)
      ? [{ period: text, value: null, status: "normal", low, high }]
      : [];
  });
  return spec.view !== "pace" || !spec.facts || points.length === 0
    ? []
    : [{ id: "ledger", label: derivedLabel, role: "derived", flow: spec.flow, points }];
};

/** The earlier versions of the official lines. Only columns have room for them. */
const toEarlierLines = (
  spec: ChartSpec,
  lines: readonly ChartLine[],
  { versions = [] }: ChartSources,
): ChartLine[] =>
  spec.view === "level"
    ? listEarlierLines(spec, { lines, versions }, (period) => isTextInWindow(spec, period))
    : [];

/** The contents of the views that draw figures as they are: official series, stated figures, what follows from these. */
export const plainContents = (spec: ChartSpec, sources: ChartSources): ChartContents => {
  const wanted = listWantedLevels(spec, sources.statements);
  const unit = chooseUnit(spec, [
    ...wanted.map(({ level }) => level.unit),
    ...listSeriesOf(sources.observations, spec).map((series) => series.unit),
  ]);
  const levels = spec.facts ? wanted.filter(({ level }) => level.unit === unit) : [];
  const lines = toPlainLines(spec, sources.observations, unit);
  return {
    unit,
    facts: toLevelFacts(levels),
    lines: [
      ...sideBySide(lines, toMirrorLines(spec, sources, unit)),
      ...toEarlierLines(spec, lines, sources),
      ...toDerivedLines(spec, sources, unit),
    ],
    statements: levels.map(({ statement }) => statement),
    levels: levels.map(({ level }) => level),
  };
};
