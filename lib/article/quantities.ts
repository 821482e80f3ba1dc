import type { Qualifier } from "../figure";
import { roundingOfScaled } from "../figure";
import { evaluate, readAmount } from "./amounts";
import { readFraction } from "./fractions";
import { readNumeral } from "./numerals";
import { type Extent, findPhrase, indexPhrases, isHyphen, splitPhrases } from "./phrases";
import type { Quantity } from "./quantity";
import type { Token } from "./tokens";
import { factorRows } from "./words/directions";
import { qualifierRows, qualifiersBehind } from "./words/qualifiers";
import { percentWords, pointWords } from "./words/units";

const rateIndex = indexPhrases<"percent" | "points">([
  ...splitPhrases(pointWords).map((phrase) => [phrase, "points"] as const),
  ...splitPhrases(percentWords).map((phrase) => [phrase, "percent"] as const),
]);

const timesWords = new Set(["times", "fold", "x", "time"]);

const factorIndex = indexPhrases(
  factorRows.flatMap(({ factor, phrases }) =>
    splitPhrases(phrases).map((phrase) => [phrase, factor] as const),
  ),
);

const qualifierIndex = indexPhrases(
  qualifierRows.flatMap(({ mark, phrases }) =>
    splitPhrases(phrases).map((phrase) => [phrase, mark] as const),
  ),
);

const behindIndex = indexPhrases(Object.entries(qualifiersBehind));

type Bare = Omit<Quantity, "qualifier" | "qualifierAt" | "from">;

const plain = {
  is: "quantity",
  range: null,
  unit: null,
  unitAt: null,
  other: null,
  isPer: false,
  power: 0,
  isBare: false,
  sign: 0,
} as const;

/** "5.9 percent", "16-percent", "5 to 6 %", "2.5 times", "5-fold", "0.3 percentage points". */
const readRate = (tokens: readonly Token[], at: number): Bare | undefined => {
  const first = readNumeral(tokens, at);
  if (!first) return undefined;
  const toWord = isHyphen(tokens[first.to]) || tokens[first.to]?.lower === "to";
  const second = toWord ? readNumeral(tokens, first.to + 1) : undefined;
  const last = second && Number(second.digits) > Number(first.digits) ? second : first;
  const unitFrom = isHyphen(tokens[last.to]) ? last.to + 1 : last.to;
  const rate = findPhrase(rateIndex, tokens, unitFrom);
  const isTimes = timesWords.has(tokens[unitFrom]?.lower ?? "");
  if (!rate && !isTimes) return second ? readRateAlone(tokens, at) : undefined;
  const to = rate?.to ?? unitFrom + 1;
  const [low, high] = [Number(first.digits), Number(last.digits)];
  return {
    ...plain,
    measure: rate ? rate.meaning : "factor",
    value: Number(((low + high) / 2).toPrecision(12)),
    range: last === first ? null : { low, high },
    rounding: roundingOfScaled(last.digits),
    core: { from: at, to },
    to,
  };
};

/** A percentage that a "to" follows, which leads to another figure: "from 5% to 6%". */
const readRateAlone = (tokens: readonly Token[], at: number): Bare | undefined => {
  const numeral = readNumeral(tokens, at);
  const rate = numeral && findPhrase(rateIndex, tokens, numeral.to);
  if (!numeral || !rate) return undefined;
  return {
    ...plain,
    measure: rate.meaning,
    value: Number(numeral.digits),
    rounding: roundingOfScaled(numeral.digits),
    core: { from: at, to: rate.to },
    to: rate.to,
  };
};

const readFactorWord = (tokens: readonly Token[], at: number): Bare | undefined => {
  const found = findPhrase(factorIndex, tokens, at);
  if (!found) return undefined;
  const { meaning: value, to } = found;
  return { ...plain, measure: "factor", value, rounding: 1, core: { from: at, to }, to };
};

const readFractionWords = (tokens: readonly Token[], at: number): Bare | undefined => {
  const found = readFraction(tokens, at);
  if (!found) return undefined;
  const { measure, value, to } = found;
  return { ...plain, measure, value, isFraction: true, rounding: 1, core: { from: at, to }, to };
};

const spans = new Set("year month day week annum quarter hour".split(" "));

