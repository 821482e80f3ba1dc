import type { Figure } from "../figure";
import { intervalOfAmount } from "../figure";
import { describePeriodInProse, overlaps, type Period, samePeriodLastYear } from "../period";
import type { Comparison, Level, Refusal, Warning } from "./comparison";
import { findScopeRefusal } from "./scope";

const months = (count: number): string => (count === 1 ? "1 month" : `${count} months`);

const needs = (period: Period): string => `Needs a figure for ${describePeriodInProse(period)}.`;

const isSame = (a: Period, b: Period): boolean => a.start === b.start && a.months === b.months;

/** A year on year needs the same months, one year earlier; anything else is refused, naming those months. */
const findPeriodRefusal = (base: Period, next: Period): Refusal | undefined => {
  const wanted = samePeriodLastYear(next);
  if (isSame(base, wanted)) return undefined;
  const [before, after] = [describePeriodInProse(base), describePeriodInProse(next)];
  const remedy = needs(wanted);
  if (isSame(base, next)) {
    return {
      code: "same-period",
      reason: `Both figures are of ${after}: a revision or another count, not growth.`,
      remedy,
    };
  }
  if (overlaps(base, next))
    return { code: "overlap", reason: `${before} and ${after} share months.`, remedy };
  if (base.months !== next.months) {
    return {
      code: "period-length",
      reason: `${months(next.months)} against ${base.months}.`,
      remedy,
    };
  }
  return {
    code: "not-consecutive",
    reason: `${before} is not the same months one year before ${after}.`,
    remedy,
  };
};

const findMissing = (levels: readonly Level[]): Refusal | undefined => {
  const missing = levels.find(({ figure }) => figure === null);
  return (
    missing && {
      code: "missing-value",
      reason: `No figure was published for ${describePeriodInProse(missing.period)}.`,
      remedy: needs(missing.period),
    }
  );
};

const findSignRefusal = (base: Figure, next: Figure): Refusal | undefined => {
  const remedy = "Give the difference of the two instead.";
  if (base.value === 0)
    return { code: "zero-base", reason: "There is no percentage from zero.", remedy };
  if (base.value * next.value < 0)
    return { code: "sign-change", reason: "One level is a surplus, the other a deficit.", remedy };
  if (base.value < 0)
    return {
      code: "negative-base",
      reason: "There is no percentage from a negative level.",
      remedy,
    };
  return undefined;
};

const warningsOf = (levels: readonly Level[], open: boolean): readonly Warning[] => [
  ...(levels.some(({ provisional }) => provisional) ? (["provisional"] as const) : []),
  ...(new Set(levels.map(({ source }) => source)).size > 1 ? (["mixed-sources"] as const) : []),
  ...(levels.some(({ figure }) => (figure?.rounding ?? 0) > 1)
    ? (["rounded-inputs"] as const)
    : []),
  ...(open ? (["base-touches-zero"] as const) : []),
];

const growth = (base: number, next: number): number => (next / base - 1) * 100;

/** The exact range of the growth over all levels that the two stated figures allow. */
const growthRange = (base: Figure, next: Figure) => {
  const [before, after] = [intervalOfAmount(base), intervalOfAmount(next)];
  const [least, greatest] = [before.low ?? 0, before.high];
  return {
    low: greatest === null ? -100 : growth(greatest, after.low ?? 0),
    high: least <= 0 || after.high === null ? null : growth(least, after.high),
  };
};

/**
 * Year on year: (new / same months a year before − 1) × 100, in percent, with the exact range that the rounding of the
 * two levels leaves. Refused unless both levels are of one scope and the base is the same months one year earlier.
 * Formula: FRED `pc1`, Eurostat growth rate on the same period of the previous year.
 */
export const yearOnYear = (base: Level, next: Level): Comparison => {
  const refused =
    findScopeRefusal(base, next) ??
    findPeriodRefusal(base.period, next.period) ??
    findMissing([base, next]);
  if (refused) return { refused };
  if (base.figure === null || next.figure === null)
    throw new Error("a missing level passed its check");
  const wrongSign = findSignRefusal(base.figure, next.figure);
  if (wrongSign) return { refused: wrongSign };
  const { low, high } = growthRange(base.figure, next.figure);
  return {
    value: growth(base.figure.value, next.figure.value),
    low,
    high,
    formula: `(${describePeriodInProse(next.period)} / ${describePeriodInProse(base.period)} − 1) × 100`,
    inputs: [base, next],
    warnings: warningsOf([base, next], high === null),
  };
};
