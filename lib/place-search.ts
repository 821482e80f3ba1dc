import { placeNames } from "./place";
import { foldName } from "./place-text";

const wordsOf = (text: string): readonly string[] => foldName(text).split(" ").filter(Boolean);

const knownWords = new Map<string, ReadonlySet<string>>();

/** All words of all names of a place, and its code, folded; kept, since a list is searched in one go. */
const wordsOfPlace = (code: string): ReadonlySet<string> => {
  const known = knownWords.get(code);
  if (known) return known;
  const words = new Set([code, ...placeNames(code)].flatMap(wordsOf));
  knownWords.set(code, words);
  return words;
};

const begins = (words: ReadonlySet<string>, wanted: string): boolean => {
  for (const word of words) if (word.startsWith(wanted)) return true;
  return false;
};

/**
 * Whether a search fits some places: each of its words begins a word of a name or the code of one of them, in any
 * language known. "serb azer" fits Azerbaijan with Serbia. An empty search fits everything.
 */
export const fitsPlaces = (search: string, codes: readonly string[]): boolean =>
  wordsOf(search).every((wanted) => codes.some((code) => begins(wordsOfPlace(code), wanted)));
