import type { Interval } from "../figure";
import { formatAmountLike } from "../figure-text";
import { describePeriodInProse, type Period } from "../period";
import { type Digits, digitsOf } from "./digits";
import { isBetween, isUnbounded, type Known } from "./known";

/** What a bound written in binary fractions may miss its decimal by. */
const noise = 1e-9;

const downTo = (value: number, place: number): number =>
  Math.floor(value / place + noise * Math.max(1, Math.abs(value / place))) * place;
const upTo = (value: number, place: number): number => -downTo(-value, place);

/** Both ends in words, the low one rounded down and the high one up so that what is said is true. */
const endsInWords = (
  { low, high }: Interval,
  unit: string | null,
  { place, like }: Digits,
): { readonly low: string; readonly high: string } => {
  const write = (value: number): string =>
    formatAmountLike(Number(value.toPrecision(14)) + 0, unit, { like, rounding: place });
  return {
    low: low === null ? "" : write(downTo(low, place)),
    high: high === null ? "" : write(upTo(high, place)),
  };
};

/** A range with the digits that `digitsOf` gives: "$0.1 million to $0.3 million", "at least $2 million". */
export const rangeInWords = (range: Interval, unit: string | null, digits: Digits): string => {
  if (range.low === null && range.high === null) return "any value";
  const { low, high } = endsInWords(range, unit, digits);
  if (range.high === null) return `at least ${low}`;
  if (range.low === null) return `at most ${high}`;
  return low === high ? low : `${low} to ${high}`;
};

/**
 * What is known of a period, as what follows its name or that of a flow in it: "lay between $0.1 million and $0.3 million", "was at most $4
 * million", "is not bounded by any figure".
 */
export const boundsInWords = (
  { answer, because }: Known,
  unit: string | null,
  verb: "was" | "were" = "was",
): string => {
  if (isUnbounded(answer)) return "is not bounded by any figure";
  const { low, high } = endsInWords(answer, unit, digitsOf(answer, because));
  if (answer.high === null) return `${verb} at least ${low}`;
  if (answer.high === 0 && (answer.low ?? 0) === 0) return "could only be zero";
  if (answer.low === null || !isBetween(answer)) return `${verb} at most ${high}`;
  return low === high ? `${verb} ${low}` : `lay between ${low} and ${high}`;
};

/** The name of a period at the head of a sentence: "May 2021", "The second quarter of 2021". */
export const periodAtHead = (period: Period): string => {
  const words = describePeriodInProse(period);
  return words.charAt(0).toUpperCase() + words.slice(1);
};
