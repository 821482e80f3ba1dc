import { scaled } from "../figure";
import { isHyphen } from "./phrases";
import type { Token } from "./tokens";
import { numberWords } from "./words/numbers";

/**
 * A number as it stands in a text, in plain form ("1118.5"). `other` is the second reading of a comma before three
 * digits ("50,137" may be 50.137). `spelled` tells that it stands in words.
 */
export type Numeral = {
  readonly digits: string;
  readonly other: string | undefined;
  readonly spelled: boolean;
  readonly to: number;
};

const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const indianGrouped = /^\d{1,2}(?:,\d{2})*,\d{3}(?:\.\d+)?$/;
const pointGrouped = /^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$|^\d{1,3}\.\d{3},\d+$/;

/** The plain form of a written number; undefined for dates and section numbers ("12.10.2021"). */
const toPlain = (written: string): { digits: string; other?: string } | undefined => {
  if (/^\d+$/.test(written)) return { digits: written };
  if (/^\d+\.\d+$/.test(written)) return { digits: written };
  if (grouped.test(written) || indianGrouped.test(written)) {
    const digits = written.replaceAll(",", "");
    const isSingle = /^\d{1,3},\d{3}$/.test(written) && !written.startsWith("0");
    return isSingle ? { digits, other: written.replace(",", ".") } : { digits };
  }
  if (/^\d+,\d+$/.test(written)) return { digits: written.replace(",", ".") };
  if (pointGrouped.test(written)) return { digits: written.replaceAll(".", "").replace(",", ".") };
  return undefined;
};

const isYear = (written: string): boolean => /^(?:19|20)\d\d$/.test(written);

/** Digits in groups of three with blanks between, as in "14 082 176.75"; the first group may be longer before a fraction. */
const endOfSpaced = (tokens: readonly Token[], at: number): number => {
  const first = tokens[at];
  let to = at + 1;
  if (!first || !/^\d{1,4}$/.test(first.plain) || isYear(first.plain)) return to;
  while (
    tokens[to]?.kind === "number" &&
    tokens[to]?.gap === true &&
    /^\d{3}(?:[.,]\d+)?$/.test(tokens[to]?.plain ?? "")
  ) {
    to += 1;
    if (/\D/.test(tokens[to - 1]?.plain ?? "")) break;
  }
  const last = tokens[to - 1]?.plain ?? "";
  return first.plain.length === 4 && !/\D/.test(last) ? at + 1 : to;
};

const readDigits = (tokens: readonly Token[], at: number): Numeral | undefined => {
  const to = endOfSpaced(tokens, at);
  const isSpaced = to > at + 1;
  const written = tokens
    .slice(at, to)
    .map(({ plain }) => plain)
    .join("");
  const plain = toPlain(isSpaced ? written.replace(",", ".") : written);
  return plain && { digits: plain.digits, other: plain.other, spelled: false, to };
};

const wordValue = (token: Token | undefined): number | undefined =>
  token?.kind === "word" && Object.hasOwn(numberWords, token.lower)
    ? numberWords[token.lower]
    : undefined;

/** "two and a half" adds a half. */
const halfBehind = (tokens: readonly Token[], at: number): boolean =>
  ["and", "a", "half"].every((word, index) => tokens[at + index]?.lower === word);

const readSpelled = (tokens: readonly Token[], at: number): Numeral | undefined => {
  const token = tokens[at];
  if (token?.lower === "half" && /^an?$/.test(tokens[at + 1]?.lower ?? ""))
    return { digits: "0.5", other: undefined, spelled: true, to: at + 2 };
  if (token?.lower === "a" || token?.lower === "one-and-a-half")
    return { digits: "1", other: undefined, spelled: true, to: at + 1 };
  const tens = wordValue(token);
  if (tens === undefined) return undefined;
  let to = at + 1;
  let value = tens;
  const ones = wordValue(tokens[isHyphen(tokens[to]) ? to + 1 : to]);
  if (tens >= 20 && ones !== undefined && ones > 0 && ones < 10) {
    value += ones;
    to += isHyphen(tokens[to]) ? 2 : 1;
  }
  const hasHalf = halfBehind(tokens, to);
  const digits = hasHalf ? `${value}.5` : String(value);
  return { digits, other: undefined, spelled: true, to: hasHalf ? to + 3 : to };
};

/** The number that begins at this token: in digits with any usual marks, or in words up to ninety-nine. */
export const readNumeral = (tokens: readonly Token[], at: number): Numeral | undefined =>
  tokens[at]?.kind === "number" ? readDigits(tokens, at) : readSpelled(tokens, at);

/** The exact sum of decimal numbers given as text with a power of ten: "2" × 10¹² + "930" × 10⁹. */
export const sumScaled = (parts: ReadonlyArray<{ digits: string; power: number }>): number =>
  Number(parts.reduce((sum, { digits, power }) => sum + scaled(digits, power), 0).toPrecision(15));
