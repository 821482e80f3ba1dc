import { namesFlow } from "./flow-choice";
import type { Cue } from "./lexicon";
import { hangsOn, type Segment } from "./segments";
import { findItem, findLastItem, type Sentence, textAt, wordAt } from "./sentence";
import { otherTurnover } from "./words/flows";

const hasCue = (sentence: Sentence, at: number, cue: Cue): boolean =>
  wordAt(sentence, at)?.cues?.includes(cue) ?? false;

/** "more than expected", "better-than-expected": a comparison with a forecast, which plans nothing. */
const isCompared = (sentence: Sentence, at: number): boolean =>
  /^(?:than|as|-)$/.test(textAt(sentence, at - 1));

/** Whether the clause speaks of what is planned, wished or foreseen before it comes to the figure. */
const isPlanned = (sentence: Sentence, { clause, at, to }: Segment): boolean => {
  const isPlan = (_: unknown, index: number): boolean =>
    hasCue(sentence, index, "plan") && !isCompared(sentence, index);
  if (findItem(sentence, { from: clause.from, to: at }, isPlan) !== undefined) return true;
  return findItem(sentence, { from: at + 1, to: Math.min(to, at + 3) }, isPlan) !== undefined;
};

/** Whether the sentence is about what is sold within a country. */
const isDomestic = (sentence: Sentence): boolean =>
  findItem(sentence, { from: 0, to: sentence.items.length }, (_, at) => hasCue(sentence, at, "domestic")) !== undefined;

/** "A ton of fruit sold abroad fetched $1,349": what one piece costs. */
const isPrice = (sentence: Sentence, { from, at }: Segment): boolean =>
  findItem(sentence, { from, to: at }, (item, index) => item.is === "word" && /^(?:ton|tonne|barrel|kilogram|kilo|bottle|litre|liter)$/.test(item.text) && /^(?:a|one|each|per)$/.test(textAt(sentence, index - 1))) !== undefined;

const isOther = (sentence: Sentence, at: number): boolean => {
  if (wordAt(sentence, at)?.flow && otherTurnover.has(textAt(sentence, at - 1))) return true;
  return hasCue(sentence, at, "other");
};

/** "$65 million loan", "5 million tons of cargo": what the figure counts is named right behind it. */
const countsOther = (sentence: Sentence, { at }: Segment): boolean => {
  const next = findItem(
    sentence,
    { from: at + 1, to: at + 6 },
    (item, index) =>
      isOther(sentence, index) || item.is === "quantity" || namesFlow(sentence, index),
  );
  if (next === undefined || !isOther(sentence, next)) return false;
  return next === at + 1 || hangsOn(sentence, at, next);
};

/** Whether something that is no trade stands nearer before the figure than any flow does. */
const isAboutOther = (sentence: Sentence, { clause, at }: Segment): boolean => {
  const last = findLastItem(
    sentence,
    { from: clause.from, to: at },
    (_, index) => isOther(sentence, index) || namesFlow(sentence, index),
  );
  return last !== undefined && isOther(sentence, last);
};

/** Why a figure states no fact of trade; undefined when nothing speaks against it. */
export const whyNoFact = (sentence: Sentence, segment: Segment): string | undefined => {
  const { quantity } = segment;
  if (quantity.measure === "points") return "percentage points";
  if (quantity.isPer || isPrice(sentence, segment)) return "a price or a rate";
  if (isDomestic(sentence)) return "not trade";
  if (isPlanned(sentence, segment)) return "a plan or a forecast";
  if (countsOther(sentence, segment) || isAboutOther(sentence, segment)) return "not trade";
  return undefined;
};
