import { isPercent, namesFlow } from "./names-flow";
import { hangsOn, isCompounded, type Segment } from "./segments";
import { findItem, findLastItem, type Sentence, textAt, wordAt } from "./sentence";
import type { FlowRow } from "./words/flows";

/** The flow that a figure speaks of: the item that names it, or what was spoken of before (`at` undefined). */
export type ChosenFlow = {
  readonly at: number | undefined;
  readonly flow: FlowRow["flow"];
  readonly sign: -1 | 0 | 1;
  readonly form: FlowRow["form"];
  readonly isPart: boolean;
  /** The verb that takes up the flow of before: "Russia supplied $1.9 billion of this". */
  readonly takenUp?: number | undefined;
};

const chosen = (sentence: Sentence, at: number): ChosenFlow | undefined => {
  const flow = wordAt(sentence, at)?.flow;
  return flow && { at, ...flow };
};

const isFigure = (sentence: Sentence, at: number): boolean => sentence.items[at]?.is === "quantity";

const figuresBetween = (sentence: Sentence, from: number, to: number): boolean =>
  findItem(sentence, { from, to }, (_, at) => isFigure(sentence, at)) !== undefined;

const hasShareCue = (sentence: Sentence, from: number, to: number): boolean =>
  findItem(sentence, { from, to }, (item) =>
    item.is === "word" ? (item.cues?.includes("share") ?? false) : false,
  ) !== undefined;

/** Whether a flow is what another percentage before is a share of: "35 percent of the turnover, 53 percent of …". */
const isWholeOfAnother = (sentence: Sentence, at: number): boolean => {
  const figure = findLastItem(sentence, { from: 0, to: at }, (_, index) =>
    isPercent(sentence, index),
  );
  return figure !== undefined && hangsOn(sentence, figure, at);
};

/**
 * Of a share the flow of the part, which stands before the cue: "the deficit represents 43 percent of the turnover",
 * "the share of exports in the turnover was". Undefined where only the whole is named.
 */
const partOfShare = (sentence: Sentence, segment: Segment, whole: number): number | undefined => {
  if (segment.quantity.measure !== "percent") return undefined;
  const { clause, at } = segment;
  const part = lastFlow(sentence, clause.from, Math.min(whole, at));
  if (part === undefined || isWholeOfAnother(sentence, part)) return undefined;
  const flowAt = (index: number) => wordAt(sentence, index)?.flow?.flow;
  if (flowAt(part) === "turnover" && flowAt(whole) !== "turnover") return undefined;
  const isCut =
    findItem(sentence, { from: part, to: at }, (_, index) => isPercent(sentence, index)) !==
    undefined;
  const isShare = hasShareCue(sentence, clause.from, Math.min(segment.to, at + 3));
  return isShare && !isCut ? part : undefined;
};

