import { dateFormat } from "./formatters";

/**
 * Whole calendar months. `start` counts months from January of year 0 (2021-08 is 2021 · 12 + 7), `months` is how
 * many there are, at least 1. Every date question is arithmetic on these two integers; no clock, no time zone.
 */
export type Period = { readonly start: number; readonly months: number };

/** The period of `months` months that begins with `month` (1–12) of `year`: 2021, 1, 8 is January–August 2021. */
export const periodOf = (year: number, month: number, months = 1): Period => ({
  start: year * 12 + month - 1,
  months,
});

/** The first month after the period, counted as `start` is: the end is excluded. */
export const endOf = ({ start, months }: Period): number => start + months;

const yearOf = (month: number): number => Math.floor(month / 12);

/** 1 for January, 12 for December. */
const monthOfYear = (month: number): number => month - yearOf(month) * 12 + 1;

const twoDigits = (value: number): string => String(value).padStart(2, "0");
const fourDigits = (value: number): string => String(value).padStart(4, "0");

const yearAndMonth = (month: number): string =>
  `${fourDigits(yearOf(month))}-${twoDigits(monthOfYear(month))}`;

/** The canonical text, an ISO 8601 interval of start month and duration: "2021-01/P8M". Years 0–9999. */
export const formatPeriod = ({ start, months }: Period): string =>
  `${yearAndMonth(start)}/P${months}M`;

/** The period of a canonical text and of no other form: "2021-01/P8M"; undefined for anything else. */
export const parseCanonicalPeriod = (text: string): Period | undefined => {
  const match = /^(\d{4})-(0[1-9]|1[0-2])\/P([1-9]\d{0,4})M$/.exec(text);
  return match ? periodOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
};

/** The period as SDMX writes a time range: "2021-01-01/P8M". */
export const toSdmxPeriod = ({ start, months }: Period): string =>
  `${yearAndMonth(start)}-01/P${months}M`;

/** The same length, `months` later; earlier when negative. */
export const shiftPeriod = (period: Period, months: number): Period => ({
  start: period.start + months,
  months: period.months,
});

/** The same months a year earlier: 2021-01/P8M gives 2020-01/P8M. Never widens to the year. */
export const samePeriodLastYear = (period: Period): Period => shiftPeriod(period, -12);

/** Whether every month of `inner` is in `outer`; a period covers itself. */
export const covers = (outer: Period, inner: Period): boolean =>
  outer.start <= inner.start && endOf(inner) <= endOf(outer);

/** Whether the two share a month. */
export const overlaps = (a: Period, b: Period): boolean => a.start < endOf(b) && b.start < endOf(a);

/** Whether `after` begins with the month that follows `before`: no gap, no overlap. */
export const isAdjacent = (before: Period, after: Period): boolean => endOf(before) === after.start;

/** Order by start, the shorter first among equals: negative, zero or positive, for `sort`. */
export const comparePeriods = (a: Period, b: Period): number =>
  a.start - b.start || a.months - b.months;

const frequencies: { readonly [months: number]: "A" | "S" | "Q" | "M" } = {
  12: "A",
  6: "S",
  3: "Q",
  1: "M",
};

/** The frequency whose periods are this long: 12, 6, 3 or 1 months; undefined for any other length. */
export const frequencyOf = ({ months }: Period): "A" | "S" | "Q" | "M" | undefined =>
  frequencies[months];

const monthName = (month: number, locale: string, width: "short" | "long"): string =>
  dateFormat(locale, { month: width, timeZone: "UTC" }).format(
    Date.UTC(2000, monthOfYear(month) - 1, 1),
  );

/** Which calendar year, half or quarter the period is exactly; undefined when it is none. */
const calendarPart = ({ start, months }: Period): "year" | "half" | "quarter" | undefined => {
  if (start % months !== 0) return undefined;
  return months === 12 ? "year" : months === 6 ? "half" : months === 3 ? "quarter" : undefined;
};

/** 1 for the first half or quarter of its year. */
const ordinalInYear = ({ start, months }: Period): number => (monthOfYear(start) - 1) / months + 1;

/** The period as SDMX writes TIME_PERIOD: "2021", "2021-S1", "2021-Q3", "2021-08", any other as "2021-01-01/P8M". */
export const toSdmxTime = (period: Period): string => {
  if (period.months === 1) return yearAndMonth(period.start);
  const part = calendarPart(period);
  if (!part) return toSdmxPeriod(period);
  const year = fourDigits(yearOf(period.start));
  if (part === "year") return year;
  return `${year}-${part === "half" ? "S" : "Q"}${ordinalInYear(period)}`;
};

const monthsInWords = (period: Period, locale: string, width: "short" | "long"): string => {
  const last = endOf(period) - 1;
  const closing = `${monthName(last, locale, width)} ${yearOf(last)}`;
  if (period.months === 1) return closing;
  const opening = monthName(period.start, locale, width);
  return yearOf(period.start) === yearOf(last)
    ? `${opening}–${closing}`
    : `${opening} ${yearOf(period.start)}–${closing}`;
};

/**
 * The short label for axes and tables: "2020", "H1 2021", "Q2 2021", "Aug 2021", "Jan–Aug 2021",
 * "Jul 2020–Jun 2021". Month names are those of `locale`.
 */
export const describePeriod = (period: Period, locale = "en"): string => {
  const year = yearOf(period.start);
  const part = calendarPart(period);
  if (part === "year") return String(year);
  if (part === "half") return `H${ordinalInYear(period)} ${year}`;
  if (part === "quarter") return `Q${ordinalInYear(period)} ${year}`;
  return monthsInWords(period, locale, "short");
};

const ordinalWords = ["first", "second", "third", "fourth"];

/**
 * The words for a sentence: "2020", "the first half of 2021", "the second quarter of 2021", "August 2021",
 * "January–August 2021". In a locale other than English, halves and quarters are named by their months.
 */
export const describePeriodInProse = (period: Period, locale = "en"): string => {
  const part = calendarPart(period);
  if (part === "year") return String(yearOf(period.start));
  if (!part || !/^en\b/.test(locale)) return monthsInWords(period, locale, "long");
  return `the ${ordinalWords[ordinalInYear(period) - 1]} ${part} of ${yearOf(period.start)}`;
};
