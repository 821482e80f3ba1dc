import type { Interval } from "../figure";
import { formatAmount, formatInterval } from "../figure-text";

/** The place of the last of three digits of a number: 13 869 624 has 100 000. */
const placeOf = (value: number): number =>
  value === 0 ? 1 : 10 ** (Math.floor(Math.log10(Math.abs(value)) + 1e-9) - 2);

/**
 * A computed amount with three digits that count, as a title or a sentence writes it: "$13.9 million"; where its range is
 * wider than what these digits tell, the range: "$13.2–14.4 million".
 */
export const shortAmount = (
  { value, low, high }: Partial<Interval> & { readonly value: number },
  unit: string,
  locale: string,
): string => {
  const rounding = placeOf(value);
  const isWide = low === null || high === null || (high ?? value) - (low ?? value) > rounding;
  return isWide
    ? formatInterval({ low: low ?? null, high: high ?? null }, unit, {
        rounding: rounding * 10,
        locale,
      })
    : formatAmount(value, unit, rounding, locale);
};
