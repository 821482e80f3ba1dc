import type { Extent } from "./phrases";
import { type Sentence, textAt, wordAt } from "./sentence";
import {
  flowAdjectives,
  flowVerbs,
  plainGoods,
  processedGoods,
  productStops,
} from "./words/products";

/** Whether a word may stand in a name of goods: it names no flow, direction, share or plan. */
export const isPlainWord = (sentence: Sentence, at: number): boolean => {
  const word = wordAt(sentence, at);
  if (
    !word ||
    word.flow ||
    word.direction ||
    word.cues?.some((cue) => cue !== "total" && cue !== "other")
  )
    return false;
  const isSum = word.cues?.includes("total") === true && word.text.includes(" ");
  return !isSum && (/^[\p{L}-]/u.test(word.text) || word.text === "&");
};

/** Those who make or move goods: "carmakers shipped 4.8 million vehicles". */
const agents = /(?:makers|growers|producers|exporters|importers|shippers|processors|builders)$/;

/** Takes off what cannot begin or end a name, and what says nothing: "goods and" is no product, "goods and services" is. */
export const trimmed = (sentence: Sentence, { from, to }: Extent): Extent | undefined => {
  let [start, end] = [from, to];
  while (
    start < end &&
    /^(?:and|of|-|&|the|its|all|other|a|an|such|some)$/.test(textAt(sentence, start))
  )
    start += 1;
  while (end > start && /^(?:and|of|-|&|the|a|an)$/.test(textAt(sentence, end - 1))) end -= 1;
  const words = Array.from({ length: end - start }, (_, index) => textAt(sentence, start + index));
  return words.every((word) => plainGoods.has(word) || agents.test(word))
    ? undefined
    : { from: start, to: end };
};

/** The name of goods that begins here: "fruits and vegetables", "precious stones and metals". */
export const readProduct = (sentence: Sentence, from: number): Extent | undefined => {
  let to = from;
  while (
    to < from + 8 &&
    isPlainWord(sentence, to) &&
    !productStops.has(textAt(sentence, to)) &&
    !/ly$/.test(textAt(sentence, to))
  )
    to += 1;
  return to > from ? trimmed(sentence, { from, to }) : undefined;
};

/** Whether a word before a flow is a verb or adverb, which names no goods. */
export const isVerbLike = (word: string): boolean =>
  flowVerbs.has(word) || (/(?:ed|ing|ly|est)$/.test(word) && !processedGoods.has(word));

/** Whether a word may begin a name of goods. */
export const isPlainProduct = (sentence: Sentence, at: number): boolean => {
  const text = textAt(sentence, at);
  return isPlainWord(sentence, at) && !flowAdjectives.has(text) && !isVerbLike(text);
};

/** The first index from here on that is no place, article or possessive. */
export const skipPlaceWords = (sentence: Sentence, at: number): number => {
  let index = at;
  while (
    sentence.items[index]?.is === "place" ||
    /^(?:the|its|their|all)$/.test(textAt(sentence, index))
  )
    index += 1;
  return index;
};
