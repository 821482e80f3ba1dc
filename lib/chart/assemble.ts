import type { Level } from "../compare/comparison";
import { type Finding, findYearOnYear } from "../compare/findings";
import { listSeriesLevels } from "../compare/series-level";
import { listStatedLevels, type StatedLevel, type Statement } from "../compare/statement";
import { intervalOfAmount } from "../figure";
import { formatFigure } from "../figure-text";
import { flowName, flowPreposition } from "../flow-names";
import type { KnownSpan } from "../ledger/known";
import { endOf, formatPeriod, parseCanonicalPeriod } from "../period";
import { placeName } from "../place";
import { listSeriesOf, type NamedObservation } from "../series";
import type { ChartData, ChartFact, ChartLine, ChartPoint } from "./data";
import { listEarlierLines, type SeriesVersions } from "./earlier";
import { derivedLabel } from "./palette";
import type { ChartSpec } from "./spec";
import { proposeTitle } from "./title";

/** All that is known of a pair, from which a picture takes what its specification asks for. */
export type ChartSources = {
  readonly observations: readonly NamedObservation[];
  readonly statements: readonly Statement[];
  /** What follows from the statements for months that none of them states. */
  readonly spans?: readonly KnownSpan[];
  /** What the vintages of the official series said; only the level view draws it. */
  readonly versions?: readonly SeriesVersions[];
  readonly events: readonly {
    readonly id: number;
    readonly date: string;
    readonly title: string;
    readonly kind: string | null;
  }[];
};

const monthOf = (text: string): number =>
  Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;

const isInWindow = ({ from, to }: ChartSpec, period: string): boolean => {
  const parsed = parseCanonicalPeriod(period);
  if (!parsed) return false;
  return (!from || endOf(parsed) > monthOf(from)) && (!to || parsed.start <= monthOf(to));
};

/** The unit that most of the figures are in, unless the specification names one: two units never share an axis. */
const chooseUnit = (spec: ChartSpec, units: readonly (string | null)[]): string => {
  if (spec.unit) return spec.unit;
  const counts = new Map<string, number>();
  for (const unit of units) if (unit !== null) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? "USD";
};

const isWanted = (spec: ChartSpec) => (stated: StatedLevel) =>
  stated.level.flow === spec.flow &&
  stated.level.reporter === (spec.reporter ?? null) &&
  stated.level.partner === (spec.partner ?? null) &&
  stated.level.product === (spec.product ?? null);

const outletsOf = (stated: readonly StatedLevel[]): string => {
  const outlets = [
    ...new Set(stated.map(({ statement }) => statement.article.outlet ?? "entered by hand")),
  ];
  return outlets.length > 2
    ? `${outlets[0]} and ${outlets.length - 1} others`
    : outlets.join(" and ");
};

/** One mark for one figure, however many articles state it. */
const toChartFacts = (levels: readonly StatedLevel[]): ChartFact[] => {
  const alike = new Map<string, StatedLevel[]>();
  for (const stated of levels) {
    const key = JSON.stringify([formatPeriod(stated.level.period), stated.level.figure]);
    alike.set(key, [...(alike.get(key) ?? []), stated]);
  }
  return [...alike.entries()].flatMap(([id, same]) => {
    const [first] = same;
    if (!first?.level.figure) return [];
    const { figure, period, unit } = first.level;
    const { low, high } = intervalOfAmount(figure);
    const { published } = first.statement.article;
    return [
      {
        id,
        period: formatPeriod(period),
        value: figure.value,
        low,
        high,
        label: formatFigure(figure, unit),
        outlet: outletsOf(same),
        published,
      },
    ];
  });
};

const toLines = (
  spec: ChartSpec,
  observations: readonly NamedObservation[],
  unit: string,
): ChartLine[] =>
  listSeriesOf(observations, spec).flatMap((series) => {
    const points = series.points.filter(({ period }) => isInWindow(spec, period));
    if (series.unit !== unit || points.length === 0) return [];
    return [{ id: series.id, label: series.name, role: "official", flow: spec.flow, points }];
  });

