import { hangsOn, type Segment } from "./segments";
import { findItem, findLastItem, type Sentence, textAt, wordAt } from "./sentence";
import type { FlowRow } from "./words/flows";
import { otherTurnover } from "./words/flows";

/** The flow that a figure speaks of: the item that names it, or what was spoken of before (`at` undefined). */
export type ChosenFlow = {
  readonly at: number | undefined;
  readonly flow: FlowRow["flow"];
  readonly sign: -1 | 0 | 1;
  readonly form: FlowRow["form"];
};

const hasPlaceNear = (sentence: Sentence, at: number): boolean =>
  findItem(sentence, { from: at - 5, to: at + 8 }, (item) => item.is === "place") !== undefined;

const goesBetween = (sentence: Sentence, at: number): boolean =>
  /^(?:from|to)$/.test(textAt(sentence, at + 1)) && sentence.items[at + 2]?.is === "place";

/** Whether this item names a flow of trade between countries: no shop's turnover, no goods that "went" nowhere. */
export const namesFlow = (sentence: Sentence, at: number): boolean => {
  const word = wordAt(sentence, at);
  if (!word?.flow) return false;
  if (otherTurnover.has(textAt(sentence, at - 1))) return false;
  if (word.flow.form === "weak") return hasPlaceNear(sentence, at);
  if (word.flow.form === "motion") return goesBetween(sentence, at);
  return true;
};

const chosen = (sentence: Sentence, at: number): ChosenFlow | undefined => {
  const flow = wordAt(sentence, at)?.flow;
  return flow && { at, ...flow };
};

const isFigure = (sentence: Sentence, at: number): boolean => sentence.items[at]?.is === "quantity";

const figuresBetween = (sentence: Sentence, from: number, to: number): boolean =>
  findItem(sentence, { from, to }, (_, at) => isFigure(sentence, at)) !== undefined;

const isShareOf = (sentence: Sentence, segment: Segment, left: number | undefined): boolean => {
  if (segment.quantity.measure !== "percent") return false;
  const of = textAt(sentence, segment.at + 1) === "of";
  const hasCue =
    left !== undefined &&
    findItem(sentence, { from: left, to: segment.at }, (item) =>
      item.is === "word" ? (item.cues?.includes("share") ?? false) : false,
    ) !== undefined;
  return of && !hasCue;
};

/** A flow behind a figure that hangs on it: "$4.1 billion in exports", "62 percent of exports". */
const hangingFlow = (sentence: Sentence, segment: Segment): number | undefined => {
  const next = findItem(
    sentence,
    { from: segment.at + 1, to: sentence.items.length },
    (_, at) => isFigure(sentence, at) || namesFlow(sentence, at),
  );
  if (next === undefined || isFigure(sentence, next)) return undefined;
  return hangsOn(sentence, segment.at, next) ? next : undefined;
};

const lastFlow = (sentence: Sentence, from: number, to: number): number | undefined =>
  findLastItem(sentence, { from, to }, (_, at) => namesFlow(sentence, at));

const nextFlow = (sentence: Sentence, from: number, to: number): number | undefined =>
  findItem(sentence, { from, to }, (_, at) => namesFlow(sentence, at));

/**
 * The item that names the flow of a figure: one that hangs on it where none stands nearer before; else the last before
 * it in its clause, the next behind it in its clause, the last in the sentence. Undefined when the sentence names none.
 */
export const chooseFlow = (sentence: Sentence, segment: Segment): ChosenFlow | undefined => {
  const { clause, at } = segment;
  const left = lastFlow(sentence, clause.from, at);
  const hanging = hangingFlow(sentence, segment);
  if (hanging !== undefined) {
    const isFar = left === undefined || figuresBetween(sentence, left, at);
    if (isFar || isShareOf(sentence, segment, left)) return chosen(sentence, hanging);
  }
  const found =
    left ??
    nextFlow(sentence, at, clause.to) ??
    lastFlow(sentence, 0, clause.from) ??
    nextFlow(sentence, clause.to, sentence.items.length);
  return found === undefined ? undefined : chosen(sentence, found);
};
