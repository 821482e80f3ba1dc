import { endOf, isAdjacent, type Period } from "./period";
import {
  type Day,
  lastDayOf,
  type Part,
  periodReading,
  placedInYear,
  type Reading,
  refusedReading,
} from "./period-text-reading";

/** What joins the two sides: a mark or "to", "and", a word for "ended", or "from". */
export type Connector = "to" | "and" | "ended" | "from";

/** The end of a stretch named by its length: a month, or a month's last day. */
const endNamedBy = (reading: Reading): number | undefined => {
  if (reading.kind === "period")
    return reading.period.months === 1 ? endOf(reading.period) : undefined;
  if (reading.kind !== "days") return undefined;
  const [end] = reading.days.filter(isMonthEnd);
  return end?.year === undefined ? undefined : end.year * 12 + end.month;
};

const isMonthEnd = ({ year, month, day }: Day): boolean => day === lastDayOf(month, year);

/** "12 months to July 2021", "the year ended 30 June 2021", "eight months from January 2021". */
const readLength = (months: number, right: Reading, connector: Connector): Reading | undefined => {
  if (connector === "from") {
    return right.kind === "period" && right.period.months === 1
      ? periodReading(right.period.start, months)
      : undefined;
  }
  const end = endNamedBy(right);
  return end === undefined ? undefined : periodReading(end - months, months);
};

/** From the first day of a month to the last of one; days in between make no period of whole months. */
const readDays = (left: readonly Day[], right: readonly Day[]): Reading => {
  const spans: Period[] = [];
  for (const to of right.filter(isMonthEnd)) {
    for (const from of left.filter(({ day }) => day === 1)) {
      const start = (from.year ?? to.year ?? 0) * 12 + from.month - 1;
      const months = (to.year ?? 0) * 12 + to.month - start;
      if (to.year !== undefined && months > 0) spans.push({ start, months });
    }
  }
  const [only, another] = spans;
  if (!only) return refusedReading("day");
  return another ? refusedReading("ambiguous") : periodReading(only.start, only.months);
};

const fromTo = (left: Period, right: Period): Reading | undefined =>
  left.start <= right.start && endOf(left) < endOf(right)
    ? periodReading(left.start, endOf(right) - left.start)
    : undefined;

const isCalendarYear = ({ start, months }: Period): boolean => months === 12 && start % 12 === 0;

type PeriodReading = Extract<Reading, { kind: "period" }>;

/** "July–March", the year left open: at most twelve months, into the next year if need be. */
const readParts = (left: Part, right: Part): Reading => {
  const end = right.offset + right.months;
  return { ...left, kind: "part", months: ((end - left.offset + 11) % 12) + 1 };
};

/** The part in the year that the other side was told by: the calendar's, or the fiscal one named there. */
const placedBeside = (part: Part, { period, year }: PeriodReading): Period =>
  placedInYear(part, year ?? Math.floor(period.start / 12) * 12);

/** "2021 through August" is January to August; "2021M01–M08" takes its second year from the first. */
const readClosingPart = (left: Period, right: Period): Reading | undefined =>
  isCalendarYear(left) ? periodReading(left.start, endOf(right) - left.start) : fromTo(left, right);

/** The stretch from one reading to another; a side that names no year takes it from the other, if in order. */
export const readSpan = (
  left: Reading,
  right: Reading,
  connector: Connector,
): Reading | undefined => {
  if (left.kind === "refused") return left;
  if (right.kind === "refused") return right;
  if (left.kind === "length") return readLength(left.months, right, connector);
  if (connector === "ended" || connector === "from") return undefined;
  if (left.kind === "days" && right.kind === "days") return readDays(left.days, right.days);
  if (left.kind === "part" && right.kind === "period") {
    const from = placedBeside(left, right);
    if (connector === "and" && !isAdjacent(from, right.period)) return undefined;
    if (isCalendarYear(right.period)) return undefined;
    return fromTo(from, right.period) ?? refusedReading("ambiguous");
  }
  if (left.kind === "part" && right.kind === "part") return readParts(left, right);
  if (left.kind !== "period" || connector === "and") return undefined;
  if (right.kind === "part") return readClosingPart(left.period, placedBeside(right, left));
  return right.kind === "period" ? fromTo(left.period, right.period) : undefined;
};
