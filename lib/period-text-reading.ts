import type { Period } from "./period";

/** Why a text gives no period: it names a day or a week, can mean several things, or is not understood. */
export type PeriodRefusal = "day" | "week" | "ambiguous" | "unknown";

/** A calendar day; `year` is undefined where the text leaves it to the words beside it. */
export type Day = {
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number;
};

/** Some months of a year that is not named with them, by their place in it; in a fiscal year, named ones move. */
export type Part = { readonly offset: number; readonly months: number; readonly named?: boolean };

/**
 * What a piece of text says of time: a period, with the first month of the year it was told by where that is a fiscal
 * one; a part of a year named elsewhere ("January", "Q2"); a number of months without a place ("12 months"); every
 * day that the text can mean; or why it is refused.
 */
export type Reading =
  | { readonly kind: "period"; readonly period: Period; readonly year?: number }
  | ({ readonly kind: "part" } & Part)
  | { readonly kind: "length"; readonly months: number }
  | { readonly kind: "days"; readonly days: readonly Day[] }
  | { readonly kind: "refused"; readonly refused: PeriodRefusal };

/** What the text itself cannot say. */
export type PeriodTextOptions = {
  /**
   * The month, 1–12, with which the fiscal year begins; a year named by one number is the one it ends in, so with 4
   * "FY2021" is April 2020–March 2021. Give it only where fiscal years are meant: "2010-11" is then one of them.
   */
  readonly fiscalYearStart?: number;
  /** How long the T of "2021-T1" is: 4 months in SDMX (the default), 3 in French, Spanish and Portuguese use. */
  readonly trimesterMonths?: 3 | 4;
};

export const periodReading = (start: number, months: number): Reading => ({
  kind: "period",
  period: { start, months },
});

/** The part in the year that begins with the month `year`, which is no January where the year is fiscal. */
export const placedInYear = ({ offset, months, named }: Part, year: number): Period => {
  const first = ((year % 12) + 12) % 12;
  const fromStart = named && first !== 0 ? (offset - first + 12) % 12 : offset;
  return { start: year + fromStart, months };
};

export const refusedReading = (refused: PeriodRefusal): Reading => ({ kind: "refused", refused });

/** Years before and after these are numbers of another kind: amounts, codes, other calendars. */
const firstYear = 1500;
const lastYear = 2099;

/** The year that four digits name, if it lies within 1500–2099. */
export const yearOfDigits = (digits: string): number | undefined => {
  const year = Number(digits);
  return digits.length === 4 && year >= firstYear && year <= lastYear ? year : undefined;
};

/** The year that two digits name: 00–69 are 2000–2069, 70–99 are 1970–1999 (as POSIX has it, one year later). */
export const yearOfTwoDigits = (digits: string): number | undefined => {
  if (digits.length !== 2) return undefined;
  return Number(digits) < 70 ? 2000 + Number(digits) : 1900 + Number(digits);
};

export const isMonth = (month: number): boolean => month >= 1 && month <= 12;

/** The number of days of a month; a leap year's February where the year is not known. */
export const lastDayOf = (month: number, year = 2000): number => {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
};

export const isDay = ({ year, month, day }: Day): boolean =>
  isMonth(month) && day >= 1 && day <= lastDayOf(month, year);

/**
 * The fiscal year that begins in `year` or, when `named` says so, ends in it. Refused as ambiguous without the month
 * it begins with, and where that month is January but two years are named.
 */
export const fiscalYear = (
  year: number,
  named: "by-its-start" | "by-its-end",
  fiscalYearStart: number | undefined,
): Reading => {
  if (fiscalYearStart === undefined || !isMonth(fiscalYearStart))
    return refusedReading("ambiguous");
  if (fiscalYearStart === 1) {
    return named === "by-its-end" ? periodReading(year * 12, 12) : refusedReading("ambiguous");
  }
  const startYear = named === "by-its-end" ? year - 1 : year;
  return periodReading(startYear * 12 + fiscalYearStart - 1, 12);
};

/** Whether the second number continues the first as fiscal years do: 2020 and "21" or "2021", 1999 and "00". */
export const isNextYear = (year: number, digits: string): boolean =>
  digits === String(year + 1) || digits === String(year + 1).slice(2);
