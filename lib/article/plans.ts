import type { Cue } from "./lexicon";
import type { Segment } from "./segments";
import { findItem, type Sentence, textAt, wordAt } from "./sentence";

/** Whether the word at this index has a meaning of this sort. */
export const hasCue = (sentence: Sentence, at: number, cue: Cue): boolean =>
  wordAt(sentence, at)?.cues?.includes(cue) ?? false;

const outdid =
  /^(?:beat|beats|beating|missed|missing|exceeded|exceeding|topped|topping|defied|defying|above|below|despite|surpassed|surpassing|undershot|overshot|trailed|trailing|met|matched|matching|under|over)$/;

/** "more than expected", "beat expectations": a comparison with a forecast, which plans nothing. */
const isCompared = (sentence: Sentence, at: number): boolean =>
  /^(?:than|as|-)$/.test(textAt(sentence, at - 1)) ||
  [1, 2, 3].some((back) => outdid.test(textAt(sentence, at - back)));

/** "passed the $100 billion its leaders had aimed for": the plan was for the figure before. */
const isOfFigureBefore = (sentence: Sentence, from: number, index: number): boolean =>
  textAt(sentence, index - 1) === "had" &&
  findItem(sentence, { from, to: index }, (item) => item.is === "quantity") !== undefined;

/** "a contract to supply", "a licence to export": what somebody may or must do. */
const isUndertaken = (sentence: Sentence, at: number): boolean =>
  textAt(sentence, at) === "to" &&
  wordAt(sentence, at + 1)?.flow !== undefined &&
  [1, 2, 3].some((back) =>
    /^(?:contracts?|deals?|agreements?|licen[cs]es?|permits?|permission|tenders?|rights?|quotas?|obligations?|offers?|decision|decided|opportunity|ability|agreed|signed)$/.test(
      textAt(sentence, at - back),
    ),
  );

/** Whether the clause speaks of what is planned, wished or foreseen before it comes to the figure. */
export const isPlanned = (sentence: Sentence, { clause, at }: Segment): boolean => {
  const isPlan = (_: unknown, index: number): boolean =>
    (hasCue(sentence, index, "plan") || isUndertaken(sentence, index)) &&
    !isCompared(sentence, index) &&
    !isOfFigureBefore(sentence, clause.from, index);
  return findItem(sentence, { from: clause.from, to: at }, isPlan) !== undefined;
};

/** "against forecasts of $14.5 billion". */
export const isPlanNear = (sentence: Sentence, { at }: Segment): boolean =>
  findItem(sentence, { from: at - 4, to: at }, (_, index) => hasCue(sentence, index, "plan")) !==
  undefined;

/** "the $100 billion its leaders had aimed for", "a $5 billion target". */
export const isForeseen = (sentence: Sentence, { at, to }: Segment): boolean =>
  findItem(
    sentence,
    { from: at + 1, to: Math.max(to, at + 2) },
    (_, index) => hasCue(sentence, index, "plan") && !isCompared(sentence, index),
  ) !== undefined;

/** "a third less than planned": measured against a plan. */
export const isAgainstPlan = (sentence: Sentence, { at, quantity }: Segment): boolean =>
  quantity.measure !== "amount" &&
  wordAt(sentence, at + 1)?.direction !== undefined &&
  textAt(sentence, at + 2) === "than" &&
  findItem(sentence, { from: at + 3, to: at + 5 }, (_, index) =>
    hasCue(sentence, index, "plan"),
  ) !== undefined;
