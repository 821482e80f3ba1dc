import { comparePeriods, endOf, overlaps, type Period } from "../period";
import type { Refusal } from "./comparison";
import {
  capitalised,
  countMonths,
  isSame,
  overlap,
  type PeriodRule,
  refuseGap,
  samePeriod,
  say,
  sayAll,
  unlikeLength,
} from "./period-reasons";

const findNeighbours = (
  sorted: readonly Period[],
  meets: (before: Period, after: Period) => boolean,
): readonly [Period, Period] | undefined => {
  for (const [index, after] of sorted.entries()) {
    const earlier = sorted[index - 1];
    if (earlier && meets(earlier, after)) return [earlier, after];
  }
  return undefined;
};

/** What lies between periods in the order of time, as whole stretches. */
const gapsBetween = (sorted: readonly Period[]): readonly Period[] =>
  sorted.slice(1).flatMap((after, index) => {
    const start = endOf(sorted[index] ?? after);
    return after.start > start ? [{ start, months: after.start - start }] : [];
  });

/** Periods that follow one another without a month shared or missing. */
const tiled = (sorted: readonly Period[]): Refusal | undefined => {
  const shared = findNeighbours(sorted, overlaps);
  if (shared) return overlap(...shared, "Add periods that share no month.");
  const gaps = gapsBetween(sorted);
  return gaps.length > 0 ? refuseGap(gaps) : undefined;
};

/** Parts of a whole: of one period, or of periods that follow one another. */
export const disjointParts: PeriodRule = (periods) => {
  const distinct = new Map(periods.map((each) => [`${each.start} ${each.months}`, each]));
  return tiled([...distinct.values()].sort(comparePeriods));
};

/** The parts of twelve months: none twice, none missing. */
export const partsOfTwelveMonths: PeriodRule = (periods) => {
  const sorted = [...periods].sort(comparePeriods);
  const twice = findNeighbours(sorted, isSame);
  if (twice) return samePeriod(twice[0], "Take each month once.");
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return undefined;
  const untiled = tiled(sorted);
  if (untiled?.code === "overlap") return untiled;
  const wanted = { start: endOf(last) - 12, months: 12 };
  if (first.start < wanted.start) {
    const span = endOf(last) - first.start;
    return {
      code: "period-length",
      reason: `The parts span ${countMonths(span)}, not 12.`,
      remedy: `Take only ${say(wanted)}.`,
    };
  }
  const start = wanted.start;
  const atTheStart = first.start > start ? [{ start, months: first.start - start }] : [];
  const missing = [...atTheStart, ...gapsBetween(sorted)];
  return missing.length > 0 ? refuseGap(missing) : undefined;
};

/** Like periods in a row: of one length, each directly after the one before, or all at one place of the year. */
const inARow =
  (broken: (sorted: readonly Period[]) => Refusal): PeriodRule =>
  (periods) => {
    const sorted = [...periods].sort(comparePeriods);
    const twice = findNeighbours(sorted, isSame);
    if (twice) return samePeriod(twice[0], "Take each period once.");
    const shared = findNeighbours(sorted, overlaps);
    if (shared) return overlap(...shared, "Take periods that share no month.");
    const unlike = findNeighbours(sorted, (a, b) => a.months !== b.months);
    if (unlike) return unlikeLength(...unlike, "Take periods of one length.");
    const steps = [
      ...new Set(sorted.slice(1).map(({ start }, at) => start - (sorted[at]?.start ?? 0))),
    ];
    const isRow = steps.length === 0 || steps.every((step) => step === sorted[0]?.months);
    return isRow || (steps.length === 1 && steps[0] === 12) ? undefined : broken(sorted);
  };

/** The levels of an average: a row in which none is missing. */
export const rowWithoutGap = inARow((sorted) => refuseGap(gapsBetween(sorted)));

/** Rates that are linked: each starts where the one before ended. */
export const linkedRow = inARow((sorted) => ({
  code: "not-consecutive",
  reason: `${capitalised(sayAll(sorted))} do not follow one another.`,
  remedy: `Needs the rates for ${sayAll(gapsBetween(sorted))}.`,
}));