/** "whose share in the turnover", "the share of exports in the turnover": the whole stands before the figure. */
const isWholeBefore = (sentence: Sentence, at: number): boolean => {
  for (let index = at - 1; index >= at - 4; index -= 1) {
    const text = textAt(sentence, index);
    if (text === "in" || text === "of") {
      const share = findLastItem(
        sentence,
        { from: index - 5, to: index },
        (item) => item.is === "word" && /^(?:shares?|proportion)$/.test(item.text),
      );
      return share !== undefined;
    }
    const isBetween =
      sentence.items[index]?.is === "place" ||
      /^(?:the|its|their|total|overall|country|'s|foreign)$/.test(text);
    if (!isBetween) return false;
  }
  return false;
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

const isShareOf = (sentence: Sentence, { quantity, at }: Segment): boolean =>
  quantity.measure === "percent" && textAt(sentence, at + 1) === "of";

/** Whether the flow before hangs on a figure before it: "$4 million of it on exports and $5 million on imports". */
const isWholeOfEarlier = (sentence: Sentence, { at }: Segment, left: number): boolean => {
  const figure = findLastItem(sentence, { from: 0, to: left }, (_, index) =>
    isFigure(sentence, index),
  );
  return figure !== undefined && hangsOn(sentence, figure, left) && left < at;
};

/** "goods worth $193 million went …": the verb follows. */
const isSubjectWorth = (sentence: Sentence, { at }: Segment): boolean => {
  if (
    textAt(sentence, at - 1) !== "worth" ||
    !/^(?:goods|products)$/.test(textAt(sentence, at - 2))
  )
    return false;
  const before = sentence.items[at - 3];
  return (
    before === undefined ||
    before.is === "place" ||
    /^(?:and|while|but|,|whereas)$/.test(textAt(sentence, at - 3))
  );
};

const lastFlow = (sentence: Sentence, from: number, to: number): number | undefined =>
  findLastItem(sentence, { from, to }, (_, at) => namesFlow(sentence, at));

/** Behind "of which" and "including" stand parts of the figure before. */
const partAhead = (sentence: Sentence, from: number, to: number): number | undefined =>
  findItem(
    sentence,
    { from, to },
    (_, at) =>
      /^(?:of which|including|of them)$/.test(textAt(sentence, at)) ||
      (textAt(sentence, at) === "as" && textAt(sentence, at - 1) === ","),
  );

const nextFlow = (sentence: Sentence, from: number, to: number): number | undefined =>
  findItem(sentence, { from, to: partAhead(sentence, from, to) ?? to }, (_, at) =>
    namesFlow(sentence, at),
  );

/** "85 percent of it was imports": what the figure is said to be. */
const predicate = (sentence: Sentence, { at }: Segment): number | undefined => {
  const isOfSaid = /^of (?:it|this|that|them|which)$/.test(textAt(sentence, at + 1));
  if (!isOfSaid || !/^(?:was|were|is|are)$/.test(textAt(sentence, at + 2))) return undefined;
  return [at + 3, at + 4, at + 5].find(
    (index) => wordAt(sentence, index)?.flow?.form === "noun" && namesFlow(sentence, index),
  );
};

/** ", which was €850 million more": the flow told before. */
const isRelative = (sentence: Sentence, { from }: Segment["clause"]): boolean =>
  [from, from + 1].some((at) => textAt(sentence, at) === "which");

/**
 * The item that names the flow of a figure: one that hangs on it where none stands nearer before; else the last before
 * it in its clause, the next behind it in its clause, the last in the sentence. Undefined when the sentence names none.
 */
export const chooseFlow = (sentence: Sentence, segment: Segment): ChosenFlow | undefined => {
  const { clause, at } = segment;
  const moved = isSubjectWorth(sentence, segment) ? nextFlow(sentence, at, clause.to) : undefined;
  if (moved !== undefined) return chosen(sentence, moved);
  const said = predicate(sentence, segment);
  if (said !== undefined) return chosen(sentence, said);
  const left = lastFlow(sentence, clause.from, at);
  const hanging = hangingFlow(sentence, segment);
  if (hanging !== undefined) {
    if (isCompounded(sentence, at, hanging)) return chosen(sentence, hanging);
    const part = partOfShare(sentence, segment, hanging);
    if (part !== undefined) return chosen(sentence, part);
    const isFar =
      left === undefined ||
      figuresBetween(sentence, left, at) ||
      isWholeOfEarlier(sentence, segment, left);
    if (isFar || isShareOf(sentence, segment)) return chosen(sentence, hanging);
  }
  if (
    left !== undefined &&
    segment.quantity.measure === "percent" &&
    isWholeBefore(sentence, left)
  ) {
    const part = lastFlow(sentence, 0, left);
    if (part !== undefined) return chosen(sentence, part);
  }
  const found =
    left ??
    (isRelative(sentence, clause) ? lastFlow(sentence, 0, clause.from) : undefined) ??
    nextFlow(sentence, at, clause.to) ??
    lastFlow(sentence, 0, clause.from) ??
    (partAhead(sentence, at, clause.to + 2) !== undefined
      ? undefined
      : nextFlow(sentence, clause.to, sentence.items.length));
  return found === undefined ? undefined : chosen(sentence, found);
};
