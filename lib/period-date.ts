import { parseMonthName } from "./month-names";
import { frequencyOf } from "./period";
import { parsePeriod } from "./period-text";

/** A date as written in full: the patterns name its parts. Dates with slashes are left out, since two orders are in use. */
const dayForms = [
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/,
  /^(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})\.?$/,
  /^(?<day>\d{1,2})(?:st|nd|rd|th)?\.?\s(?<month>\p{L}{3,20})\.?,?\s(?<year>\d{4})\.?$/u,
  /^(?<month>\p{L}{3,20})\.?\s(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s(?<year>\d{4})$/u,
];

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const daysIn = (year: number, month: number): number => {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

const padded = (part: number): string => String(part).padStart(2, "0");

const parseDay = (text: string): string | undefined => {
  const parts = dayForms.map((form) => form.exec(text)?.groups).find(Boolean);
  if (!parts) return undefined;
  const { year: writtenYear = "", month: writtenMonth = "", day: writtenDay = "" } = parts;
  const [year, day] = [Number(writtenYear), Number(writtenDay)];
  const month = /^\d/.test(writtenMonth) ? Number(writtenMonth) : parseMonthName(writtenMonth);
  if (month === undefined || month < 1 || month > 12) return undefined;
  if (day < 1 || day > daysIn(year, month)) return undefined;
  return `${writtenYear}-${padded(month)}-${padded(day)}`;
};

/**
 * A day, a month or a year as people write it, in its short form: "12 October 2021", "12.10.2021" and "2021-10-12" give
 * "2021-10-12", "October 2021" gives "2021-10", "2021" gives "2021". Undefined for anything else, for days that do not
 * exist, and for days with slashes, which may begin with the day or with the month.
 */
export const parseReducedDate = (text: string): string | undefined => {
  const trimmed = text.trim().replace(/\s+/g, " ");
  if (trimmed.length > 40) return undefined;
  const day = parseDay(trimmed);
  if (day !== undefined) return day;
  const period = parsePeriod(trimmed);
  if (!period) return undefined;
  const [year, month] = [Math.floor(period.start / 12), (period.start % 12) + 1];
  if (frequencyOf(period) === "M") return `${year}-${padded(month)}`;
  return frequencyOf(period) === "A" && month === 1 ? String(year) : undefined;
};
