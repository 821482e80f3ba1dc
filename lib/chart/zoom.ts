import { type MonthRange, monthText } from "./months";
import type { ChartWindow } from "./window";

/** Fewer months are no picture of a course. */
const fewestMonths = 3;

/** The months between two places on the time axis, as an address says them; a short stretch is widened around its middle. */
export const windowBetween = (a: number, b: number): ChartWindow => {
  const [start, end] = [Math.floor(Math.min(a, b)), Math.ceil(Math.max(a, b))];
  const missing = Math.max(0, fewestMonths - (end - start));
  const from = Math.max(0, start - Math.floor(missing / 2));
  return { from: monthText(from), to: monthText(from + Math.max(end - start, fewestMonths) - 1) };
};

/**
 * The range of a picture made `times` as long around a place of it: 0.5 comes nearer, and stays within it; 2 goes away.
 */
export const zoomAround = (
  { start, end }: MonthRange,
  around: number,
  times: number,
): ChartWindow => {
  const length = Math.max(fewestMonths, Math.round((end - start) * times));
  const first = Math.round(around - length / 2);
  const kept = times < 1 ? Math.max(start, Math.min(first, end - length)) : Math.max(0, first);
  return windowBetween(kept, kept + length);
};
