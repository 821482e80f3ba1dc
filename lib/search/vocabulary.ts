import { mostTypingErrors, typingErrors } from "./typing-errors";

/** A known word that what is typed may mean: 1 is the word itself, its beginnings and words with errors score less. */
export type WordMatch = { readonly word: string; readonly score: number };

/** The words of a field, to be asked for what is typed. */
export type Vocabulary = {
  /** The word itself and those that begin with it. */
  find(typed: string): readonly WordMatch[];
  /** Those words, too, from which it differs by a typing error or two. */
  findNear(typed: string): readonly WordMatch[];
};

const scoreOfBeginning = 0.7;
const scoreOfErrors = 0.5;
const costOfError = 0.12;
/** Shorter texts begin too many words to be the beginning of one with an error in it. */
const leastLettersOfBegun = 5;

const firstAtLeast = (words: readonly string[], wanted: string): number => {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? "") < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
};

const findBegun = (words: readonly string[], typed: string): WordMatch[] => {
  const found: WordMatch[] = [];
  for (let at = firstAtLeast(words, typed); words[at]?.startsWith(typed); at += 1) {
    const word = words[at] ?? "";
    const rest = typed.length / word.length;
    found.push({ word, score: word === typed ? 1 : scoreOfBeginning + 0.2 * rest });
  }
  return found;
};

const matchNear = (typed: string, word: string, most: number): WordMatch[] => {
  if (word.length < typed.length - most) return [];
  const distance = typingErrors(typed, word, most);
  if (!distance) return [];
  if (distance.whole <= most)
    return [{ word, score: scoreOfErrors - costOfError * (distance.whole - 1) }];
  const isBegun = typed.length >= leastLettersOfBegun;
  return isBegun
    ? [{ word, score: scoreOfErrors - 0.05 - costOfError * (distance.begun - 1) }]
    : [];
};

/** Makes a vocabulary of folded words. A code, which has a digit, is never sought with errors. */
export const createVocabulary = (words: Iterable<string>): Vocabulary => {
  const sorted = [...new Set(words)].sort();
  const lettered = sorted.filter((word) => !/\d/.test(word));
  return {
    find: (typed) => findBegun(sorted, typed),
    findNear: (typed) => {
      const exact = findBegun(sorted, typed);
      const most = /\d/.test(typed) ? 0 : mostTypingErrors([...typed].length);
      if (most === 0) return exact;
      const near = lettered
        .filter((word) => !word.startsWith(typed))
        .flatMap((word) => matchNear(typed, word, most));
      return [...exact, ...near];
    },
  };
};
