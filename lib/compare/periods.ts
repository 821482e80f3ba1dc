import { endOf, overlaps, type Period, shiftPeriod } from "../period";
import {
  capitalised,
  isSame,
  needsFigure,
  overlap,
  type PeriodRule,
  refuseAnnual,
  refuseGap,
  samePeriod,
  say,
  unlikeLength,
} from "./period-reasons";

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
    return { code: "not-consecutive", reason: capitalised(reason(say(base), say(next))), remedy };
  };

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
      reason: `${capitalised(say(before))} is not the same months one year before ${say(toDate)}.`,
      remedy: needsFigure(wanted),
    };
  }
  const start = endOf(year);
  return toDate.start > start ? refuseGap([{ start, months: toDate.start - start }]) : undefined;
};
