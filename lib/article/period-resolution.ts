import { endOf, type Period, periodOf, shiftPeriod } from "../period";
import type { PeriodExpression, YearExpression } from "./period-expression";
import { fiscalStarts, midMonthYears, seasonStart } from "./words/periods";

/**
 * What gives an expression its place: the month in which the text was published, the period spoken of, the year last
 * written in digits, and the country whose fiscal years are meant.
 */
export type TimeContext = {
  readonly published: number | undefined;
  readonly current: Period | undefined;
  readonly year: number | undefined;
  readonly reporter: string | undefined;
};

const yearOfMonth = (month: number): number => Math.floor(month / 12);

const contextYear = ({ published, current, year }: TimeContext): number | undefined => {
  if (published !== undefined) return yearOfMonth(published);
  return current ? yearOfMonth(current.start) : year;
};

const minus = (year: number | undefined, years: number): number | undefined =>
  year === undefined ? undefined : year - years;

const spokenYear = (year: YearExpression, context: TimeContext): number | undefined => {
  if (year === null || year.is === "fiscal") return undefined;
  if (year.is === "at") return year.year;
  if (year.is === "back") return minus(contextYear(context), year.years);
  if (year.is === "the") return contextYear(context);
  const { current } = context;
  return minus(current ? yearOfMonth(current.start) : contextYear(context), year.years);
};

/** The year of months named without one: the year written before, or the last in which they had ended. */
const impliedYear = (first: number, months: number, context: TimeContext): number | undefined => {
  const { published, year, current } = context;
  if (year !== undefined) return year;
  if (published === undefined) return current && yearOfMonth(current.start);
  const inYear = periodOf(yearOfMonth(published), first, months);
  return yearOfMonth(published) - (endOf(inYear) - 1 > published ? 1 : 0);
};

/** "this year" where months of that year are spoken of: those months. */
const isRunningYear = (year: YearExpression, context: TimeContext): boolean => {
  const { current } = context;
  if (year?.is !== "back" || year.years !== 0 || !current || current.months >= 12) return false;
  return yearOfMonth(current.start) === contextYear(context);
};

const resolveMonths = (
  expression: Extract<PeriodExpression, { is: "months" }>,
  context: TimeContext,
): Period | undefined => {
  const { first, months, year, endsInYear } = expression;
  if (year?.is === "fiscal") return resolveInFiscal(expression, year, context);
  if (months === 12 && isRunningYear(year, context)) return context.current;
  const said = spokenYear(year, context);
  const known = year === null ? impliedYear(first, months, context) : said;
  if (known === undefined) return undefined;
  const crossesIn = endsInYear || (year?.is === "the" && first + months > 13);
  return periodOf(crossesIn ? known - 1 : known, first, months);
};

/** Months of a fiscal year: its first nine, or July to March of it. */
const resolveInFiscal = (
  { first, months, named }: Extract<PeriodExpression, { is: "months" }>,
  year: Extract<YearExpression, { is: "fiscal" }>,
  context: TimeContext,
): Period | undefined => {
  const spoken: YearExpression =
    year.year === undefined ? { is: "back", years: year.back } : { is: "at", year: year.year };
  const whole = resolveFiscal({ is: "fiscal", year: spoken, names: "start" }, context);
  if (!whole) return undefined;
  const opening = monthOf(whole.start);
  return { start: whole.start + (named ? (first - opening + 12) % 12 : first - 1), months };
};

const monthOf = (month: number): number => (month % 12) + 1;

const resolveEnding = (
  { last, months, year }: Extract<PeriodExpression, { is: "ending" }>,
  context: TimeContext,
): Period | undefined => {
  const known = year === null ? impliedYear(last, 1, context) : spokenYear(year, context);
  return known === undefined
    ? undefined
    : { start: periodOf(known, last).start - months + 1, months };
};

const resolveFiscal = (
  { year, names }: Extract<PeriodExpression, { is: "fiscal" }>,
  context: TimeContext,
): Period | undefined => {
  if (midMonthYears.has(context.reporter ?? "")) return undefined;
  const first = fiscalStarts[context.reporter ?? ""] ?? (names === "pair" ? seasonStart : 1);
  if (year?.is === "at")
    return periodOf(names === "end" && first > 1 ? year.year - 1 : year.year, first, 12);
  const { current } = context;
  if (year?.is === "before" && current?.months === 12)
    return shiftPeriod(current, -12 * year.years);
  if (context.published === undefined) return undefined;
  const back = year?.is === "back" || year?.is === "before" ? year.years : 0;
  const running = Math.floor((context.published - (first - 1)) / 12);
  return periodOf(running - back, first, 12);
};

