import { readNumeral } from "./numerals";
import type { PeriodExpression, YearExpression } from "./period-expression";
import { readMonth } from "./period-months";
import { endOfYearPair, type Read, readYearBehind, readYearNumber } from "./period-years";
import { isHyphen } from "./phrases";
import type { Token } from "./tokens";
import {
  earlierWords,
  partialWords,
  precedingWords,
  relativeWords,
  sameWords,
  stretchWords,
} from "./words/periods";

type Expression = PeriodExpression;
type Unit = "year" | "month" | "quarter" | "half";

const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? "";

const units: Readonly<Record<string, Unit>> = {
  year: "year",
  years: "year",
  month: "month",
  months: "month",
  quarter: "quarter",
  quarters: "quarter",
  half: "half",
};

const articleAt = (tokens: readonly Token[], at: number): number =>
  /^(?:the|a|an|that|those|its)$/.test(lowerAt(tokens, at)) ? at + 1 : at;

const isStretch = (word: string): boolean => stretchWords.has(word) || Object.hasOwn(units, word);

/** "the same period of 2020", "the corresponding month last year", "the same eight months", "the same time a year ago". */
export const readSame = (tokens: readonly Token[], at: number): Read<Expression> | undefined => {
  const from = articleAt(tokens, at);
  if (!sameWords.has(lowerAt(tokens, from))) return undefined;
  let to = from + 1;
  if (lowerAt(tokens, to) === "reporting") to += 1;
  const numeral = readNumeral(tokens, to);
  if (numeral && isStretch(lowerAt(tokens, numeral.to))) to = numeral.to;
  if (!isStretch(lowerAt(tokens, to))) return undefined;
  const year = readYearBehind(tokens, to + 1);
  return { value: { is: "same", year: year.value }, to: year.to };
};

/** "a month earlier", "two years ago", "a year before": back from the period spoken of. */
export const readEarlier = (tokens: readonly Token[], at: number): Read<Expression> | undefined => {
  const numeral = readNumeral(tokens, at);
  const isArticle = /^(?:a|an|the|one)$/.test(lowerAt(tokens, at));
  const unitAt = isArticle ? at + 1 : (numeral?.to ?? at);
  const unit = units[lowerAt(tokens, unitAt)];
  if (!unit || !earlierWords.has(lowerAt(tokens, unitAt + 1))) return undefined;
  const count = isArticle || !numeral ? 1 : Number(numeral.digits);
  return Number.isInteger(count)
    ? { value: { is: "earlier", unit, count }, to: unitAt + 2 }
    : undefined;
};

/** "the fastest growth in five years": how long there was no such thing. */
const recordWords =
  /est$|^(?:time|high|low|record|growth|rise|increase|drop|fall|decline|decrease|pace|level|peak|worst|first|seen|recorded|gain|result|figure|value|volume)$/;

/** "doubled in five years", "over the past ten years": against as many years before. */
export const readDistance = (
  tokens: readonly Token[],
  at: number,
): Read<Expression> | undefined => {
  if (!/^(?:in|over|within|during)$/.test(lowerAt(tokens, at))) return undefined;
  if (recordWords.test(lowerAt(tokens, at - 1))) return undefined;
  let from = lowerAt(tokens, at + 1) === "the" ? at + 2 : at + 1;
  if (/^(?:past|last|just|only)$/.test(lowerAt(tokens, from))) from += 1;
  const numeral = readNumeral(tokens, from);
  const count = Number(numeral?.digits);
  if (!numeral || lowerAt(tokens, numeral.to) !== "years" || !Number.isInteger(count))
    return undefined;
  return { value: { is: "earlier", unit: "year", count }, to: numeral.to + 1 };
};

const stepOf = (word: string, unit: Unit): Expression | undefined => {
  if (precedingWords.has(word)) return { is: "earlier", unit, count: 1 };
  if (!Object.hasOwn(relativeWords, word) || unit === "year") return undefined;
  return { is: "back", unit, count: relativeWords[word] ?? 0 };
};

/** "last month", "this quarter", "the previous month", "the preceding period". */
export const readStep = (tokens: readonly Token[], at: number): Read<Expression> | undefined => {
  const from = articleAt(tokens, at);
  const word = lowerAt(tokens, from);
  const next = lowerAt(tokens, from + 1);
  const unit = units[next];
  const counted = precedingWords.has(word) ? readNumeral(tokens, from + 1) : undefined;
  const countedUnit = counted && units[lowerAt(tokens, counted.to)];
  if (counted && countedUnit)
    return {
      value: { is: "earlier", unit: countedUnit, count: Number(counted.digits) },
      to: counted.to + 1,
    };
  if (precedingWords.has(word) && next === "period")
    return { value: { is: "earlier", unit: "year", count: 1 }, to: from + 2 };
  const value = unit && stepOf(word, unit);
  return value && { value, to: from + 2 };
};

const stretchLeaders = new Set(
  "that those these this reporting reported review said given reference mentioned".split(" "),
);

