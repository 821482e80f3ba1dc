import { carryUnits } from "./carried-units";
import { type Item, readItems, type WordItem } from "./items";
import type { Extent } from "./phrases";
import { splitSentences } from "./sentences";
import { type Token, tokenize } from "./tokens";

/** A sentence with the items that it is made of; extents of items count its own tokens. */
export type Sentence = { readonly tokens: readonly Token[]; readonly items: readonly Item[] };

/** The sentences of a text, read. */
export const readSentences = (text: string): readonly Sentence[] => {
  const all = tokenize(text);
  return splitSentences(all).map(({ from, to }) => {
    const tokens = all.slice(from, to);
    return { tokens, items: carryUnits(readItems(tokens)) };
  });
};

/** The item at a place, when it is a word. */
export const wordAt = ({ items }: Sentence, index: number): WordItem | undefined => {
  const item = items[index];
  return item?.is === "word" ? item : undefined;
};

/** The words of the item at a place, in lower case; empty for figures, periods and places. */
export const textAt = (sentence: Sentence, index: number): string =>
  wordAt(sentence, index)?.text ?? "";

/** The first index from `from` on, below `to`, whose item fits. */
export const findItem = (
  { items }: Sentence,
  { from, to }: Extent,
  fits: (item: Item, index: number) => boolean,
): number | undefined => {
  for (let index = Math.max(0, from); index < Math.min(to, items.length); index += 1) {
    const item = items[index];
    if (item && fits(item, index)) return index;
  }
  return undefined;
};

/** The last index below `to`, not below `from`, whose item fits. */
export const findLastItem = (
  { items }: Sentence,
  { from, to }: Extent,
  fits: (item: Item, index: number) => boolean,
): number | undefined => {
  for (let index = Math.min(to, items.length) - 1; index >= Math.max(0, from); index -= 1) {
    const item = items[index];
    if (item && fits(item, index)) return index;
  }
  return undefined;
};

/** Where items stand in the text: UTF-16 offsets. */
export const offsetsOf = (
  { tokens }: Sentence,
  { from, to }: Extent,
): { readonly start: number; readonly end: number } => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to - 1]?.end ?? 0,
});
