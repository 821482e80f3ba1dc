import type { Comparison, Level } from "../compare/comparison";
import type { LevelSource } from "../compare/level-source";
import { compareFrom } from "../compare/stored";
import type { StoredQuestion } from "../compare/stored-plan";
import { endOf, formatPeriod, type Period, samePeriodLastYear } from "../period";
import type { SeriesScope } from "../series";
import type { Computation, Taken } from "./computed";
import { isInWindow } from "./selection";
import type { ChartSpec } from "./spec";

const distinct = (periods: readonly Period[]): readonly Period[] => [
  ...new Map(periods.map((period) => [formatPeriod(period), period])).values(),
];

const periodsOf = (levels: readonly Level[]): readonly Period[] =>
  distinct(levels.map(({ period }) => period));

const startOf = (levels: readonly Level[]): number =>
  Math.min(...levels.map(({ period }) => period.start));

const ask = (source: LevelSource, question: StoredQuestion): Comparison[] => {
  const comparison = compareFrom(source, question);
  return comparison ? [comparison] : [];
};

/** Each level against the same months a year before; where the source does not reach back so far, nothing is asked. */
const growth = (spec: ChartSpec): Computation => ({
  scale: 1,
  take: (source, scope) => {
    const levels = source.levels(scope);
    return periodsOf(levels)
      .filter((period) => isInWindow(spec, period) && period.start - 12 >= startOf(levels))
      .flatMap((period) =>
        ask(source, { measure: "yoy", scope, period }).map((comparison) => ({
          period,
          base: samePeriodLastYear(period),
          comparison,
        })),
      );
  },
});

/** Twelve months that end with a month: their sum, else a year carried on by the months to date. */
const twelveMonths = (source: LevelSource, scope: SeriesScope, end: number): Taken[] => {
  const period = { start: end - 12, months: 12 };
  const toDate = { start: Math.floor((end - 1) / 12) * 12, months: ((end - 1) % 12) + 1 };
  const sums = ask(source, { measure: "ttm", scope, period });
  const bridges =
    toDate.months === 12 ? [] : ask(source, { measure: "ttm-bridge", scope, period: toDate });
  const all = [...sums, ...bridges];
  const comparison = all.find((each) => !("refused" in each)) ?? all[0];
  return comparison ? [{ period, comparison }] : [];
};

const rolling = (spec: ChartSpec): Computation => ({
  scale: 1,
  take: (source, scope) => {
    const levels = source.levels(scope);
    const ends = [...new Set(levels.map(({ period }) => endOf(period)))];
    return ends
      .filter((end) => end - 12 >= startOf(levels))
      .filter((end) => isInWindow(spec, { start: end - 1, months: 1 }))
      .flatMap((end) => twelveMonths(source, scope, end));
  },
});

const yearOf = ({ start }: Period): number => Math.floor(start / 12);

/** A comparison read the other way round: that of the base with what came before it. */
const turned = (comparison: Comparison): Comparison => {
  if ("refused" in comparison) return comparison;
  const { value, low, high, inputs } = comparison;
  const over = (divisor: number | null): number | null =>
    divisor === null || divisor === 0 ? null : 1 / divisor;
  return {
    ...comparison,
    value: 1 / value,
    low: over(high) ?? 0,
    high: over(low),
    inputs: [...inputs].reverse(),
  };
};

const unchanged = (level: Level): Comparison => ({
  value: 1,
  low: 1,
  high: 1,
  formula: "the base itself",
  inputs: [level],
  warnings: level.provisional ? ["provisional"] : [],
});

/** How many times a level is that of the same months of the base year. */
const timesBase = (source: LevelSource, scope: SeriesScope, period: Period, base: Period) => {
  if (yearOf(period) > yearOf(base)) return ask(source, { measure: "factor", scope, period, base });
  if (yearOf(period) < yearOf(base))
    return ask(source, { measure: "factor", scope, period: base, base: period }).map(turned);
  const level = source
    .levels(scope)
    .find((each) => formatPeriod(each.period) === formatPeriod(period));
  return level?.figure ? [unchanged(level)] : [];
};

/** The level of each period in percent of the same months of the base year. */
const index = (spec: ChartSpec, baseYear: number): Computation => ({
  scale: 100,
  take: (source, scope) =>
    periodsOf(source.levels(scope))
      .filter((period) => isInWindow(spec, period))
      .flatMap((period) => {
        const start = period.start + (baseYear - yearOf(period)) * 12;
        const base = { start, months: period.months };
        return timesBase(source, scope, period, base).map((comparison) => ({
          period,
          base,
          comparison,
        }));
      }),
});

const ofOnePeriod = (spec: ChartSpec, measure: "share" | "balance"): Computation => ({
  scale: 1,
  take: (source, scope) => {
    const sides = measure === "balance" ? ["exports", "imports"] : [scope.flow];
    return distinct(sides.flatMap((flow) => periodsOf(source.levels({ ...scope, flow }))))
      .filter((period) => isInWindow(spec, period))
      .flatMap((period) =>
        ask(source, { measure, scope, period }).map((comparison) => ({ period, comparison })),
      );
  },
});

/** The first year for which most sources have a figure, so that an index can be drawn of them. */
export const chooseBaseYear = (
  spec: ChartSpec,
  sources: readonly LevelSource[],
  scope: SeriesScope,
): number => {
  if (spec.base !== undefined) return Number(spec.base);
  const counts = new Map<number, number>();
  for (const source of sources) {
    const published = source.levels(scope).filter(({ figure }) => figure !== null);
    const shown = periodsOf(published).filter((period) => isInWindow(spec, period));
    for (const year of new Set(shown.map(yearOf))) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [first] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return first?.[0] ?? 0;
};

/** Each level as it is, as one source has it. */
const level = (spec: ChartSpec): Computation => ({
  scale: 1,
  take: (source, scope) =>
    periodsOf(source.levels(scope))
      .filter((period) => isInWindow(spec, period))
      .flatMap((period) =>
        ask(source, { measure: "sum", scope, period }).map((comparison) => ({
          period,
          comparison,
        })),
      ),
});

/** What the computed views take of a source; an index needs the year that is 100. */
export const computations = {
  level,
  growth,
  rolling,
  index,
  share: (spec: ChartSpec) => ofOnePeriod(spec, "share"),
  balance: (spec: ChartSpec) => ofOnePeriod(spec, "balance"),
} as const;
