import { parseMonthName } from "../month-names";
import { type Period, periodOf } from "../period";
import { parsePeriod } from "../period-text";

/** Where a date's parts stand: year, month, day as positions 1 to 3. */
export type DateOrder = "ymd" | "dmy" | "mdy";

/** How a column tells its periods: as text in any form, or as dates that stand for whole months. */
export type PeriodReading =
  | { readonly kind: "text"; readonly fiscalYearStart?: number }
  | { readonly kind: "dates"; readonly order: DateOrder; readonly months: number };

const separated = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})(?:[T ].{0,20})?$/;
const joined = /^(\d{8})$/;
const worded = /^(\d{1,2})[-/. ](\p{L}{3,12})\.?[-/. ](\d{4})$/u;

/** The numbers of a date whose month is a word: "31-Jan-2021". */
const wordedPieces = (text: string): readonly string[] | undefined => {
  const [, day, name = "", year] = worded.exec(text) ?? [];
  const month = day === undefined ? undefined : parseMonthName(name);
  return day && year && month ? [year, String(month), day] : undefined;
};

/** The three numbers of a date as written, whatever their order. */
const datePieces = (text: string, order: DateOrder): DateNumbers | undefined => {
  const compact = joined.exec(text)?.[1];
  const cut = compact && (order === "ymd" ? [4, 6] : [2, 4]);
  const parts =
    cut && compact
      ? [compact.slice(0, cut[0]), compact.slice(cut[0], cut[1]), compact.slice(cut[1])]
      : undefined;
  const match = separated.exec(text);
  const pieces = parts ?? (match ? [match[1] ?? "", match[3] ?? "", match[4] ?? ""] : undefined);
  const named = pieces ? undefined : wordedPieces(text);
  if (!pieces) return named && order === "ymd" ? dateOf(named) : undefined;
  const at = { ymd: [0, 1, 2], dmy: [2, 1, 0], mdy: [2, 0, 1] }[order];
  return dateOf(at.map((position) => pieces[position] ?? ""));
};

type DateNumbers = { readonly year: number; readonly month: number; readonly day: number };

const dateOf = ([year = "", month = "", day = ""]: readonly string[]): DateNumbers | undefined => {
  if (year.length !== 4 || day.length > 2) return undefined;
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  const valid =
    date.year >= 1000 &&
    date.year < 2200 &&
    date.month >= 1 &&
    date.month <= 12 &&
    date.day >= 1 &&
    date.day <= 31;
  return valid ? date : undefined;
};

const daysIn = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

/** The step between dates that stand for months: 12 when all are of one month, 3 when all begin (or end) quarters. */
const stepOf = (months: ReadonlySet<number>, starts: number, atEnd: boolean): number => {
  if (starts < 3) return 1;
  if (months.size === 1 && months.has(atEnd ? 12 : 1)) return 12;
  return [...months].every((month) => month % 3 === (atEnd ? 0 : 1)) ? 3 : 1;
};

/** What dates of this order would mean: whole months, single days, or nothing when they are no dates. */
const readDates = (
  texts: readonly string[],
  order: DateOrder,
): PeriodReading | "daily" | undefined => {
  const months = new Set<number>();
  const starts = new Set<number>();
  let first = true;
  let last = true;
  for (const text of texts) {
    const date = datePieces(text, order);
    if (!date) return undefined;
    months.add(date.month);
    starts.add(date.year * 12 + date.month);
    first &&= date.day === 1;
    last &&= date.day === daysIn(date.year, date.month);
  }
  if (!first && !last) return "daily";
  return {
    kind: "dates",
    order,
    months: stepOf(months, starts.size, last && !first) * (last && !first ? -1 : 1),
  };
};

/**
 * How the dates of a column are to be read. Dates that all fall on the first (or the last) of a month stand for months,
 * quarters or years; of day/month and month/day the order under which they do is right, unless only one or two dates
 * tell, which may be days. "daily" when they are days.
 */
export const decideDates = (
  texts: readonly string[],
  told?: DateOrder,
): PeriodReading | "daily" | "ambiguous" | undefined => {
  const orders: readonly DateOrder[] = told ? [told] : ["ymd", "dmy", "mdy"];
  const dated = texts.filter((text) => orders.some((order) => datePieces(text, order)));
  if (dated.length === 0 || dated.length < texts.length * 0.9) return undefined;
  const readings = orders.flatMap((order) => readDates(dated, order) ?? []);
  const whole = readings.filter((reading) => typeof reading === "object");
  const [first, second] = whole;
  if (!first) return readings[0];
  const agree =
    second === undefined ||
    dated.every((text) => readPeriod(text, first)?.start === readPeriod(text, second)?.start);
  const isDoubtful = readings.length > 1 && dated.length < 3 && !(second && agree);
  return agree && !isDoubtful ? first : "ambiguous";
};

