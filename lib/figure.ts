import { z } from "zod";

/** How exactly a figure was stated: as is, about, more than, less than. */
export const qualifierSchema = z.enum(["=", "~", ">", "<"]);
export type Qualifier = z.infer<typeof qualifierSchema>;

/**
 * A value as it was stated. `value` and `rounding` are in plain units (dollars, tonnes, percent), `rounding` is the
 * place of the last digit that counts: $5.9 million has 100 000.
 */
export const figureSchema = z.object({
  value: z.number(),
  rounding: z.number().nonnegative(),
  qualifier: qualifierSchema,
});
export type Figure = z.infer<typeof figureSchema>;

/** What a figure allows: both ends belong to it, `null` is an open end. */
export type Interval = { readonly low: number | null; readonly high: number | null };

/**
 * A decimal number as text times a power of ten, exactly: `8.04` and 6 give 8 040 000.
 * Joined as text because 8.04 * 1e6 is 8 039 999.999 999 999.
 */
export const scaled = (digits: string, power: number): number => Number(`${digits}e${power}`);

/** The sum of the two ends of a step, without the noise of binary fractions: 5.9e6 − 5e4 is 5 850 000. */
const decimal = (value: number): number => Number(value.toPrecision(15));

/**
 * The rounding unit of a figure before a multiplier word, a percentage or a factor: every written digit counts.
 * `10` and 9 ("10 billion") give 1 billion; `9.0` and 6 give 100 000; `20` and 0 ("20 %") give 1.
 */
export const roundingOfScaled = (digits: string, power = 0): number => {
  const fraction = digits.split(".")[1] ?? "";
  return scaled("1", power - fraction.length);
};

/**
 * The rounding unit of a figure written out in full: trailing zeros do not count.
 * `758650` gives 10, `40000` gives 10 000, `0` gives 1; decimals written out do count.
 */
export const roundingOfWrittenOut = (digits: string): number => {
  if (digits.includes(".")) return roundingOfScaled(digits);
  const zeros = /0*$/.exec(digits.replace(/^[+-]/, ""))?.[0].length ?? 0;
  return zeros === digits.replace(/^[+-]/, "").length ? 1 : scaled("1", zeros);
};

/** The interval of a size v ≥ 0: `=` half a unit either side, `~` a whole one, `>` from v up, `<` from 0 to v. */
const intervalOfSize = ({ value, rounding, qualifier }: Figure): Interval => {
  if (qualifier === ">") return { low: value, high: null };
  if (qualifier === "<") return { low: 0, high: value };
  const reach = qualifier === "~" ? rounding : rounding / 2;
  return { low: decimal(value - reach), high: decimal(value + reach) };
};

const negated = ({ low, high }: Interval): Interval => ({
  low: high === null ? null : 0 - high,
  high: low === null ? null : 0 - low,
});

/**
 * The interval that a stated amount allows. `>` and `<` bound the size of the thing stated, so a deficit "over 2
 * billion" is a balance of at most −2 billion. A size is never below zero.
 */
export const intervalOfAmount = (figure: Figure): Interval => {
  if (figure.value < 0) return negated(intervalOfAmount({ ...figure, value: -figure.value }));
  const { low, high } = intervalOfSize(figure);
  return { low: low === null ? null : Math.max(0, low), high };
};

/**
 * The interval of a stated percentage change. A fall cannot pass −100 %; "less than" keeps the direction: a rise of
 * less than 5 % lies in [0, 5], a fall of more than 40 % in [−100, −40].
 */
export const intervalOfChange = (figure: Figure): Interval => {
  if (figure.value >= 0) return intervalOfSize(figure);
  const { low, high } = negated(intervalOfSize({ ...figure, value: -figure.value }));
  return { low: low === null ? -100 : Math.max(-100, low), high };
};

/**
 * The interval of a stated factor. A factor below 1 is always 1/N with the rounding of N ("fell by three times" is
 * 1/3, its rounding that of 3); "less than N times" lies between no change and N.
 */
export const intervalOfFactor = ({ value, rounding, qualifier }: Figure): Interval => {
  if (value > 0 && value < 1) {
    const { low, high } = intervalOfFactor({ value: 1 / value, rounding, qualifier });
    return { low: high === null ? 0 : 1 / high, high: low === null || low === 0 ? null : 1 / low };
  }
  if (qualifier === "<") return { low: 1, high: value };
  return intervalOfSize({ value, rounding, qualifier });
};

/** Whether a value lies in an interval, ends included. */
export const allows = ({ low, high }: Interval, value: number): boolean =>
  (low === null || value >= low) && (high === null || value <= high);

/** Whether two intervals share a value. */
export const intervalsMeet = (a: Interval, b: Interval): boolean =>
  (a.high === null || b.low === null || b.low <= a.high) &&
  (b.high === null || a.low === null || a.low <= b.high);
