import { isCurrency } from "../currency";
import { roundingOfScaled, roundingOfWrittenOut, scaled } from "../figure";
import { type Numeral, readNumeral, sumScaled } from "./numerals";
import { type Extent, findPhrase, indexPhrases, isHyphen, splitPhrases } from "./phrases";
import type { Token } from "./tokens";
import { scaleWords, shortScales } from "./words/numbers";
import { moneySigns, moneyWords, quantityWords, tightSigns } from "./words/units";

type UnitMeaning = { readonly unit: string; readonly power: number };

const signIndex = indexPhrases(Object.entries(moneySigns));

const unitIndex = indexPhrases<UnitMeaning>([
  ...Object.entries(moneyWords).flatMap(([unit, phrases]) =>
    (unit === "$" ? phrases.split(" ") : splitPhrases(phrases)).map(
      (phrase) => [phrase, { unit, power: 0 }] as const,
    ),
  ),
  ...quantityWords.flatMap(({ unit, power = 0, phrases }) =>
    splitPhrases(phrases).map((phrase) => [phrase, { unit, power }] as const),
  ),
]);

type UnitAt = UnitMeaning & Extent;

const isCode = (token: Token | undefined): token is Token =>
  token?.kind === "word" && /^[A-Z]{3}$/.test(token.plain) && isCurrency(token.plain);

/** Letters right before digits, in capitals as they are listed. */
const tightSign = (tokens: readonly Token[], at: number): string | undefined => {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.kind !== "word" || next?.kind !== "number") return undefined;
  if (next.gap && !/^\p{Lu}{2,}$/u.test(token.plain)) return undefined;
  return Object.hasOwn(tightSigns, token.plain) ? tightSigns[token.plain] : undefined;
};

/** A currency that stands before its number: a sign, or a code. */
const moneyBefore = (tokens: readonly Token[], at: number): UnitAt | undefined => {
  const tight = tightSign(tokens, at);
  if (tight !== undefined) return { unit: tight, power: 0, from: at, to: at + 1 };
  const sign = findPhrase(signIndex, tokens, at);
  const isWord = tokens[at]?.kind === "word";
  const isApart = isWord && tokens[at]?.plain.length === 1 && tokens[at + 1]?.gap === true;
  const isSign = sign && !isApart && (!isWord || /^\p{Lu}/u.test(tokens[at]?.plain ?? ""));
  if (sign && isSign) return { unit: sign.meaning, power: 0, from: at, to: sign.to };
  const token = tokens[at];
  return isCode(token) ? { unit: token.plain, power: 0, from: at, to: at + 1 } : undefined;
};

/** The unit whose words begin at this token: "yuan", "metric tons", "EUR". */
export const unitBehind = (tokens: readonly Token[], at: number): UnitAt | undefined => {
  const from = isHyphen(tokens[at]) && tokens[at]?.gap === false ? at + 1 : at;
  const known = findPhrase(unitIndex, tokens, from);
  if (known) return { ...known.meaning, from, to: known.to };
  const token = tokens[from];
  return isCode(token) ? { unit: token.plain, power: 0, from, to: from + 1 } : undefined;
};

/** The power of the scale words at this place: "billion" 9, "lakh crore" 12, "hundred million" 8. */
const scaleAt = (
  tokens: readonly Token[],
  at: number,
  isMoney: boolean,
): { power: number; to: number } | undefined => {
  const hyphen = isHyphen(tokens[at]) && tokens[at]?.gap === false ? 1 : 0;
  const token = tokens[at + hyphen];
  const power = token?.kind === "word" ? scaleWords[token.lower] : undefined;
  if (!token || power === undefined) return undefined;
  if (shortScales.has(token.lower) && token.gap && !isMoney) return undefined;
  let to = at + hyphen + 1;
  if (tokens[to]?.plain === "." && tokens[to]?.gap === false && token.lower.length < 5) {
    const next = tokens[to + 1];
    if (next && !/^\p{Lu}/u.test(next.plain)) to += 1;
  }
  const second = scaleWords[tokens[to]?.lower ?? ""];
  const isChained = power < 6 || (power === 5 && second === 7);
  if (second !== undefined && isChained && !shortScales.has(tokens[to]?.lower ?? ""))
    return { power: power + second, to: to + 1 };
  return { power, to };
};

type Part = { readonly digits: string; readonly power: number; readonly scaled: boolean };

