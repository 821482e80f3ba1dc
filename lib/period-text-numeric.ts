import {
  type Day,
  fiscalYear,
  isDay,
  isMonth,
  isNextYear,
  type PeriodTextOptions,
  periodReading,
  type Reading,
  refusedReading,
  yearOfDigits,
} from "./period-text-reading";

type Digits = readonly [string, string, string, string, string];
type Form = readonly [RegExp, (digits: Digits, options: PeriodTextOptions) => Reading | undefined];

const monthReading = (yearDigits: string, monthDigits: string): Reading | undefined => {
  const year = yearOfDigits(yearDigits);
  const month = Number(monthDigits);
  return year !== undefined && isMonth(month) ? periodReading(year * 12 + month - 1, 1) : undefined;
};

const yearReading = (yearDigits: string): Reading | undefined => {
  const year = yearOfDigits(yearDigits);
  return year === undefined ? undefined : periodReading(year * 12, 12);
};

const dayOf = (year: string, month: string, day: string): Day => ({
  year: yearOfDigits(year) ?? 0,
  month: Number(month),
  day: Number(day),
});

/** The valid and different ones of the days that a text may mean; a year of 0 is none. */
const daysReading = (...days: readonly Day[]): Reading | undefined => {
  const valid = days.filter((day) => day.year !== 0 && isDay(day));
  const different = valid.filter(
    (day, index) => !valid.slice(0, index).some((other) => other.month === day.month),
  );
  return different.length > 0 ? { kind: "days", days: different } : undefined;
};

/** Six digits: YYYYMM, where the thirteenth month is the year (Comtrade, EIA), or MMYYYY. */
const readSixDigits = (digits: string): Reading | undefined =>
  monthReading(digits.slice(0, 4), digits.slice(4)) ??
  monthReading(digits.slice(2), digits.slice(0, 2)) ??
  (digits.endsWith("13") ? yearReading(digits.slice(0, 4)) : undefined);

const readEightDigits = (digits: string): Reading | undefined => {
  const [first, second, last] = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)];
  return (
    daysReading(dayOf(digits.slice(0, 4), digits.slice(4, 6), digits.slice(6))) ??
    daysReading(dayOf(last, second, first), dayOf(last, first, second))
  );
};

/**
 * A year and a smaller number. After a hyphen 01–12 are months (ISO 8601) unless fiscal years are expected; after a
 * slash or a dash "2011/12" can be both; "2021.1" is January or an October that lost its zero.
 */
const readYearAndNumber = (
  [yearDigits, mark, digits]: Digits,
  { fiscalYearStart }: PeriodTextOptions,
): Reading | undefined => {
  const year = yearOfDigits(yearDigits);
  if (year === undefined) return undefined;
  const month = monthReading(yearDigits, digits);
  if (mark === "." || mark === " ") return digits === "1" ? refusedReading("ambiguous") : month;
  if (!isNextYear(year, digits)) return month;
  if (month && fiscalYearStart === undefined)
    return mark === "-" ? month : refusedReading("ambiguous");
  return fiscalYear(year, "by-its-start", fiscalYearStart);
};

const readYearAndYear = (
  [from, to]: Digits,
  { fiscalYearStart }: PeriodTextOptions,
): Reading | undefined => {
  const year = yearOfDigits(from);
  if (year === undefined || !isNextYear(year, to)) return undefined;
  return fiscalYear(year, "by-its-start", fiscalYearStart);
};

const readMonthRange = (from: string, to: string, year: string): Reading | undefined => {
  const first = monthReading(year, from);
  const months = Number(to) - Number(from) + 1;
  if (first?.kind !== "period" || months < 2 || !isMonth(Number(to))) return undefined;
  return periodReading(first.period.start, months);
};

/** SDMX and ISO 8601 start and duration; the start is a year, a month, or a day, which must be a month's first. */
const readStartAndDuration = ([year, month, day, years, months]: Digits): Reading | undefined => {
  const first = monthReading(year, month || "01");
  const length = Number(years) * 12 + Number(months);
  if (first?.kind !== "period" || length === 0) return undefined;
  if (day !== "" && day !== "01") return refusedReading("day");
  return periodReading(first.period.start, length);
};

