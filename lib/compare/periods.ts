import {
  comparePeriods,
  describePeriodInProse,
  endOf,
  overlaps,
  type Period,
  shiftPeriod,
} from "../period";
import type { Refusal } from "./comparison";

/** Looks at the periods of a measure's inputs; the refusal, or undefined when they belong together. */
export type PeriodRule = (periods: readonly Period[]) => Refusal | undefined;

const say = describePeriodInProse;
const countMonths = (count: number): string => (count === 1 ? "1 month" : `${count} months`);

/** "Needs a figure for January–August 2020." */
export const needsFigure = (period: Period): string => `Needs a figure for ${say(period)}.`;

const isSame = (a: Period, b: Period): boolean => a.start === b.start && a.months === b.months;

const samePeriod = (period: Period, remedy: string): Refusal => ({
  code: "same-period",
  reason: `Both figures are of ${say(period)}: a revision or another count, not growth.`,
  remedy,
});

const overlap = (base: Period, next: Period, remedy: string): Refusal => ({
  code: "overlap",
  reason: `${say(base)} and ${say(next)} share months.`,
  remedy,
});

const unlikeLength = (base: Period, next: Period, remedy: string): Refusal => ({
  code: "period-length",
  reason: `${countMonths(next.months)} against ${base.months}.`,
  remedy,
});

/** The months that are missing, as the fewest periods. */
const sayAll = (periods: readonly Period[]): string => periods.map((each) => say(each)).join(", ");

/** The refusal of a sum that lacks months. */
export const refuseGap = (missing: readonly Period[]): Refusal => ({
  code: "gap",
  reason: `Figures for ${sayAll(missing)} are missing.`,
  remedy: `Needs figures for ${sayAll(missing)}.`,
});

type Distance = {
  /** Whether the base lies where the measure wants it, `months` before the new level. */
  readonly fits: (months: number, length: number) => boolean;
  /** Where the base should lie, to be named in a remedy. */
  readonly wanted: (next: Period) => Period;
  readonly reason: (base: string, next: string) => string;
  /** Whether a change over exactly a year is refused as annual already. */
  readonly annualises?: boolean;
};

/** A base and a new level: two periods of one length that do not meet, at the distance that the measure has. */
const atDistance =
  ({ fits, wanted, reason, annualises = false }: Distance): PeriodRule =>
  ([base, next]) => {
    if (!base || !next) return undefined;
    const distance = next.start - base.start;
    const remedy = needsFigure(wanted(next));
    if (isSame(base, next)) return samePeriod(next, remedy);
    if (overlaps(base, next)) return overlap(base, next, remedy);
    if (base.months !== next.months) return unlikeLength(base, next, remedy);
    if (annualises && distance === 12) return refuseAnnual(next);
    if (fits(distance, next.months)) return undefined;
    return { code: "not-consecutive", reason: reason(say(base), say(next)), remedy };
  };

/** The refusal of annualising what spans a year. */
export const refuseAnnual = (period: Period): Refusal => ({
  code: "already-annual-span",
  reason: `The change to ${say(period)} spans a year already: there is nothing to annualise.`,
  remedy: "Leave the change as it is.",
});

const before = (period: Period): Period => shiftPeriod(period, -period.months);
const aYearBefore = (period: Period): Period => shiftPeriod(period, -12);

/** The base is the same months one year before. */
export const sameMonthsAYearBefore = atDistance({
  fits: (distance) => distance === 12,
  wanted: aYearBefore,
  reason: (base, next) => `${base} is not the same months one year before ${next}.`,
});

const adjacency: Distance = {
  fits: (distance, length) => distance === length,
  wanted: before,
  reason: (base, next) => `${base} does not lie directly before ${next}.`,
};

/** The base is the period of equal length directly before. */
export const directlyBefore = atDistance(adjacency);

/** The base is directly before, and the change does not span a year. */
export const directlyBeforeWithinAYear = atDistance({ ...adjacency, annualises: true });

const isWholeYears = (distance: number): boolean => distance > 0 && distance % 12 === 0;

/** The base is directly before, or the same months of an earlier year. */
export const beforeOrYearsBefore = atDistance({
  fits: (distance, length) => distance === length || isWholeYears(distance),
  wanted: aYearBefore,
  reason: (base, next) =>
    `${base} is neither directly before ${next} nor the same months of an earlier year.`,
});

/** The start is the same months of an earlier year. */
export const yearsBefore = atDistance({
  fits: isWholeYears,
  wanted: aYearBefore,
  reason: (base, next) => `${base} is not the same months of a year before ${next}.`,
});

/** All inputs are of one period: a measure of two flows, of a part and its whole. */
export const onePeriod: PeriodRule = (periods) => {
  const [first] = periods;
  if (!first) return undefined;
  const remedy = "Compare two figures of one period.";
  const longer = periods.find(({ months }) => months !== first.months);
  if (longer) return unlikeLength(first, longer, remedy);
  const cutting = periods.find((each) => !isSame(first, each) && overlaps(first, each));
  if (cutting) return overlap(first, cutting, remedy);
  const other = periods.find((each) => !isSame(first, each));
  return (
    other && {
      code: "not-consecutive",
      reason: `One figure is of ${say(first)}, another of ${say(other)}.`,
      remedy,
    }
  );
};

/** Any one period will do. */
export const anyPeriod: PeriodRule = () => undefined;

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
  reason: `${sayAll(sorted)} do not follow one another.`,
  remedy: `Needs the rates for ${sayAll(gapsBetween(sorted))}.`,
}));

/** A year, then what of the next year is there, then the same months of the year itself. */
export const yearAndItsContinuation: PeriodRule = ([year, toDate, before]) => {
  if (!year || !toDate || !before) return undefined;
  if (isSame(toDate, before)) return samePeriod(before, needsFigure(aYearBefore(toDate)));
  if (overlaps(year, toDate)) {
    return overlap(year, toDate, needsFigure({ start: endOf(year), months: toDate.months }));
  }
  if (year.months !== 12) {
    return unlikeLength({ start: year.start, months: 12 }, year, "Needs the figure of a year.");
  }
  const wanted = aYearBefore(toDate);
  if (before.months !== toDate.months) return unlikeLength(before, toDate, needsFigure(wanted));
  if (before.start !== wanted.start || toDate.start < year.start) {
    return {
      code: "not-consecutive",
      reason: `${say(before)} is not the same months one year before ${say(toDate)}.`,
      remedy: needsFigure(wanted),
    };
  }
  const start = endOf(year);
  return toDate.start > start ? refuseGap([{ start, months: toDate.start - start }]) : undefined;
};