/** Marks of footnotes and of provisional figures behind a period: "2021*", "2022(1)", "2021 (p)", "2021p". */
const remarkBehind = /\s*(?:[*†‡¹²³]{1,3}|\((?:\d{1,2}|[a-zр])\)\*?|(?<=\d{4})[pre])$/iu;

/** Words for the sum of a year in front of it: "Total 2021". */
const totalBefore =
  /^(?:total|year|итого|всего|toplam|cəmi|ukupno|укупно|insgesamt|razem|ogółem|suma)[ :,-]+(?=\d{4}$)/iu;

/** Longer texts are no periods. */
const longestPeriod = 100;

const plainPeriod = (text: string): string =>
  text.length > longestPeriod ? "" : text.replace(remarkBehind, "").replace(totalBefore, "");

/** The period of one cell. A `months` below zero says that the date is the last day of the period. */
export const readPeriod = (text: string, reading: PeriodReading): Period | undefined => {
  const trimmed = text.trim();
  if (reading.kind === "text") {
    const { fiscalYearStart } = reading;
    const options = fiscalYearStart === undefined ? undefined : { fiscalYearStart };
    return parsePeriod(trimmed, options) ?? parsePeriod(plainPeriod(trimmed), options);
  }
  const date = datePieces(trimmed, reading.order);
  if (!date) return undefined;
  const months = Math.abs(reading.months);
  const period = periodOf(date.year, date.month, months);
  return reading.months < 0 ? { start: period.start - months + 1, months } : period;
};

/** A part of a year as a cell of its own gives it: 3, "03", "M03", "March", "Q2", "H1". */
export type YearPart = { readonly month: number; readonly months: number };

const parts: readonly (readonly [RegExp, number])[] = [
  [/^m?\s?0?(\d{1,2})$/i, 1],
  [/^(?:q|qtr|quarter|кв\.?)\s?0?([1-4])$/i, 3],
  [/^0?([1-4])\s?(?:q|кв\.?|квартал)$/i, 3],
  [/^(?:h|s)\s?0?([12])$/i, 6],
];

/** Words for a whole year where parts of it are expected, and the thirteenth month of some databases. */
const wholeYear =
  /^(?:m?13|year|annual|total|jahr|année|annee|ano|año|yıl|yil|год|год,? всего|всего|итого|toplam|cəmi|il|ukupno|укупно|година|godina|insgesamt|razem|ogółem|rok)$/iu;

/** A leap year to read parts of a year in, since a part has none of its own. */
const anyYear = 2000;

/** "January–August", "1-8", "1 to 10", "9 months", "I kv." and other parts that only a period's whole vocabulary knows. */
const spanOfYear = (text: string): YearPart | undefined => {
  const numbers = /^0?(\d{1,2})\s?(?:[-–]|to)\s?0?(\d{1,2})$/.exec(text);
  const written = numbers ? `${anyYear}年${numbers[1]}-${numbers[2]}月` : `${text} ${anyYear}`;
  const period = parsePeriod(written);
  if (!period || Math.floor(period.start / 12) !== anyYear) return undefined;
  const month = (period.start % 12) + 1;
  return month + period.months > 13 ? undefined : { month, months: period.months };
};

/**
 * Reads a year's part; a bare number is a month unless the column is known to hold quarters or half-years. A thirteenth
 * month and words for the year are all of it; "08. August" is its month.
 */
export const readYearPart = (text: string, months: 1 | 3 | 6): YearPart | undefined => {
  if (text.length > longestPeriod) return undefined;
  const trimmed = text.trim().replace(/^(?:0?[1-9]|1[0-2])[.)]\s*(?=\p{L})/u, "");
  if (wholeYear.test(trimmed)) return { month: 1, months: 12 };
  for (const [shape, length] of parts) {
    const count = Number(shape.exec(trimmed)?.[1] ?? 0);
    const size = length === 1 && !/^m/i.test(trimmed) ? months : length;
    if (count >= 1 && count * size <= 12) return { month: (count - 1) * size + 1, months: size };
  }
  const month = parseMonthName(trimmed);
  return month === undefined ? spanOfYear(trimmed) : { month, months: 1 };
};

/** The period of a year's cell and a part's cell; a part that names a year of its own stands for itself. */
export const joinPeriod = (year: string, part: string, months: 1 | 3 | 6): Period | undefined => {
  const whole = readPeriod(year, { kind: "text" });
  const piece = readYearPart(part, months);
  if (!piece) return /\d{4}/.test(part) ? readPeriod(part, { kind: "text" }) : undefined;
  if (whole?.months !== 12) return undefined;
  return { start: whole.start + piece.month - 1, months: piece.months };
};