/** "a ton", "per barrel", "/t": the figure is a price or a speed. */
const isPerUnit = (tokens: readonly Token[], at: number): boolean => {
  const [next, after] = [tokens[at], tokens[at + 1]];
  if (next?.lower === "per" || next?.plain === "/") return true;
  if (isHyphen(next) && /^(?:kilomet|mile)/.test(after?.lower ?? "")) return true;
  const isExchange =
    next?.lower === "to" &&
    after?.lower === "the" &&
    /^(?:dollar|euro|pound|ruble)$/.test(tokens[at + 2]?.lower ?? "");
  if (isExchange) return true;
  if (next?.lower === "each" || next?.lower === "apiece") return true;
  if (next?.lower !== "a" && next?.lower !== "an" && next?.lower !== "each") return false;
  return spans.has(after?.lower ?? "")
    ? !/^(?:earlier|ago|before|previously)$/.test(tokens[at + 2]?.lower ?? "")
    : /^(?:ton|tonne|barrel|kilogram|kg|kilo|litre|liter|bottle|unit|piece|share|head)$/.test(
        after?.lower ?? "",
      );
};

const readMoney = (tokens: readonly Token[], at: number): Bare | undefined => {
  const reading = readAmount(tokens, at);
  if (!reading) return undefined;
  const { unit, parts } = reading;
  const isWorth =
    tokens[reading.to]?.kind === "possessive" && tokens[reading.to + 1]?.lower === "worth";
  const to = isWorth ? reading.to + 1 : reading.to;
  const isScaled = parts.some((part) => part.scaled);
  const isSpelled = tokens[at]?.kind === "word" && unit?.from !== at;
  if (isSpelled && !isScaled && !unit) return undefined;
  if (tokens[at]?.lower === "a" && !isScaled) return undefined;
  return {
    ...plain,
    ...evaluate(reading),
    measure: "amount",
    unit: unit?.unit ?? null,
    unitAt: unit && { from: unit.from, to: unit.to },
    isPer: isPerUnit(tokens, to),
    power: parts[0]?.power ?? 0,
    isBare: !unit && !isScaled,
    core: { from: at, to },
    to,
  };
};

const signs: Readonly<Record<string, -1 | 1>> = {
  "+": 1,
  "-": -1,
  "−": -1,
  "–": -1,
  minus: -1,
  plus: 1,
};

/** The sign that stands right before a figure; a dash between two words or figures is none. */
const signAt = (tokens: readonly Token[], at: number): -1 | 0 | 1 => {
  const token = tokens[at];
  const sign = token && Object.hasOwn(signs, token.lower) ? (signs[token.lower] ?? 0) : 0;
  if (sign === 0 || !token || token.kind === "word") return sign;
  if (tokens[at - 1]?.plain === "(") return sign;
  const isTight = tokens[at + 1]?.gap === false;
  return isTight && (token.gap || tokens[at - 1]?.kind === "sign") ? sign : 0;
};

const readBare = (tokens: readonly Token[], at: number): Bare | undefined => {
  const sign = signAt(tokens, at);
  const from = sign === 0 ? at : at + 1;
  const found =
    readFactorWord(tokens, from) ??
    readFractionWords(tokens, from) ??
    readRate(tokens, from) ??
    readMoney(tokens, from);
  if (!found || sign === 0) return found;
  return { ...found, sign, core: { from: at, to: found.to } };
};

/** Words that may stand between a qualifier and its figure. */
const joiners = new Set(["a", "an", "by", "of", "to"]);

const qualifierAt = (
  tokens: readonly Token[],
  at: number,
): { mark: Qualifier; at: Extent; to: number } | undefined => {
  let found: { mark: Qualifier; at: Extent; to: number } | undefined;
  let to = at;
  for (;;) {
    const next = findPhrase(qualifierIndex, tokens, to);
    if (!next) return found;
    const mark = found && found.mark !== "=" ? found.mark : next.meaning;
    found = { mark, at: { from: at, to: next.to }, to: next.to };
    to = next.to;
    if (joiners.has(tokens[to]?.lower ?? "") && !readBare(tokens, to)) {
      found = { ...found, to: to + 1 };
      to += 1;
    }
  }
};

const withBehind = (tokens: readonly Token[], found: Quantity): Quantity => {
  const behind = findPhrase(behindIndex, tokens, found.to);
  if (!behind || found.qualifier !== "=") return found;
  const qualifierExtent = { from: found.to, to: behind.to };
  return { ...found, qualifier: behind.meaning, qualifierAt: qualifierExtent, to: behind.to };
};

/**
 * The figure that begins at this token, its qualifier before or behind it included. Behind another figure or a direction
 * a qualifier compares: "9.87 percent below the $23 billion", "lower than the $15.8 billion".
 */
export const readQuantity = (
  tokens: readonly Token[],
  at: number,
  isCompared: boolean,
): Quantity | undefined => {
  const qualifier = isCompared ? undefined : qualifierAt(tokens, at);
  const found = readBare(tokens, qualifier?.to ?? at);
  if (!found) return undefined;
  if (qualifier && found.isBare) return undefined;
  return withBehind(tokens, {
    ...found,
    from: at,
    qualifier: qualifier?.mark ?? "=",
    qualifierAt: qualifier && qualifier.mark !== "=" ? qualifier.at : null,
  });
};
