import type { Segment } from "./segments";
import { type Sentence, textAt, wordAt } from "./sentence";

const determiners = new Set([
  "a",
  "an",
  "the",
  "its",
  "their",
  "of which",
  "(",
  "around",
  "just",
  "only",
  "still",
  "also",
  "record",
  "new",
  "further",
  "slight",
  "modest",
]);

/** The item that leads to a figure: the first before it that is no article. */
export const leadAt = (sentence: Sentence, { at }: Segment): number => {
  let index = at - 1;
  while (index >= 0 && determiners.has(textAt(sentence, index))) index -= 1;
  return index;
};

const nounLinks = new Set(["of", "worth", "totalling", "totaling"]);

/** Whether the figure is one of before: led by "from", "against", "compared with", maybe through "a deficit of". */
export const isLedByComparison = (sentence: Sentence, segment: Segment): boolean => {
  let index = leadAt(sentence, segment);
  if (nounLinks.has(textAt(sentence, index))) {
    index -= 1;
    while (index > segment.from && !wordAt(sentence, index)?.cues?.includes("compare")) {
      if (sentence.items[index]?.is !== "word" || textAt(sentence, index) === ",") return false;
      index -= 1;
    }
  }
  const word = wordAt(sentence, index);
  if (!word?.cues?.includes("compare")) return false;
  return !/^(?:on|over|above|below|when)$/.test(word.text);
};
