import { plotWidthOf } from "./model";
import type { MonthRange } from "./months";
import type { ChartSpec } from "./spec";

/** Whether a picture is so narrow that events and lines are named below or above it. */
export const isNarrow = ({ width }: Pick<ChartSpec, "width">): boolean => width < 480;

/** Room for the words at the end of a line, in pixels: in a narrow picture for the number alone. */
const roomOf = (spec: ChartSpec, isNamed: boolean): number =>
  isNamed ? Math.min(170, spec.width * 0.22) : isNarrow(spec) ? 42 : 60;

/** The months of a plot with room after the last of them for the words at the ends of lines. */
export const endRange = (
  spec: ChartSpec,
  { start, end }: MonthRange,
  isNamed: boolean,
): MonthRange => {
  const room = roomOf(spec, isNamed);
  return { start, end: end + ((end - start) * room) / (plotWidthOf(spec) - room) };
};
