import { comparePeriods, endOf, type Period } from "../period";
import type { Finding } from "./findings";

/** How far two periods are from each other: by their ends, then by their lengths. */
export const distanceOf = (a: Period, b: Period): number =>
  Math.abs(endOf(a) - endOf(b)) * 1000 + Math.abs(a.months - b.months);

/** Of the comparisons that hold, the one nearest in time to a period, in one unit; the later of two as near. */
export const findNearestFinding = (
  said: readonly Finding[],
  { period, unit }: { readonly period: Period; readonly unit: string | null },
): Finding | undefined =>
  said
    .filter(({ next }) => next.unit === unit)
    .toSorted(
      (a, b) =>
        distanceOf(a.next.period, period) - distanceOf(b.next.period, period) ||
        comparePeriods(b.next.period, a.next.period),
    )[0];
