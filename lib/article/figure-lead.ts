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
  "revised",
  "upwardly",
  "downwardly",
  "adjusted",
  "initial",
]);

/** "June's", "the previous month's" before a figure: its period, which does not lead to it. */
const isOwner = (sentence: Sentence, index: number): boolean => {
  const isSign = /^['’]s?$/.test(textAt(sentence, index));
  return (
    isSign ||
    (sentence.items[index]?.is === "period" && /^['’]s?$/.test(textAt(sentence, index + 1)))
  );
};

/** The item that leads to a figure: the first before it that is no article. */
export const leadAt = (sentence: Sentence, { at }: Pick<Segment, "at">): number => {
  let index = at - 1;
  while (index >= 0 && (determiners.has(textAt(sentence, index)) || isOwner(sentence, index)))
    index -= 1;
  return index;
};

/** "9.87 percent below the $23.35 billion": what stands under or over another is compared with it. */
const isBehindRate = (sentence: Sentence, index: number): boolean => {
  const before = sentence.items[index - 1];
  if (before?.is === "quantity") return true;
  return (
    before?.is === "word" && (before.direction !== undefined || /^(?:far|well)$/.test(before.text))
  );
};

const nounLinks = new Set(["of", "worth", "totalling", "totaling"]);

/** "against sales of Sh10 billion" behind purchases: another flow, not the same of before. */
const namesAnotherFlow = ({ items }: Sentence, index: number): boolean => {
  const item = items[index];
  if (item?.is !== "word" || !item.flow || item.flow.flow === "balance") return false;
  const before = items
    .slice(0, index)
    .findLast((each) => each.is === "word" && each.flow !== undefined);
  return before?.is === "word" && before.flow?.flow !== item.flow.flow;
};

/** Whether the figure is one of before: led by "from", "against", "compared with", maybe through "a deficit of". */
export const isLedByComparison = (sentence: Sentence, segment: Segment): boolean => {
  let index = leadAt(sentence, segment);
  if (nounLinks.has(textAt(sentence, index))) {
    index -= 1;
    while (index > segment.from && !wordAt(sentence, index)?.cues?.includes("compare")) {
      if (sentence.items[index]?.is !== "word" || textAt(sentence, index) === ",") return false;
      if (namesAnotherFlow(sentence, index)) return false;
      index -= 1;
    }
  }
  const before = sentence.items[index];
  if (before?.is === "quantity" && before.measure === "factor") return true;
  const word = wordAt(sentence, index);
  if (!word?.cues?.includes("compare")) return false;
  return !/^(?:on|over|above|below|under|when)$/.test(word.text) || isBehindRate(sentence, index);
};

/** "by 5 percent, or $3 million": the figure says the one before in another measure. */
export const isAlternative = (sentence: Sentence, segment: Segment): boolean => {
  const lead = leadAt(sentence, segment);
  if (textAt(sentence, lead) === "or") return true;
  return textAt(sentence, lead) === "by" && textAt(sentence, lead - 1) === "or";
};
