import type { Box } from "./placement";

/** How far from its end a mark is cut, how wide the gap is, and how far its edges reach beyond the mark and rise, in pixels. */
const depth = 14;
const gap = 5;
const reach = 4;
const rise = 4;

/** The two parts of a column that is cut near its end, which is its upper one unless it hangs below zero. */
export const partsOfCut = ({ x, y, width, height }: Box, isBelow: boolean): readonly Box[] => {
  const end = Math.min(depth, height / 2);
  const first = isBelow ? height - end - gap : end;
  return [
    { x, y, width, height: Math.max(0, first) },
    { x, y: y + first + gap, width, height: Math.max(0, height - first - gap) },
  ];
};

/** Draws the sign of a cut across a mark: two parallel lines that rise to the right, in the gap between its parts. */
export const drawCut = (
  context: CanvasRenderingContext2D,
  { x, y, width, height }: Box,
  isBelow: boolean,
): void => {
  const top = isBelow
    ? y + height - Math.min(depth, height / 2) - gap
    : y + Math.min(depth, height / 2);
  context.lineWidth = 1.25;
  context.beginPath();
  for (const edge of [top, top + gap]) {
    context.moveTo(x - reach, edge + rise / 2);
    context.lineTo(x + width + reach, edge - rise / 2);
  }
  context.stroke();
};
