import { readNumeral } from "./numerals";
import { isHyphen } from "./phrases";
import type { Token } from "./tokens";
import { comparatives, fractionWords, levelWords } from "./words/fractions";
import { monthWords, partWords, stretchWords } from "./words/periods";

/** A fraction in words: a percentage of a whole or of before, or a factor ("half that of a year earlier"). */
export type Fraction = {
  readonly measure: "percent" | "factor";
  readonly value: number;
  readonly to: number;
};

const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? "";

/** "half", "a third", "one fifth", "two-thirds", "three quarters". */
const readParts = (
  tokens: readonly Token[],
  at: number,
): { readonly count: number; readonly of: number; readonly to: number } | undefined => {
  if (tokens[at]?.kind !== "word") return undefined;
  if (lowerAt(tokens, at) === "half") return { count: 1, of: 2, to: at + 1 };
  const word = isHyphen(tokens[at + 1]) ? at + 2 : at + 1;
  const name = lowerAt(tokens, word);
  if (!Object.hasOwn(fractionWords, name)) return undefined;
  const isArticle = /^an?$/.test(lowerAt(tokens, at));
  const count = isArticle ? 1 : Number(readNumeral(tokens, at)?.digits);
  const of = fractionWords[name] ?? 1;
  const isPlural = name !== "half" && /s$/.test(name);
  return count < of && isPlural === count > 1 ? { count, of, to: word + 1 } : undefined;
};

/** "half of 2021", "a quarter of the year": a stretch of time, no part of a whole. */
const isOfTime = (tokens: readonly Token[], at: number): boolean => {
  const from = /^(?:the|this|last|that|its)$/.test(lowerAt(tokens, at)) ? at + 1 : at;
  const word = lowerAt(tokens, from);
  const isNamed = Object.hasOwn(partWords, word) || Object.hasOwn(monthWords, word);
  const isYear = /^(?:19|20)\d\d$/.test(word) || /^(?:fiscal|fy|financial)$/.test(word);
  return isNamed || isYear || stretchWords.has(word);
};

/** "half that of a year earlier", "half of what they were", "half the level of 2019". */
const isLevelAhead = (tokens: readonly Token[], at: number): boolean => {
  const from = lowerAt(tokens, at) === "of" ? at + 1 : at;
  const word = lowerAt(tokens, lowerAt(tokens, from) === "the" ? from + 1 : from);
  return /^(?:that|those|what)$/.test(word) || (from === at && levelWords.has(word));
};

const isLedBy = (tokens: readonly Token[], at: number): boolean => {
  const before = lowerAt(tokens, at - 1);
  return (
    before === "by" ||
    (/^(?:nearly|almost|about|over|some)$/.test(before) && lowerAt(tokens, at - 2) === "by")
  );
};

const isTimeAhead = (tokens: readonly Token[], at: number): boolean =>
  /^(?:earlier|ago|before)$/.test(lowerAt(tokens, at)) ||
  (/^(?:to|of)$/.test(lowerAt(tokens, at)) && isOfTime(tokens, at + 1));

/** "made up over a quarter", "accounts for a third": a share, though its whole was named before. */
const isLedByShare = (tokens: readonly Token[], at: number): boolean =>
  [1, 2, 3].some((back) => {
    const [verb, particle] = [lowerAt(tokens, at - back - 1), lowerAt(tokens, at - back)];
    return (
      (/^ma[dk]/.test(verb) && particle === "up") ||
      (verb.startsWith("account") && particle === "for") ||
      /^(?:represent|constitut|compris)/.test(particle)
    );
  });

/**
 * The fraction that begins at this token, when its words make it a figure: "a third of", "three quarters of", "by a
 * fifth", "a quarter less", "half the level of". Parts of a year are none.
 */
export const readFraction = (tokens: readonly Token[], at: number): Fraction | undefined => {
  const parts = readParts(tokens, at);
  if (!parts) return undefined;
  const { count, of, to } = parts;
  const value = Number(((100 * count) / of).toPrecision(4));
  const next = lowerAt(tokens, to);
  if (of === 2 && isLevelAhead(tokens, to)) return { measure: "factor", value: 0.5, to };
  const isShare = next === "of" && !isOfTime(tokens, to + 1);
  const isOfNoun = of === 2 && next === "the" && !isOfTime(tokens, to + 1);
  const isChange = isLedBy(tokens, at) && !isTimeAhead(tokens, to);
  const isOther = isChange || comparatives.has(next) || isLedByShare(tokens, at);
  if (!isShare && !isOfNoun && !isOther) return undefined;
  return { measure: "percent", value, to };
};
