import type { ChartData } from "./data";
import type { ChartModel } from "./model";
import { type MonthRange, monthText, rangeOf } from "./months";
import type { ChartSpec } from "./spec";
import type { Stop } from "./stops";
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

/** Years that are lines beside one another have no common time axis, only a range of years. */
const isOfYears = ({ view }: ChartSpec): boolean => view === "ytd";

/** Whether a stretch of time can be drawn over a picture. */
export const hasTimeAxis = (spec: ChartSpec): boolean => !isOfYears(spec);

/** The month that a stop is about: of a year to date the first of its year, whose line it is on. */
const placeOf = (spec: ChartSpec, { series }: ChartModel, stop: Stop): number =>
  isOfYears(spec) ? Number(series[stop.series]?.label) * 12 : stop.start + stop.months / 2;

/** Years as they are: no year to date begins in the middle of one. */
const inWholeYears = ({ from, to }: ChartWindow): ChartWindow => ({
  from: `${from.slice(0, 4)}-01`,
  to: `${to.slice(0, 4)}-12`,
});

/**
 * The range that a picture gets when it is made `times` as long around a stop of it, else around its middle; years to date
 * stay around the last of them.
 */
export const zoomFrom = (
  {
    spec,
    data,
    model,
  }: { readonly spec: ChartSpec; readonly data: ChartData; readonly model: ChartModel },
  stop: Stop | undefined,
  times: number,
): ChartWindow => {
  const range = isOfYears(spec) ? rangeOf(spec, data) : model.range;
  const otherwise = isOfYears(spec) ? range.end : (range.start + range.end) / 2;
  const chosen = zoomAround(range, stop ? placeOf(spec, model, stop) : otherwise, times);
  return isOfYears(spec) ? inWholeYears(chosen) : chosen;
};
