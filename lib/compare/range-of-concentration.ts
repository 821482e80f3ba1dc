import type { Box } from "./measure";
import { intervalOfValues, type RangeRule, rangeAtCorners } from "./range";

/** Up to here all corners are looked at. */
const mostCorners = 10;

type Sums = { readonly sum: number; readonly squares: number };

const sumsOf = (values: readonly number[]): Sums => ({
  sum: values.reduce((all, value) => all + value, 0),
  squares: values.reduce((all, value) => all + value * value, 0),
});

/**
 * The levels of a box whose shares are the most even. The index grows with a level above the threshold squares/sum and
 * falls below it; so each level stands at the threshold or, where the box does not reach it, at the nearer end. The
 * threshold of the levels that a threshold gives is found by halving.
 */
const mostEven = (box: Box): readonly number[] => {
  const at = (threshold: number): readonly number[] =>
    box.map(({ low, high }) => Math.min(high, Math.max(low, threshold)));
  let [below, above] = [0, Math.max(...box.map(({ high }) => high))];
  for (let step = 0; step < 200; step += 1) {
    const middle = (below + above) / 2;
    const { sum, squares } = sumsOf(at(middle));
    if (squares > middle * sum) below = middle;
    else above = middle;
  }
  return at(above);
};

/** Moves single levels to their other end as long as that makes the shares less even. */
const climb = (box: Box, start: readonly number[]): readonly number[] => {
  const values = [...start];
  let { sum, squares } = sumsOf(values);
  let hasMoved = true;
  while (hasMoved) {
    hasMoved = false;
    for (const [index, { low, high }] of box.entries()) {
      const value = values[index] ?? low;
      const other = value === high ? low : high;
      const moved = { sum: sum - value + other, squares: squares - value ** 2 + other ** 2 };
      if (!(moved.squares / moved.sum ** 2 > (squares / sum ** 2) * (1 + 1e-14))) continue;
      values[index] = other;
      ({ sum, squares } = moved);
      hasMoved = true;
    }
  }
  return values;
};

/**
 * Corners among which the least even one is: the largest levels at their high ends, the others at their low ones. Exact
 * when all levels are rounded alike; each start is then mended level by level.
 */
const leastEven = (box: Box): readonly (readonly number[])[] => {
  const middles = box.map(({ low, high }) => (low + high) / 2).sort((a, b) => a - b);
  return [Number.NEGATIVE_INFINITY, ...new Set(middles)].map((threshold) =>
    climb(
      box,
      box.map(({ low, high }) => ((low + high) / 2 > threshold ? high : low)),
    ),
  );
};

/**
 * The range of the concentration of levels. It is no monotone formula: its least value may lie inside the box, where
 * levels are alike; its greatest lies at a corner.
 */
export const rangeOfConcentration: RangeRule = (compute, box, setting) => {
  const least = compute(mostEven(box));
  if (box.length > mostCorners) {
    return intervalOfValues([least, ...leastEven(box).map((levels) => compute(levels))]);
  }
  const { high } = rangeAtCorners(compute, box, setting);
  return intervalOfValues(high === null ? [least] : [least, high]);
};
