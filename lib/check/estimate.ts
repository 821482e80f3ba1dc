import type { Interval } from "../figure";
import { amountRange } from "../ledger/stated";
import type { CheckInput } from "./claim";

/** A value that follows from inputs, with the exact range that their intervals leave it; null is an open end. */
export type Estimate = Interval & { readonly value: number; readonly unit: string | null };

const sum = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : a + b;

/** The level of an input as it was stated. */
export const estimateOf = ({ figure, unit }: CheckInput): Estimate => ({
  ...amountRange(figure),
  value: figure.value,
  unit,
});

/** The same with the opposite sign: a deficit as a size. */
export const negated = ({ value, low, high, unit }: Estimate): Estimate => ({
  value: 0 - value,
  low: high === null ? null : 0 - high,
  high: low === null ? null : 0 - low,
  unit,
});

/** The sum of two levels; undefined when one is missing or their units differ. */
export const plus = (a: Estimate | undefined, b: Estimate | undefined): Estimate | undefined => {
  if (!a || !b || (a.unit !== null && b.unit !== null && a.unit !== b.unit)) return undefined;
  return {
    value: a.value + b.value,
    low: sum(a.low, b.low),
    high: sum(a.high, b.high),
    unit: a.unit ?? b.unit,
  };
};

/** The difference of two levels; undefined when one is missing or their units differ. */
export const minus = (a: Estimate | undefined, b: Estimate | undefined): Estimate | undefined =>
  plus(a, b && negated(b));

/** One level over another, neither below zero; undefined from a base of zero, open upwards when it may be zero. */
export const over = (a: Estimate | undefined, b: Estimate | undefined): Estimate | undefined => {
  if (!a || !b || a.value < 0 || b.value <= 0) return undefined;
  if (a.unit !== null && b.unit !== null && a.unit !== b.unit) return undefined;
  const [low, least] = [Math.max(0, a.low ?? 0), Math.max(0, b.low ?? 0)];
  return {
    value: a.value / b.value,
    low: b.high === null ? 0 : low / b.high,
    high: a.high === null || least === 0 ? null : a.high / least,
    unit: null,
  };
};

/** A ratio in another scale: times 100 for percent, and less 100 for a change. */
export const scaledBy = (
  ratio: Estimate | undefined,
  { times, less = 0 }: { readonly times: number; readonly less?: number },
): Estimate | undefined =>
  ratio && {
    value: ratio.value * times - less,
    low: ratio.low === null ? null : ratio.low * times - less,
    high: ratio.high === null ? null : ratio.high * times - less,
    unit: null,
  };
