import { isCurrency } from "./currency";
import { type Meaning, multiplierIndex, phraseIndex } from "./unit-index";
import type { UnitToken } from "./unit-text";
import {
  fillerWords,
  letterMultipliers,
  looseMultipliers,
  remarkWords,
  strictWords,
  writtenUnits,
} from "./unit-words";

/** A unit named by the tokens from `at` on. */
export type Match = Meaning & { readonly at: number; readonly length: number };

const longestPhrase = 6;

/** Codes that are English words or common short forms: they count beside a multiplier or alone in brackets. */
const wordCodes = new Set(["ALL", "TOP", "STD", "ESP", "SUR", "SIT", "BAD"]);

/** Codes that are also words or parts of names: "TRY MLN" is money, "BOB SLEDS" and "Hong Kong SAR" are not. */
const shoutedCodes = new Set(
  "TRY CUP MOP GEL SOS COP PEN MAD BOB BAM LAK RON SAR ERN PAB MUR FIM ANG".split(" "),
);

const isSeparator = (token: UnitToken): boolean =>
  token.isMark && token.folded !== "/" && token.folded !== "=";

/** The multiplier that starts here, such as "1000" or "mil millones"; a small power of ten only before another word for it. */
const multiplierAt = (
  tokens: readonly UnitToken[],
  at: number,
): { power: number; length: number } | undefined => {
  for (let length = Math.min(3, tokens.length - at); length > 0; length -= 1) {
    const words = tokens
      .slice(at, at + length)
      .map(({ folded }) => folded)
      .join(" ");
    const power = multiplierIndex.get(words);
    if (power !== undefined) return { power, length };
  }
  const zeros = /^1(0+)$/.exec(tokens[at]?.folded ?? "")?.[1]?.length ?? 0;
  const isCounted = zeros > 2 || (zeros > 0 && multiplierIndex.has(tokens[at + 1]?.folded ?? ""));
  return isCounted ? { power: zeros, length: 1 } : undefined;
};

/** The words between the nearest separators around a place: a bracket's content, the part before a comma. */
const segmentAround = (tokens: readonly UnitToken[], at: number): readonly UnitToken[] => {
  const start = tokens.findLastIndex((token, index) => index < at && isSeparator(token)) + 1;
  const end = tokens.findIndex((token, index) => index > at && isSeparator(token));
  return tokens.slice(start, end < 0 ? undefined : end);
};

const saysNothing = ({ folded, isMark }: UnitToken): boolean =>
  isMark || fillerWords.has(folded) || multiplierIndex.has(folded) || /^\d+$/.test(folded);

const standsAlone = (tokens: readonly UnitToken[], at: number): boolean =>
  segmentAround(tokens, at).every((token) => token === tokens[at] || saysNothing(token));

/** "TRY" alone, "in TRY", "mln TRY" and "TRY mln". */
const isBesideMultiplier = (tokens: readonly UnitToken[], at: number): boolean =>
  standsAlone(tokens, at) ||
  [tokens[at - 1], tokens[at + 1]].some((token) => token && !token.isMark && saysNothing(token));

const codeAt = (tokens: readonly UnitToken[], at: number): string | undefined => {
  const written = tokens[at]?.written ?? "";
  if (!/^[A-Z]{3}$/.test(written) || !isCurrency(written)) return undefined;
  const hasCompany = tokens.length > 1;
  if (wordCodes.has(written)) return hasCompany && standsAlone(tokens, at) ? written : undefined;
  return shoutedCodes.has(written) && !isBesideMultiplier(tokens, at) ? undefined : written;
};

const unitAt = (tokens: readonly UnitToken[], at: number): Match | undefined => {
  for (let length = Math.min(longestPhrase, tokens.length - at); length > 1; length -= 1) {
    const slice = tokens.slice(at, at + length);
    const meaning = slice.some(({ isMark }) => isMark)
      ? undefined
      : phraseIndex().get(slice.map(({ folded }) => folded).join(" "));
    if (meaning) return { ...meaning, at, length };
  }
  const token = tokens[at];
  const code = codeAt(tokens, at);
  const told = code ? { unit: code, power: 0 } : writtenUnits.get(token?.written ?? "");
  if (told) return { ...told, at, length: 1 };
  const word = token?.folded ?? "";
  const before = tokens[at - 1]?.folded ?? "";
  // "100% alcohol" states a strength.
  if (word === "%" && /^\d+$/.test(before)) return undefined;
  const meaning = phraseIndex().get(word);
  const counts = !strictWords.has(word) || ["/", "per"].includes(before) || standsAlone(tokens, at);
  return meaning && counts ? { ...meaning, at, length: 1 } : undefined;
};

/** The units that a label names, from left to right, the longest phrase at each place. */
export const findUnits = (tokens: readonly UnitToken[]): readonly Match[] => {
  const matches: Match[] = [];
  let at = 0;
  while (at < tokens.length) {
    const match = tokens[at]?.isMark ? undefined : unitAt(tokens, at);
    if (match) matches.push(match);
    at += match?.length ?? 1;
  }
  return matches;
};

const isFiller = ({ folded, isMark }: UnitToken): boolean =>
  isMark || fillerWords.has(folded) || remarkWords.has(folded);

/** The unit next to the tokens from `at` on, fillers and marks skipped. */
const neighbourOf = (
  tokens: readonly UnitToken[],
  { at, length }: { at: number; length: number },
  units: readonly Match[],
): Match | undefined => {
  const before = tokens.findLastIndex((token, index) => index < at && !isFiller(token));
  const after = tokens.findIndex((token, index) => index >= at + length && !isFiller(token));
  return units.find((unit) => unit.at === after || unit.at + unit.length - 1 === before);
};

/**
 * The power of ten of the multipliers that a label names, undefined when it names none. Neighbours add up ("thousand
 * million"), of others the first counts. Words that may mean something else count only beside a unit.
 */
export const findPower = (
  tokens: readonly UnitToken[],
  units: readonly Match[],
): number | undefined => {
  let power: number | undefined;
  let end = -1;
  for (let at = 0; at < tokens.length; at += 1) {
    if (units.some((unit) => at >= unit.at && at < unit.at + unit.length)) continue;
    const found = multiplierAt(tokens, at);
    const word = tokens[at]?.folded ?? "";
    const neighbour = neighbourOf(tokens, { at, length: found?.length ?? 1 }, units);
    const letter =
      neighbour && isCurrency(neighbour.unit) ? letterMultipliers.get(word) : undefined;
    const isLoose = found?.length === 1 && looseMultipliers.has(word);
    const value = letter ?? (isLoose && !neighbour ? undefined : found?.power);
    if (value === undefined) continue;
    if (power === undefined) power = value;
    else if (at === end) power += value;
    end = at + (found?.length ?? 1);
    at = end - 1;
  }
  return power;
};
