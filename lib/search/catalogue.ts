import { createVocabulary, type WordMatch } from "./vocabulary";

/** What a thing is known by: its title, further words, and codes, which are never taken for the beginning of one. */
export type Entry = {
  readonly title: string;
  readonly words: Iterable<string>;
  readonly codes?: readonly string[];
};

/** How well a thing fits what was typed, by its place in the catalogue; `near` where a typing error was forgiven. */
export type Fit = { readonly score: number; readonly near: boolean };
export type Fits = ReadonlyMap<number, Fit>;

/** Things by their words. All that is typed and all words are folded. */
export type Catalogue = {
  /** How each thing fits one word; with `forgiving` also by words from which it differs by a typing error or two. */
  fit(typed: string, mode: "exact" | "forgiving"): Fits;
};

const scoreOfCode = 1.05;
/** A word of the title counts for a little more than one of another name of the same thing. */
const moreForTitle = 0.03;
const leastOfExact = 0.6;

type Places = Map<string, number[]>;

const note = (places: Places, word: string, at: number): void => {
  const known = places.get(word);
  if (!known) places.set(word, [at]);
  else if (known.at(-1) !== at) known.push(at);
};

/** Makes a catalogue; its things are numbered as they come. */
export const createCatalogue = (entries: readonly Entry[]): Catalogue => {
  const [byWord, byCode]: [Places, Places] = [new Map(), new Map()];
  const titles = entries.map(({ title }) => new Set(title.split(" ")));
  for (const [at, { title, words, codes = [] }] of entries.entries()) {
    for (const word of [...title.split(" "), ...words]) if (word !== "") note(byWord, word, at);
    for (const code of codes) note(byCode, code, at);
  }
  const vocabulary = createVocabulary(byWord.keys());
  const add = (fits: Map<number, Fit>, { word, score }: WordMatch): void => {
    for (const at of byWord.get(word) ?? []) {
      const full = score + (titles[at]?.has(word) ? moreForTitle : 0);
      if (full > (fits.get(at)?.score ?? 0))
        fits.set(at, { score: full, near: score < leastOfExact });
    }
  };
  return {
    fit: (typed, mode) => {
      const fits = new Map<number, Fit>();
      const matches = mode === "exact" ? vocabulary.find(typed) : vocabulary.findNear(typed);
      for (const match of matches) add(fits, match);
      for (const at of byCode.get(typed) ?? []) fits.set(at, { score: scoreOfCode, near: false });
      return fits;
    },
  };
};

/** How things fit all of the words: the mean of their scores; what lacks a word is not among them. */
export const fitAll = (fits: readonly Fits[]): Map<number, Fit> => {
  const [first, ...others] = [...fits].sort((a, b) => a.size - b.size);
  const found = new Map<number, Fit>();
  for (const [at, fit] of first ?? []) {
    const all = [fit, ...others.flatMap((each) => each.get(at) ?? [])];
    if (all.length < fits.length) continue;
    const score = all.reduce((sum, each) => sum + each.score, 0) / all.length;
    found.set(at, { score, near: all.some(({ near }) => near) });
  }
  return found;
};
