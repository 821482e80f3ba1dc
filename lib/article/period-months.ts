import type { PeriodExpression, YearExpression } from "./period-expression";
import { type Read, readShortYear, readYear, readYearBehind } from "./period-years";
import { isHyphen } from "./phrases";
import type { Token } from "./tokens";
import { monthWords } from "./words/periods";

type Expression = PeriodExpression;

const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? "";

/** The month named at this token; a capital tells "May" from "may". The point of a short form belongs to it. */
export const readMonth = (tokens: readonly Token[], at: number): Read<number> | undefined => {
  const token = tokens[at];
  if (token?.kind !== "word" || !/^\p{Lu}/u.test(token.plain)) return undefined;
  const month = Object.hasOwn(monthWords, token.lower) ? monthWords[token.lower] : undefined;
  if (month === undefined) return undefined;
  const isShort = token.plain.length < 5 && !/^(?:May|June|July)$/.test(token.plain);
  const hasPoint = isShort && tokens[at + 1]?.plain === "." && !tokens[at + 1]?.gap;
  return { value: month, to: hasPoint ? at + 2 : at + 1 };
};

/** "12 October", "October 12": a day, which is no period. */
const isDay = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return token?.kind === "number" && /^\d{1,2}$/.test(token.plain) && Number(token.plain) <= 31;
};

const months = (
  first: number,
  last: number,
  year: YearExpression,
  endsInYear: boolean,
): Expression => ({
  is: "months",
  first,
  months: ((last - first + 12) % 12) + 1,
  year,
  named: true,
  ...(endsInYear && last < first ? { endsInYear } : {}),
});

const linkWords = new Set(["to", "through", "till", "until", "thru"]);

/** What joins the ends of a range of months; "and" only behind "between". */
const readLink = (tokens: readonly Token[], at: number, isBetween: boolean): number | undefined => {
  if (isHyphen(tokens[at])) return at + 1;
  const word = lowerAt(tokens, at);
  if (linkWords.has(word)) return /^(?:to|the)$/.test(lowerAt(tokens, at + 1)) ? at + 2 : at + 1;
  return isBetween && word === "and" ? at + 1 : undefined;
};

/** "in January and February": two months told as one stretch, unless they take turns. */
const isMonthPair = (tokens: readonly Token[], { value, to }: Read<number>): boolean => {
  if (lowerAt(tokens, to) !== "and") return false;
  const next = readMonth(tokens, to + 1);
  if (next?.value !== value + 1) return false;
  return !tokens.slice(to, to + 25).some(({ lower }) => lower === "respectively");
};

/** "January–August 2021", "from January through June 2020", "between January and August 2010", "Nov. 2020 to Jan. 2021". */
const readMonthRange = (
  tokens: readonly Token[],
  at: number,
  isBetween: boolean,
): Read<Expression> | undefined => {
  const first = readMonth(tokens, at);
  if (!first) return undefined;
  const firstYear = readYear(tokens, first.to);
  const isOpen = !isBetween && lowerAt(tokens, at - 1) !== "between";
  const isPair = isOpen && isMonthPair(tokens, first);
  const link = readLink(tokens, firstYear?.to ?? first.to, isBetween || isPair);
  const last = link === undefined ? undefined : readMonth(tokens, link);
  if (!last || isDay(tokens, last.to)) return undefined;
  const isNext = last.value === first.value + 1 && first.value > 1;
  if (isNext && !isPair && !isHyphen(tokens[firstYear?.to ?? first.to])) return undefined;
  const lastYear = readYearBehind(tokens, last.to);
  const year = lastYear.value ?? firstYear?.value ?? null;
  const crosses = last.value < first.value;
  return {
    value: months(first.value, last.value, year, crosses && lastYear.value !== null),
    to: lastYear.to,
  };
};

/** A range with its leading word, and "period" behind it. */
export const readNamedRange = (
  tokens: readonly Token[],
  at: number,
): Read<Expression> | undefined => {
  const leader = lowerAt(tokens, at);
  const isLed = /^(?:from|between)$/.test(leader);
  const range = readMonthRange(tokens, isLed ? at + 1 : at, leader === "between");
  if (!range) return undefined;
  if (lowerAt(tokens, range.to) !== "period") return range;
  const later = readYearBehind(tokens, range.to + 1);
  if (later.value === null || range.value.is !== "months" || range.value.year !== null)
    return { ...range, to: range.to + 1 };
  return { value: { ...range.value, year: later.value }, to: later.to };
};

/** "August 2021", "August of last year", "last August", "this May", "the month of August"; a day's month is none. */
export const readNamedMonth = (
  tokens: readonly Token[],
  at: number,
): Read<Expression> | undefined => {
  const isLast = lowerAt(tokens, at) === "last" || lowerAt(tokens, at) === "this";
  const month = readMonth(tokens, isLast ? at + 1 : at);
  if (!month || isDay(tokens, at - 1) || isDay(tokens, month.to)) return undefined;
  const year = readShortYear(tokens, month.to);
  return { value: months(month.value, month.value, year.value, false), to: year.to };
};

/** A day with its month, and maybe its year, to be stepped over: "September 1, 2019", "12 October". */
export const readDate = (tokens: readonly Token[], at: number): number | undefined => {
  const month = readMonth(tokens, at);
  if (month && isDay(tokens, month.to)) {
    const comma = lowerAt(tokens, month.to + 1) === "," ? 1 : 0;
    const isYear = /^(?:19|20)\d\d$/.test(lowerAt(tokens, month.to + 1 + comma));
    return isYear ? month.to + 2 + comma : month.to + 1;
  }
  if (!isDay(tokens, at)) return undefined;
  const ordinal = /^(?:st|nd|rd|th)$/.test(lowerAt(tokens, at + 1)) ? 1 : 0;
  const named = readMonth(tokens, at + 1 + ordinal);
  if (!named) return undefined;
  const isYear = /^(?:19|20)\d\d$/.test(lowerAt(tokens, named.to));
  return isYear ? named.to + 1 : named.to;
};