/** What was read of an amount before it becomes a quantity. */
export type AmountReading = {
  readonly parts: readonly Part[];
  readonly end: Part | null;
  readonly other: string | undefined;
  readonly unit: UnitAt | null;
  readonly to: number;
};

const rangeEnd = (tokens: readonly Token[], at: number): Numeral | undefined => {
  const token = tokens[at];
  if (!isHyphen(token) && token?.lower !== "to") return undefined;
  const money = moneyBefore(tokens, at + 1);
  const next = money?.to ?? at + 1;
  return tokens[next]?.kind === "number" ? readNumeral(tokens, next) : undefined;
};

/** Further parts of one amount: "31 billion 820.7 million", "2 trillion 930 billion". */
const readParts = (
  tokens: readonly Token[],
  first: { numeral: Numeral; isMoney: boolean },
): { parts: Part[]; to: number } => {
  const scale = scaleAt(tokens, first.numeral.to, first.isMoney);
  const head = { digits: first.numeral.digits, power: scale?.power ?? 0, scaled: Boolean(scale) };
  const parts: Part[] = [head];
  let to = scale?.to ?? first.numeral.to;
  let power = head.power;
  while (head.scaled && tokens[to]?.kind === "number" && tokens[to]?.gap) {
    const numeral = readNumeral(tokens, to);
    const next = numeral && scaleAt(tokens, numeral.to, first.isMoney);
    const isLast = numeral && !next && power > 0 && unitBehind(tokens, numeral.to) !== undefined;
    if (!numeral || !(next || isLast) || (next?.power ?? 0) >= power) break;
    power = next?.power ?? 0;
    parts.push({ digits: numeral.digits, power, scaled: true });
    to = next?.to ?? numeral.to;
  }
  return { parts, to };
};

/** The amount whose number or currency sign begins at this token, with its unit wherever that stands. */
export const readAmount = (tokens: readonly Token[], at: number): AmountReading | undefined => {
  const before = moneyBefore(tokens, at);
  const minusInside = tokens[before?.to ?? at]?.plain === "−" ? 1 : 0;
  const numeral = readNumeral(tokens, (before?.to ?? at) + minusInside);
  if (!numeral) return undefined;
  const ranged = rangeEnd(tokens, numeral.to);
  const spanned = readParts(tokens, {
    numeral: ranged ?? numeral,
    isMoney: before !== undefined,
  });
  const behind = unitBehind(tokens, spanned.to);
  const isWholeUnit = behind && (!before || behind.unit.includes("$") || isCurrency(behind.unit));
  const unit =
    before && !(before.unit === "$" && behind?.unit === "USD") ? before : (behind ?? null);
  const [last] = spanned.parts;
  if (!last) return undefined;
  const isRange = ranged !== undefined && Number(ranged.digits) > Number(numeral.digits);
  if (ranged && !isRange) {
    const single = readParts(tokens, { numeral, isMoney: before !== undefined });
    return {
      parts: single.parts,
      end: null,
      other: numeral.other,
      unit: before ?? null,
      to: single.to,
    };
  }
  const power = last.power + (unit?.power ?? 0);
  const shifted = spanned.parts.map((part) => ({
    ...part,
    power: part.power + (unit?.power ?? 0),
  }));
  const to = behind && isWholeUnit ? behind.to : spanned.to;
  if (isRange)
    return {
      parts: [{ digits: numeral.digits, power, scaled: last.scaled }],
      end: { ...last, power },
      other: undefined,
      unit,
      to,
    };
  return { parts: shifted, end: null, other: numeral.other, unit, to };
};

const roundingOf = ({ digits, power, scaled: isScaled }: Part): number =>
  isScaled || power !== 0 ? roundingOfScaled(digits, power) : roundingOfWrittenOut(digits);

/** The value, the ends and the rounding unit of what was read. */
export const evaluate = ({ parts, end, other }: AmountReading) => {
  const low = sumScaled(parts);
  const [first] = parts;
  const last = parts.at(-1);
  const high = end ? scaled(end.digits, end.power) : low;
  return {
    value: end ? Number(((low + high) / 2).toPrecision(15)) : low,
    range: end ? { low, high } : null,
    rounding: last ? roundingOf(end ?? last) : 0,
    other:
      other !== undefined && first?.scaled && parts.length === 1
        ? { value: scaled(other, first.power), rounding: roundingOfScaled(other, first.power) }
        : null,
  };
};