/** "that month", "over those months", "the reporting period", "the period": the period spoken of. */
export const readCurrent = (tokens: readonly Token[], at: number): Read<Expression> | undefined => {
  const article = lowerAt(tokens, at) === "the" ? 1 : 0;
  let to = at + article;
  const isLed = stretchLeaders.has(lowerAt(tokens, to));
  while (stretchLeaders.has(lowerAt(tokens, to)) || lowerAt(tokens, to) === "under") to += 1;
  const word = lowerAt(tokens, to);
  if (word === "mentioned" || !isStretch(word)) return undefined;
  if (!isLed && !(article === 1 && stretchWords.has(word))) return undefined;
  const behind = lowerAt(tokens, to + 1) === "under" && lowerAt(tokens, to + 2) === "review";
  return { value: { is: "current" }, to: behind ? to + 3 : to + 1 };
};

const fiscalWord = /^(?:fy|fiscal|financial|marketing|iranian|persian)$/;

const readFiscalYear = (tokens: readonly Token[], at: number): Read<Expression> | undefined => {
  const pair = endOfYearPair(tokens, at);
  const year = readYearNumber(tokens, at);
  if (pair !== undefined && year)
    return {
      value: { is: "fiscal", year: { is: "at", year: year.value }, names: "start" },
      to: pair,
    };
  if (year)
    return {
      value: { is: "fiscal", year: { is: "at", year: year.value }, names: "end" },
      to: year.to,
    };
  const token = tokens[at];
  if (token?.kind !== "number" || !/^\d\d$/.test(token.plain) || token.gap) return undefined;
  const value = {
    is: "fiscal",
    year: { is: "at", year: 2000 + Number(token.plain) },
    names: "end",
  } as const;
  return { value, to: at + 1 };
};

/** "2020-21", "the 2020/21 financial year", "the 2021/22 season", which begins in July. */
const readPairedYear = (
  tokens: readonly Token[],
  from: number,
  pair: number,
): Read<Expression> | undefined => {
  const year = readYearNumber(tokens, from);
  if (!year) return undefined;
  const at = { is: "at", year: year.value } as const;
  const noun = lowerAt(tokens, pair);
  const isSeason = /^(?:season|marketing|crop|agricultural)$/.test(noun);
  const to =
    isSeason || fiscalWord.test(noun) ? pair + (/^(?:fy|season)$/.test(noun) ? 1 : 2) : pair;
  if (isSeason) return { value: { is: "months", first: 7, months: 12, year: at, named: true }, to };
  const names = fiscalWord.test(noun) ? "start" : "pair";
  return { value: { is: "fiscal", year: at, names }, to };
};

/** "FY21", "fiscal 2021", "fiscal year 2020/21", "2020-21", "the last fiscal year", "the 2020/21 financial year". */
export const readFiscal = (tokens: readonly Token[], at: number): Read<Expression> | undefined => {
  let from = articleAt(tokens, at);
  const relative = lowerAt(tokens, from);
  const isRelative = Object.hasOwn(relativeWords, relative) || precedingWords.has(relative);
  if (isRelative) from += 1;
  const pair = endOfYearPair(tokens, from);
  if (!fiscalWord.test(lowerAt(tokens, from))) {
    if (pair === undefined) return undefined;
    return readPairedYear(tokens, from, pair);
  }
  let to = from + 1;
  if (lowerAt(tokens, to) === "year") to += 1;
  const read = readFiscalYear(tokens, isHyphen(tokens[to]) ? to + 1 : to);
  if (read) return read;
  if (to === from + 1) return undefined;
  const year: YearExpression = isRelative
    ? precedingWords.has(relative)
      ? { is: "before", years: 1 }
      : { is: "back", years: relativeWords[relative] ?? 1 }
    : null;
  return { value: { is: "fiscal", year, names: "start" }, to };
};

const rollingWords = /^(?:trailing|rolling|cumulative)$/;

/** "a 12-month trailing basis", "the rolling twelve months", "summed over twelve months". */
export const readRolling = (tokens: readonly Token[], at: number): Read<Expression> | undefined => {
  let from = articleAt(tokens, at);
  const isLed = rollingWords.test(lowerAt(tokens, from)) || lowerAt(tokens, from) === "summed";
  if (isLed) from += lowerAt(tokens, from + 1) === "over" ? 2 : 1;
  const numeral = readNumeral(tokens, from);
  if (numeral?.digits !== "12") return undefined;
  const unit = isHyphen(tokens[numeral.to]) ? numeral.to + 1 : numeral.to;
  if (!/^months?$/.test(lowerAt(tokens, unit))) return undefined;
  const isFollowed = rollingWords.test(lowerAt(tokens, unit + 1));
  if (!isLed && !isFollowed) return undefined;
  return { value: { is: "rolling" }, to: isFollowed ? unit + 2 : unit + 1 };
};

/** "the first 20 days of March", "last week", "the week to Sunday". */
export const readPartial = (tokens: readonly Token[], at: number): Read<Expression> | undefined => {
  let from = articleAt(tokens, at);
  if (/^(?:first|last|past|this|previous|second|third)$/.test(lowerAt(tokens, from))) from += 1;
  const numeral = readNumeral(tokens, from);
  const to = numeral && lowerAt(tokens, from) !== "a" ? numeral.to : from;
  if (!partialWords.has(lowerAt(tokens, to)) || to === at) return undefined;
  const month = lowerAt(tokens, to + 1) === "of" ? readMonth(tokens, to + 2) : undefined;
  const end = month ? readYearBehind(tokens, month.to).to : to + 1;
  return { value: { is: "partial" }, to: end };
};