/** What follows from the stated figures, as bands without a value. Only the pace view has room for it. */
const toDerivedLines = (
  spec: ChartSpec,
  spans: readonly KnownSpan[],
  unit: string,
): ChartLine[] => {
  const points = spans.flatMap(({ flow, product, unit: own, period, low, high }): ChartPoint[] => {
    const text = formatPeriod(period);
    const isOfPicture = flow === spec.flow && product === (spec.product ?? null) && own === unit;
    return isOfPicture && isInWindow(spec, text)
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
  versions: readonly SeriesVersions[],
): ChartLine[] =>
  spec.view === "level"
    ? listEarlierLines(spec, { lines, versions }, (period) => isInWindow(spec, period))
    : [];

const subtitleOf = ({ flow, reporter, partner, product }: ChartSpec): string => {
  const [own, other] = [reporter, partner].map((code) => (code ? placeName(code) : undefined));
  const scope = [flowName(flow), own && `of ${own}`, other && `${flowPreposition(flow)} ${other}`]
    .filter(Boolean)
    .join(" ");
  return product ? `${scope}, ${product}` : scope;
};

const namedOutlets = 3;

const sourceOf = (levels: readonly StatedLevel[], lines: readonly ChartLine[]): string => {
  const outlets = [
    ...new Set(levels.map(({ statement }) => statement.article.outlet ?? "entered by hand")),
  ];
  const others = outlets.length - namedOutlets;
  const named =
    others > 1 ? [...outlets.slice(0, namedOutlets), `${others} other outlets`] : outlets;
  const stated = named.length > 0 ? [`figures as stated by ${named.join(", ")}`] : [];
  const sources = [...lines.map(({ label }) => label), ...stated];
  return sources.length > 0 ? `Source: ${sources.join("; ")}` : "No figures yet";
};

const mostEvents = 8;

/** The events of the window; where they are too many to be read, only the breaks, which bear on what may be compared. */
const chooseEvents = (spec: ChartSpec, events: ChartSources["events"]): ChartData["events"] => {
  const within = events.filter(
    ({ date }) =>
      (!spec.from || date >= spec.from.slice(0, date.length)) &&
      (!spec.to || date.slice(0, 7) <= spec.to),
  );
  const chosen =
    within.length > mostEvents ? within.filter(({ kind }) => kind === "break") : within;
  return chosen.map(({ id, date, title }) => ({ id: String(id), date, title }));
};

/** Columns stand for whole years; a title about a quarter would not be of what they show. */
const isOfView =
  ({ view }: ChartSpec) =>
  ({ period }: Level): boolean =>
    view !== "level" || period.months === 12;

/** The growths of what is drawn: of the stated figures, else of the official series. */
const findGrowths = (
  spec: ChartSpec,
  stated: readonly Level[],
  observations: readonly NamedObservation[],
): readonly Finding[] => {
  const growths = findYearOnYear(stated);
  if (growths.length > 0) return growths;
  return listSeriesOf(observations, spec).flatMap((series) => {
    const levels = listSeriesLevels(series, spec).filter(({ period }) =>
      isInWindow(spec, formatPeriod(period)),
    );
    return findYearOnYear(levels.filter(isOfView(spec)));
  });
};

/**
 * The data of one picture: the official series and stated figures of one reporter and partner that the specification
 * asks for, in one unit, with title, subtitle and source line. The other side's count is never among them.
 */
export const assembleChart = (spec: ChartSpec, sources: ChartSources): ChartData => {
  const wanted = listStatedLevels(sources.statements).filter(isWanted(spec));
  const inWindow = wanted.filter(({ level }) => isInWindow(spec, formatPeriod(level.period)));
  const unit = chooseUnit(spec, [
    ...inWindow.map(({ level }) => level.unit),
    ...listSeriesOf(sources.observations, spec).map((series) => series.unit),
  ]);
  const levels = spec.facts ? inWindow.filter(({ level }) => level.unit === unit) : [];
  const facts = toChartFacts(levels);
  const lines = toLines(spec, sources.observations, unit);
  const shown = levels.map(({ level }) => level).filter(isOfView(spec));
  return {
    unit,
    source: sourceOf(levels, lines),
    title: spec.title ?? proposeTitle(spec, findGrowths(spec, shown, sources.observations), shown),
    subtitle: subtitleOf(spec),
    lines: [
      ...lines,
      ...toEarlierLines(spec, lines, sources.versions ?? []),
      ...toDerivedLines(spec, sources.spans ?? [], unit),
    ],
    facts,
    events: spec.events ? chooseEvents(spec, sources.events) : [],
  };
};
