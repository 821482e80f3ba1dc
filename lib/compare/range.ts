import type { Interval } from "../figure";
import type { Box, Setting } from "./measure";

/** A formula whose setting is fixed. */
type FixedFormula = (values: readonly number[]) => number;

/** Finds the least and the greatest value of a formula over a box. */
export type RangeRule = (compute: FixedFormula, box: Box, setting: Setting) => Interval;

/** A number beyond all bounds is an open end. */
const toEnd = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** The least and the greatest of some values; what is no number (nothing over nothing) is the limit of others. */
export const intervalOfValues = (values: readonly number[]): Interval => {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return { low: toEnd(low), high: toEnd(high) };
};

const corner = (box: Box, choice: number): readonly number[] =>
  box.map(({ low, high }, index) => ((choice >> index) & 1 ? high : low));

/**
 * The range of a formula that is monotone in each input when the others are held: its ends lie at corners of the box.
 * For few inputs, since there are two to their power.
 */
export const rangeAtCorners: RangeRule = (compute, box) =>
  intervalOfValues(
    Array.from({ length: 2 ** box.length }, (_, choice) => compute(corner(box, choice))),
  );

/** The range of a formula that grows with every input. */
export const rangeOfGrowing: RangeRule = (compute, box) =>
  intervalOfValues([compute(box.map(({ low }) => low)), compute(box.map(({ high }) => high))]);
