import type { Period } from "../period";
import type { PeriodExpression, YearExpression } from "./period-expression";
import { resolveBase, resolvePeriod, type TimeContext } from "./period-resolution";
import {
  isBasePeriod,
  isBracketed,
  isMainPeriod,
  mentionAt,
  searchPeriod,
  searchPeriodBack,
} from "./period-search";
import type { Extent } from "./phrases";
import { findItem, findLastItem, type Sentence, textAt } from "./sentence";

/** All items of a sentence. */
export const wholeSentence = ({ items }: Sentence): Extent => ({ from: 0, to: items.length });

/** "This year … with respect to January–February 2016" speaks of the same months. */
const asComparedWith = (sentence: Sentence, expression: PeriodExpression): PeriodExpression => {
  if (expression.is !== "months" || expression.months !== 12 || expression.year?.is !== "back")
    return expression;
  const at = searchPeriod(sentence, wholeSentence(sentence), isBasePeriod);
  const base = at === undefined ? undefined : mentionAt(sentence, at)?.expression;
  return base?.is === "months" && base.months < 12
    ? { ...base, year: expression.year }
    : expression;
};

/** "all of 2015", "the whole of 2015": the word that makes a year a whole one. */
const wholeWord = ({ tokens, items }: Sentence, at: number): string => {
  const from = items[at]?.from ?? -1;
  const first = tokens[from]?.lower ?? "";
  return first === "the" ? (tokens[from + 1]?.lower ?? "") : first;
};

/** "in August, from 21.69 billion in 2012 to 16.86 billion in 2013": Augusts of these years. */
const asPartOf = (
  sentence: Sentence,
  at: number,
  expression: PeriodExpression,
): PeriodExpression => {
  if (expression.is !== "months" || expression.months !== 12 || expression.year?.is !== "at")
    return expression;
  if (/^(?:all|whole|full|entire)$/.test(wholeWord(sentence, at))) return expression;
  const before = searchPeriod(sentence, { from: 0, to: at }, isMainPeriod);
  const part = before === undefined ? undefined : mentionAt(sentence, before)?.expression;
  const isSetBeside = isBracketed(sentence, at) && textAt(sentence, at + 1) === ":";
  const isPart = part?.is === "months" && part.months < 12 && (part.year === null || isSetBeside);
  return isPart ? { ...part, year: expression.year } : expression;
};

const yearIn = (expression: PeriodExpression | undefined): number | undefined => {
  const year: YearExpression =
    expression?.is === "months" || expression?.is === "ending" ? expression.year : null;
  return year?.is === "at" ? year.year : undefined;
};

/** The year written elsewhere in the sentence for months without one; a base has the year before. */
const sentenceYear = (sentence: Sentence, at: number, { published, year }: TimeContext) => {
  const hasYear = (_: Sentence, index: number): boolean =>
    index !== at &&
    yearIn(mentionAt(sentence, index)?.expression) !== undefined &&
    !isBracketed(sentence, index);
  const isMain = (s: Sentence, index: number): boolean =>
    hasYear(s, index) && !isBasePeriod(s, index);
  const yearAt = (index: number | undefined): number | undefined =>
    index === undefined ? undefined : yearIn(mentionAt(sentence, index)?.expression);
  const before = yearAt(searchPeriodBack(sentence, { from: 0, to: at }, isMain));
  if (before !== undefined) return before;
  if (published !== undefined) return year;
  const later = yearAt(searchPeriodBack(sentence, { from: at, to: sentence.items.length }, isMain));
  if (later !== undefined) return later;
  const base = yearAt(searchPeriod(sentence, wholeSentence(sentence), hasYear));
  return base === undefined ? year : base + 1;
};

const clauseAround = (sentence: Sentence, at: number): Extent => {
  const isCut = (_: unknown, index: number): boolean => textAt(sentence, index) === ";";
  const from = findLastItem(sentence, { from: 0, to: at }, isCut) ?? 0;
  const to = findItem(sentence, { from: at, to: sentence.items.length }, isCut);
  return { from, to: to ?? sentence.items.length };
};

const isRolling = (sentence: Sentence, at: number): boolean =>
  searchPeriod(
    sentence,
    clauseAround(sentence, at),
    (_, index) => mentionAt(sentence, index)?.expression.is === "rolling",
  ) !== undefined;

const rolled = (period: Period | undefined): Period | undefined =>
  period && { start: period.start + period.months - 12, months: 12 };

/** "since the deal of 2014 … $522 million that year": the period named last in the sentence. */
const saidBefore = (
  sentence: Sentence,
  at: number,
  expression: PeriodExpression,
): number | undefined => {
  if (expression.is !== "current" || !/^(?:that|those)$/.test(openingWord(sentence, at)))
    return undefined;
  const isNamed = (s: Sentence, index: number): boolean =>
    mentionAt(s, index)?.expression.is === "months";
  return searchPeriodBack(sentence, { from: 0, to: at }, isNamed);
};

const openingWord = ({ tokens, items }: Sentence, at: number): string =>
  tokens[items[at]?.from ?? -1]?.lower ?? "";

/** The months that the period at this index means, by the words of its sentence. */
export const resolveAt = (
  sentence: Sentence,
  at: number,
  time: TimeContext,
): Period | undefined => {
  const mention = mentionAt(sentence, at);
  if (!mention) return undefined;
  const said = saidBefore(sentence, at, mention.expression);
  if (said !== undefined) return resolveAt(sentence, said, time);
  const expression = asPartOf(sentence, at, asComparedWith(sentence, mention.expression));
  const period = resolvePeriod(expression, { ...time, year: sentenceYear(sentence, at, time) });
  if (expression.is === "rolling") return rolled(time.current);
  return period?.months === 1 && isRolling(sentence, at) ? rolled(period) : period;
};

/** What a figure is compared with: the period itself, the time around it, the usual distance to the one before. */
export type Around = {
  readonly main: Period | undefined;
  readonly time: TimeContext;
  readonly step: number;
};

/** The months that the period at this index means as the base of a change. */
export const resolveBaseAt = (
  sentence: Sentence,
  at: number,
  { main, time }: Around,
): Period | undefined => {
  const mention = mentionAt(sentence, at);
  if (!mention) return undefined;
  const said = saidBefore(sentence, at, mention.expression);
  if (said !== undefined) return resolveAt(sentence, said, time);
  const expression = asPartOf(sentence, at, mention.expression);
  const context = { ...time, year: sentenceYear(sentence, at, time) };
  const period = main ? resolveBase(expression, main, context) : resolvePeriod(expression, context);
  return period?.months === 1 && isRolling(sentence, at) ? rolled(period) : period;
};
