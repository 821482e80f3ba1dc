import type { YearExpression } from "./period-expression";
import { isHyphen } from "./phrases";
import type { Token } from "./tokens";
import { scaleWords } from "./words/numbers";
import { earlierWords, precedingWords, relativeWords } from "./words/periods";

/** What was read and where it ends. */
export type Read<T> = { readonly value: T; readonly to: number };

const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? "";

/** The year written at this token: "2021", but no amount ("2021 tons", "2,021"). */
export const readYearNumber = (tokens: readonly Token[], at: number): Read<number> | undefined => {
  const token = tokens[at];
  if (token?.kind !== "number" || !/^(?:19|20)\d\d$/.test(token.plain)) return undefined;
  const next = tokens[at + 1];
  if (next?.plain === "%" || Object.hasOwn(scaleWords, next?.lower ?? "")) return undefined;
  if (/^(?:percent|tons?|tonnes?|barrels?|bottles?|vehicles?|units?|cars)$/.test(next?.lower ?? ""))
    return undefined;
  return { value: Number(token.plain), to: at + 1 };
};

/** The second year of "2020/21", "2020-2021". */
const secondYear = (tokens: readonly Token[], at: number, first: number): number | undefined => {
  if (!isHyphen(tokens[at]) && tokens[at]?.plain !== "/") return undefined;
  const next = tokens[at + 1];
  if (next?.kind !== "number" || next.gap) return undefined;
  const year = /^\d\d$/.test(next.plain)
    ? Math.floor(first / 100) * 100 + Number(next.plain)
    : Number(next.plain);
  return year === first + 1 ? at + 2 : undefined;
};

/** The end of a year named by two, "2020/21"; undefined for other years. */
export const endOfYearPair = (tokens: readonly Token[], at: number): number | undefined => {
  const year = readYearNumber(tokens, at);
  return year && secondYear(tokens, year.to, year.value);
};

const skipArticle = (tokens: readonly Token[], at: number): number =>
  /^(?:the|a|an|its|our)$/.test(lowerAt(tokens, at)) ? at + 1 : at;

const yearNoun = (tokens: readonly Token[], at: number): boolean => lowerAt(tokens, at) === "year";

const readYearsAgo = (tokens: readonly Token[], at: number): Read<YearExpression> | undefined => {
  const isOne = /^(?:a|one|the)$/.test(lowerAt(tokens, at));
  if (isOne && yearNoun(tokens, at + 1) && earlierWords.has(lowerAt(tokens, at + 2)))
    return { value: { is: "before", years: 1 }, to: at + 3 };
  if (yearNoun(tokens, at) && earlierWords.has(lowerAt(tokens, at + 1)))
    return { value: { is: "before", years: 1 }, to: at + 2 };
  return undefined;
};

const readRelativeYear = (
  tokens: readonly Token[],
  at: number,
): Read<YearExpression> | undefined => {
  const from = skipArticle(tokens, at);
  const word = lowerAt(tokens, from);
  if (Object.hasOwn(relativeWords, word)) {
    const calendar = /^(?:calendar|reporting)$/.test(lowerAt(tokens, from + 1)) ? 1 : 0;
    if (!yearNoun(tokens, from + 1 + calendar)) return undefined;
    return { value: { is: "back", years: relativeWords[word] ?? 0 }, to: from + 2 + calendar };
  }
  if (precedingWords.has(word) && yearNoun(tokens, from + 1))
    return { value: { is: "before", years: 1 }, to: from + 2 };
  if (from > at && yearNoun(tokens, from)) return { value: { is: "the" }, to: from + 1 };
  return undefined;
};

/** A year in words or digits: "2021", "the year 2021", "last year", "the previous year", "a year earlier", "the year". */
export const readYear = (
  tokens: readonly Token[],
  at: number,
): Read<YearExpression> | undefined => {
  const article = skipArticle(tokens, at);
  const named = /^(?:year|calendar)$/.test(lowerAt(tokens, article)) ? article + 1 : at;
  const number = readYearNumber(tokens, named) ?? readYearNumber(tokens, article);
  if (number) return { value: { is: "at", year: number.value }, to: number.to };
  return readYearsAgo(tokens, at) ?? readRelativeYear(tokens, at);
};

/** "2022-23" gives 2022, "2023" and "23" behind a fiscal word the year before, in which it begins. */
const fiscalNumber = (tokens: readonly Token[], at: number): Read<number> | undefined => {
  const pair = endOfYearPair(tokens, at);
  const year = readYearNumber(tokens, at);
  if (year && pair !== undefined) return { value: year.value, to: pair };
  if (year) return { value: year.value - 1, to: year.to };
  const token = tokens[at];
  if (token?.kind !== "number" || !/^\d\d$/.test(token.plain) || token.gap) return undefined;
  return { value: 1999 + Number(token.plain), to: at + 1 };
};

/** A fiscal year as the year of a part: "of fiscal year 2022-23", "of the current fiscal year (FY22)", "FY23", "2021-22". */
const readFiscalYearBehind = (
  tokens: readonly Token[],
  at: number,
): Read<YearExpression> | undefined => {
  let from = /^(?:of|in)$/.test(lowerAt(tokens, at)) ? skipArticle(tokens, at + 1) : at;
  const isThe = lowerAt(tokens, from - 1) === "the" && from > at;
  const pair = endOfYearPair(tokens, from);
  const relative = lowerAt(tokens, from);
  const isRelative = Object.hasOwn(relativeWords, relative) || precedingWords.has(relative);
  if (isRelative) from += 1;
  const isFiscal = /^(?:fy|fiscal|financial|iranian|persian|solar)$/.test(lowerAt(tokens, from));
  if (!isFiscal && pair === undefined) return undefined;
  let to = isFiscal ? from + 1 : from;
  if (isFiscal && yearNoun(tokens, to)) to += 1;
  const bracket = lowerAt(tokens, to) === "(" && lowerAt(tokens, to + 1) === "fy" ? 2 : 0;
  const number = fiscalNumber(tokens, to + bracket);
  const end = number ? number.to + (bracket > 0 ? 1 : 0) : to;
  if (!number && !isRelative && !isThe) return undefined;
  const back = isRelative ? (relativeWords[relative] ?? 1) : 0;
  return { value: { is: "fiscal", year: number?.value, back }, to: end };
};

/** The year that may follow a part of it: "of 2021", ", 2021", "last year", "in the previous year". */
export const readYearBehind = (tokens: readonly Token[], at: number): Read<YearExpression> => {
  const fiscal = readFiscalYearBehind(tokens, at);
  if (fiscal) return fiscal;
  const isLink = /^(?:of|in|,|for|during)$/.test(lowerAt(tokens, at));
  const year = readYear(tokens, isLink ? at + 1 : at);
  if (!year) return { value: null, to: at };
  if (lowerAt(tokens, at) === "," && year.value?.is !== "at") return { value: null, to: at };
  return year;
};

/** Two digits right behind a part: "1H17", "Q2'21". */
export const readShortYear = (tokens: readonly Token[], at: number): Read<YearExpression> => {
  const mark = /^['’]$/.test(tokens[at]?.plain ?? "") ? at + 1 : at;
  const token = tokens[mark];
  if (token?.kind !== "number" || !/^\d\d$/.test(token.plain) || token.gap)
    return readYearBehind(tokens, at);
  return { value: { is: "at", year: 2000 + Number(token.plain) }, to: mark + 1 };
};