const unitMonths = { year: 12, half: 6, quarter: 3, month: 1 } as const;

const stepBack = (current: Period, unit: keyof typeof unitMonths, count: number): Period => {
  const length = unitMonths[unit];
  if (unit === "month" && count === current.months) return shiftPeriod(current, -count);
  if (unit === "year" || current.months === length) return shiftPeriod(current, -length * count);
  return { start: endOf(current) - length * (count + 1), months: length };
};

const resolveBack = (
  { unit, count }: Extract<PeriodExpression, { is: "back" }>,
  { published }: TimeContext,
): Period | undefined => {
  if (published === undefined) return undefined;
  if (count < 0) return { start: published + count, months: -count };
  const length = unitMonths[unit];
  const start = Math.floor(published / length) * length;
  return { start: start - length * count, months: length };
};

/** The second part of the year, of the length of the one spoken of. */
const ordinalOf = ({ start, months }: Period, ordinal: number): Period | undefined => {
  const isPart = (months === 3 || months === 6) && ordinal * months <= 12;
  return isPart ? periodOf(yearOfMonth(start), (ordinal - 1) * months + 1, months) : undefined;
};

const inYear = (current: Period, year: number): Period =>
  shiftPeriod(current, (year - yearOfMonth(current.start)) * 12);

/** The months that an expression means; undefined when the text does not tell. */
export const resolvePeriod = (
  expression: PeriodExpression,
  context: TimeContext,
): Period | undefined => {
  const { current } = context;
  switch (expression.is) {
    case "months":
      return resolveMonths(expression, context);
    case "ending":
      return resolveEnding(expression, context);
    case "fiscal":
      return resolveFiscal(expression, context);
    case "back":
      return resolveBack(expression, context);
    case "ordinal":
      return current && ordinalOf(current, expression.ordinal);
    case "current":
      return current;
    case "partial":
    case "rolling":
      return undefined;
    case "same": {
      if (!current) return undefined;
      const year = spokenYear(expression.year, context);
      return year === undefined ? current : inYear(current, year);
    }
    case "earlier":
      return current && stepBack(current, expression.unit, expression.count);
  }
};

/** The year before that a base names: not later than the one before the period itself. */
const baseYear = (year: YearExpression, main: Period, context: TimeContext): number | undefined => {
  const mainYear = yearOfMonth(main.start);
  if (year?.is === "before") return mainYear - year.years;
  const said = spokenYear(year, { ...context, current: main });
  if (year?.is === "at") return said;
  return said !== undefined && said < mainYear ? said : mainYear - 1;
};

/**
 * The period that a change is measured against: a whole year named beside a part of one means the same months of that
 * year, months without a year are the last before the period itself.
 */
export const resolveBase = (
  expression: PeriodExpression,
  main: Period,
  context: TimeContext,
): Period | undefined => {
  const around = { ...context, current: main };
  if (expression.is === "same") {
    if (expression.year?.is === "fiscal") return shiftPeriod(main, -12);
    const year = baseYear(expression.year, main, context);
    return inYear(main, year ?? yearOfMonth(main.start) - 1);
  }
  if (expression.is === "fiscal" && expression.year?.is === "before")
    return shiftPeriod(main, -12 * expression.year.years);
  if (expression.is !== "months") return resolvePeriod(expression, around);
  const { first, months, year } = expression;
  if (year?.is === "fiscal") return resolvePeriod(expression, around);
  if (months === 12 && main.months < 12) {
    const known = baseYear(year, main, context);
    return known === undefined ? undefined : inYear(main, known);
  }
  if (year !== null) {
    const known = baseYear(year, main, context);
    return known === undefined ? undefined : periodOf(known, first, months);
  }
  const inMainYear = periodOf(yearOfMonth(main.start), first, months);
  return inMainYear.start < main.start ? inMainYear : shiftPeriod(inMainYear, -12);
};
