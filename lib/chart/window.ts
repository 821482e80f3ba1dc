import type { Headline } from "../compare/headline";
import { listStatedLevels, type Statement } from "../compare/statement";
import { endOf, type Period, parseCanonicalPeriod } from "../period";
import { listSeriesOf, type NamedObservation, type SeriesScope } from "../series";

/** A range of months as an address says it: both ends drawn, "2020-01" to "2022-12". */
export type ChartWindow = { readonly from: string; readonly to: string };

const yearOf = (month: number): number => Math.floor(month / 12);
const fourDigits = (year: number): string => String(year).padStart(4, "0");

/** The whole years that hold some periods, of which there is at least one. */
const yearsOf = (periods: readonly Period[]): ChartWindow => {
  const first = yearOf(Math.min(...periods.map(({ start }) => start)));
  const last = yearOf(Math.max(...periods.map(endOf)) - 1);
  return { from: `${fourDigits(first)}-01`, to: `${fourDigits(last)}-12` };
};

/** Years before a figure that stands alone: what it grew from is seen only beside it. */
const yearsBefore = 2;

/**
 * The years in which the headline's figures can be read: those of its two figures, or of a single one with the two years
 * before it, and the year after, so that what came next is seen. A pair's whole history often spans orders of magnitude.
 */
export const windowAround = ({ first, second }: Headline<Statement>): ChartWindow => {
  const start = second ? second.level.period.start : first.level.period.start - 12 * yearsBefore;
  const next = endOf(first.level.period) - 1 + 12;
  return yearsOf([{ start, months: 1 }, first.level.period, { start: next, months: 1 }]);
};

/** All years for which some figure of one flow of a pair is stated or published; undefined without any. */
export const windowOfAll = (
  {
    statements,
    observations,
  }: { statements: readonly Statement[]; observations: readonly NamedObservation[] },
  scope: SeriesScope,
): ChartWindow | undefined => {
  const stated = listStatedLevels(statements).filter(
    ({ level }) => level.flow === scope.flow && level.product === (scope.product ?? null),
  );
  const published = listSeriesOf(observations, scope).flatMap(({ points }) => points);
  const periods = [
    ...stated.map(({ level }) => level.period),
    ...published.flatMap(({ period }) => parseCanonicalPeriod(period) ?? []),
  ];
  return periods.length === 0 ? undefined : yearsOf(periods);
};

/** The part of a window that lies in another, which holds its beginning. */
export const within = (inner: ChartWindow, outer: ChartWindow): ChartWindow => ({
  from: inner.from < outer.from ? outer.from : inner.from,
  to: inner.to > outer.to ? outer.to : inner.to,
});