/** In SDMX a trimester is four months, and there are three; a fourth one shows that quarters are meant. */
const readTrimester = (
  [yearDigits, digit]: Digits,
  { trimesterMonths = 4 }: PeriodTextOptions,
): Reading | undefined => {
  const year = yearOfDigits(yearDigits);
  const index = Number(digit) - 1;
  if (year === undefined) return undefined;
  if ((index + 1) * trimesterMonths > 12) return refusedReading("ambiguous");
  return periodReading(year * 12 + index * trimesterMonths, trimesterMonths);
};

/** "08/21" and "01/08/21": which number is the year, the month, the day is anyone's guess. */
const ambiguousIfDate = (a: string, b: string): Reading | undefined =>
  isMonth(Number(a)) || isMonth(Number(b)) ? refusedReading("ambiguous") : undefined;

const time = "(?:[t ]\\d{1,2}:\\d{2}[\\d:.+z-]*(?: ?[ap]m)?)?";

const forms: readonly Form[] = [
  [/^(\d{4})(?:\.0)?$/, ([year]) => yearReading(year)],
  [/^(\d{6})$/, ([digits]) => readSixDigits(digits)],
  [/^(\d{8})$/, ([digits]) => readEightDigits(digits)],
  [/^(\d{4})([-–/._ ])(\d{1,2})$/, readYearAndNumber],
  [/^(\d{4}) ?[-–/] ?(\d{4})$/, readYearAndYear],
  [/^(\d{4}) [-–/] (\d{2})$/, readYearAndYear],
  [/^(\d{1,2})[-/._](\d{4})$/, ([month, year]) => monthReading(year, month)],
  [/^(\d{2}) (\d{4})$/, ([month, year]) => monthReading(year, month)],
  [
    /^(\d{1,2}) ?[-–] ?(\d{1,2})[/. ](\d{4})$/,
    ([from, to, year]) => readMonthRange(from, to, year),
  ],
  [/^(\d{4})[/.](\d{1,2}) ?[-–] ?(\d{1,2})$/, ([year, from, to]) => readMonthRange(from, to, year)],
  [
    new RegExp(`^(\\d{4})([-/. ])(\\d{1,2})\\2(\\d{1,2})${time}$`),
    ([year, , month, day]) => daysReading(dayOf(year, month, day)),
  ],
  [
    new RegExp(`^(\\d{1,2})([-/. ])(\\d{1,2})\\2(\\d{4})${time}$`),
    ([a, , b, year]) => daysReading(dayOf(year, a, b), dayOf(year, b, a)),
  ],
  [/^(\d{1,2})([-/.])(\d{1,2})\2\d{2}$/, ([a, , b]) => ambiguousIfDate(a, b)],
  [/^(\d{1,2})\/(\d{2})$/, ([a, b]) => ambiguousIfDate(a, b)],
  [
    /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:t00:00(?::00)?z?)?\/p(?:(\d{1,3})y)?(?:(\d{1,4})m)?$/,
    readStartAndDuration,
  ],
  [/^\d{4}[\dt:z-]*\/p\d+w$/, () => refusedReading("week")],
  [/^\d{4}[\dt:z-]*\/p[\dymdths]*[dhs]$/, () => refusedReading("day")],
  [/^(\d{4})-t([1-4])$/, readTrimester],
  [/^\d{4}-?d\d{3}$/, () => refusedReading("day")],
];

/** What a folded text of digits and marks says ("2021-08", "202108", "31.08.2021", "2021-01-01/p8m"). */
export const readNumericPeriod = (
  text: string,
  options: PeriodTextOptions,
): Reading | undefined => {
  for (const [pattern, read] of forms) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [, a = "", b = "", c = "", d = "", e = ""] = match;
    const reading = read([a, b, c, d, e], options);
    if (reading) return reading;
  }
  return undefined;
};
