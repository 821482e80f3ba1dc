import { type Token, tokenize } from "./tokens";

/** Tokens from `from` up to `to`, the end excluded. */
export type Extent = { readonly from: number; readonly to: number };

type Entry<Meaning> = { readonly words: readonly string[]; readonly meaning: Meaning };

/** Phrases by their first word, the longest first. */
export type PhraseIndex<Meaning> = {
  readonly key: "lower" | "plain";
  readonly byFirst: ReadonlyMap<string, readonly Entry<Meaning>[]>;
};

const hyphens = new Set(["-", "–", "‑", "‐"]);

/** Whether a token is a hyphen or dash. */
export const isHyphen = (token: Token | undefined): boolean =>
  token !== undefined && hyphens.has(token.plain);

/**
 * An index of phrases. Case counts when the key is "plain". Hyphens count as blanks: "year on year" is also
 * "year-on-year". Of two meanings of one phrase the first stays.
 */
export const indexPhrases = <Meaning>(
  rows: Iterable<readonly [phrase: string, meaning: Meaning]>,
  key: "lower" | "plain" = "lower",
): PhraseIndex<Meaning> => {
  const byFirst = new Map<string, Entry<Meaning>[]>();
  for (const [phrase, meaning] of rows) {
    const all = tokenize(phrase);
    const spoken = all.filter((token) => !isHyphen(token));
    const words = (spoken.length > 0 ? spoken : all).map((token) => token[key]);
    const [first = ""] = words;
    const entries = byFirst.get(first) ?? [];
    entries.push({ words, meaning });
    byFirst.set(first, entries);
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.words.length - a.words.length);
  return { key, byFirst };
};

/** Rows of phrases that stand in one text, separated by bars. */
export const splitPhrases = (phrases: string): readonly string[] => phrases.split("|");

const endOfWords = (
  tokens: readonly Token[],
  at: number,
  { words, key }: { words: readonly string[]; key: "lower" | "plain" },
): number | undefined => {
  let index = at + 1;
  for (const word of words.slice(1)) {
    if (isHyphen(tokens[index]) && word !== "-") index += 1;
    if (tokens[index]?.[key] !== word) return undefined;
    index += 1;
  }
  return index;
};

/** The longest phrase that begins with the token at this place. */
export const findPhrase = <Meaning>(
  { key, byFirst }: PhraseIndex<Meaning>,
  tokens: readonly Token[],
  at: number,
): { readonly meaning: Meaning; readonly to: number } | undefined => {
  const token = tokens[at];
  const entries = token && byFirst.get(token[key]);
  if (!entries) return undefined;
  for (const { words, meaning } of entries) {
    const to = endOfWords(tokens, at, { words, key });
    if (to !== undefined) return { meaning, to };
  }
  return undefined;
};
