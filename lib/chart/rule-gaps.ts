import type { Box } from "./placement";

/** From where to where something goes down a picture, in CSS pixels. */
export type Stretch = { readonly from: number; readonly to: number };

/** What is left of an upright rule at `x` where it passes behind boxes: a number that it crossed would look struck out. */
export const stretchesBeside = (
  boxes: readonly Box[],
  x: number,
  { from, to }: Stretch,
): readonly Stretch[] => {
  const crossed = boxes
    .filter((box) => box.x < x && x < box.x + box.width)
    .sort((a, b) => a.y - b.y);
  const stretches: Stretch[] = [];
  let next = from;
  for (const { y, height } of crossed) {
    stretches.push({ from: next, to: Math.min(y, to) });
    next = Math.max(next, y + height);
  }
  return [...stretches, { from: next, to }].filter((stretch) => stretch.from < stretch.to);
};
