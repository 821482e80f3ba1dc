import {
  endOf,
  formatPeriod,
  type Period,
  parseCanonicalPeriod,
  samePeriodLastYear,
} from "../period";
import type { Statement } from "./statement";

/** A growth on the same months a year before, as a text states it. */
export type StatedGrowth<S extends Statement = Statement> = {
  readonly statement: S;
  readonly period: Period;
  readonly base: Period;
};

const isSame = (a: Period, b: Period): boolean => a.start === b.start && a.months === b.months;

/**
 * The growths of like periods that statements give as a percentage or a factor, the latest period first. A change on any
 * other months is none.
 */
export const listStatedGrowths = <S extends Statement>(
  statements: readonly S[],
): readonly StatedGrowth<S>[] =>
  statements
    .flatMap((statement) => {
      const { kind, percent, factor, period: stated, base: against } = statement.fact;
      const [period, base] = [stated, against].map((text) => parseCanonicalPeriod(text ?? ""));
      if (kind !== "change" || (percent ?? factor) === null || !period || !base) return [];
      return isSame(samePeriodLastYear(period), base) ? [{ statement, period, base }] : [];
    })
    .sort((a, b) => endOf(b.period) - endOf(a.period));

/** Of the growths that several texts state alike, each once. */
export const withoutRepeats = <S extends Statement>(
  growths: readonly StatedGrowth<S>[],
): readonly StatedGrowth<S>[] => {
  const claims = new Map<string, StatedGrowth<S>>();
  for (const growth of growths) {
    const { percent, factor, qualifier } = growth.statement.fact;
    const claim = JSON.stringify([formatPeriod(growth.period), percent, factor, qualifier]);
    if (!claims.has(claim)) claims.set(claim, growth);
  }
  return [...claims.values()];
};
