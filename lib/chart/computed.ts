import type { Comparison } from "../compare/comparison";
import { type LevelSource, statedId } from "../compare/level-source";
import { amountOf } from "../compare/sentence-parts";
import { describePeriod, formatPeriod, type Period } from "../period";
import type { SeriesScope } from "../series";
import type { ChartLine, ChartPoint } from "./data";
import { computedLabel } from "./palette";

/** A comparison for the months that it is drawn over, against a base where it has one. */
export type Taken = {
  readonly period: Period;
  readonly base?: Period;
  readonly comparison: Comparison;
};

/** What a view computes of one source: the comparisons, and by how much their values are multiplied. */
export type Computation = {
  readonly take: (source: LevelSource, scope: SeriesScope) => readonly Taken[];
  /** 100 turns a factor into a percentage. */
  readonly scale: number;
};

type Made = Exclude<Comparison, { readonly refused: unknown }>;

const mostNamed = 3;

/** The levels that a value rests on: "$2.83 million in Jan–May 2020, $4.4 million in Jan–May 2021". */
const basisOf = ({ inputs, formula }: Made): string =>
  inputs.length > mostNamed
    ? formula
    : inputs.map((level) => `${amountOf(level)} in ${describePeriod(level.period)}`).join(", ");

const withoutNoise = (value: number): number => Number(value.toPrecision(15));

const scaledBy =
  (scale: number) =>
  (value: number | null): number | null =>
    value === null ? null : withoutNoise(value * scale);

const toPoint = ({ period, base, comparison }: Taken, scale: number): ChartPoint => {
  const place = {
    period: formatPeriod(period),
    ...(base === undefined ? {} : { base: formatPeriod(base) }),
  };
  if ("refused" in comparison) {
    const { refused } = comparison;
    const isMissing = refused.code === "missing-value" || refused.code === "gap";
    return { ...place, value: null, status: isMissing ? "missing" : "not-applicable", refused };
  }
  const scaled = scaledBy(scale);
  return {
    ...place,
    value: scaled(comparison.value),
    low: scaled(comparison.low),
    high: scaled(comparison.high),
    status: comparison.warnings.includes("provisional") ? "provisional" : "normal",
    basis: basisOf(comparison),
  };
};

const monthText = (month: number): string => formatPeriod({ start: month, months: 1 }).slice(0, 7);

/** A source's comparisons as a line, in the order of their periods; the role says whether an office counted them. */
export const toComputedLine = (
  source: LevelSource,
  scope: SeriesScope,
  { take, scale }: Computation,
): ChartLine => ({
  id: source.id,
  label: source.id === statedId ? computedLabel : source.name,
  role: source.id === statedId ? "stated" : "official",
  flow: scope.flow,
  breaks: source.breaks(scope).map(monthText),
  points: [...take(source, scope)]
    .sort((a, b) => a.period.start - b.period.start || a.period.months - b.period.months)
    .map((taken) => toPoint(taken, scale)),
});
