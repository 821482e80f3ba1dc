import { leadAt } from "./figure-lead";
import type { Segment } from "./segments";
import { findItem, findLastItem, type Sentence, textAt, wordAt } from "./sentence";
import { pastVerbs } from "./words/directions";

/** The direction of the word at this place: a rise is 1, a fall −1. */
export const directionAt = (sentence: Sentence, at: number): -1 | 1 | undefined =>
  wordAt(sentence, at)?.direction;

const vague = /^(?:more|less|fewer|higher|lower|larger|smaller|greater|bigger|better)$/;

/** The last word of direction, a verb before "even more". */
export const lastDirection = (sentence: Sentence, from: number, to: number): number | undefined => {
  const isDirection = (_: unknown, at: number): boolean => directionAt(sentence, at) !== undefined;
  const isClear = (_: unknown, at: number): boolean =>
    directionAt(sentence, at) !== undefined && !vague.test(textAt(sentence, at));
  return (
    findLastItem(sentence, { from, to }, isClear) ??
    findLastItem(sentence, { from, to }, isDirection)
  );
};

const fillers = /^(?:percent|year|-|on|a|the|in|annual|over)$/;

/** A direction right behind a figure: "1.4 percent less", "5-fold increase", "30 percent more". */
export const directionBehind = (sentence: Sentence, { at, to }: Segment): number | undefined => {
  for (let index = at + 1; index < Math.max(to, at + 2) && index < at + 4; index += 1) {
    if (pastVerbs.test(textAt(sentence, index))) return undefined;
    if (directionAt(sentence, index) !== undefined) return index;
    const item = sentence.items[index];
    const isFiller =
      item?.is === "period" ? item.role === "base" : fillers.test(textAt(sentence, index));
    if (!isFiller) return undefined;
  }
  return undefined;
};

/** "4.9 and 7.6 per cent more": two figures of one measure that only "and" joins. */
const isSameMeasure = ({ items }: Sentence, and: number): boolean => {
  const [before, behind] = [items[and - 1], items[and + 1]];
  return (
    before?.is === "quantity" && behind?.is === "quantity" && before.measure === behind.measure
  );
};

/** The end of figures that say the same: "£0.3 billion (1.0%) lower", "$29.1 billion, or 8.8 percent, larger". */
const endOfSame = (sentence: Sentence, { at }: Segment): number => {
  let end = at;
  let link = "";
  for (let index = at + 1; index < at + 8; index += 1) {
    const text = textAt(sentence, index);
    if (sentence.items[index]?.is === "quantity") {
      if (link === "and" && index > end + 2) return end;
      if (link === "" || (link === "(" && textAt(sentence, index + 1) !== ")")) return end;
      end = index;
    } else if (text === "or" || text === "(" || (text === "and" && isSameMeasure(sentence, index)))
      link = text;
    else if (!/^(?:,|\)|by)$/.test(text)) return end;
  }
  return end;
};

/** "exports were 2.2 percent and imports 4.1 percent higher": the direction stands behind the second. */
const directionBehindNext = (sentence: Sentence, { at, quantity }: Segment): number | undefined => {
  if (textAt(sentence, at + 1) !== "and") return undefined;
  const next = findItem(sentence, { from: at + 2, to: at + 6 }, (item) => item.is === "quantity");
  const item = next === undefined ? undefined : sentence.items[next];
  if (next === undefined || item?.is !== "quantity" || item.measure !== quantity.measure)
    return undefined;
  const isOther = (_: unknown, index: number): boolean => {
    const word = wordAt(sentence, index);
    return word === undefined
      ? sentence.items[index]?.is !== "place"
      : word.direction !== undefined;
  };
  const hasOther = findItem(sentence, { from: at + 2, to: next }, isOther) !== undefined;
  return !hasOther && vague.test(textAt(sentence, next + 1)) ? next + 1 : undefined;
};

/** A direction behind all figures that say the same as this one. */
export const directionBehindSame = (sentence: Sentence, segment: Segment): number | undefined => {
  const end = endOfSame(sentence, segment);
  if (end === segment.at) return undefined;
  let index = end + 1;
  while (/^[,)]$/.test(textAt(sentence, index))) index += 1;
  const isOutcome = /^(?:worth|to|at|of|totalled|totaled|reached|amounted to)$/;
  if (index === end + 1 && isOutcome.test(textAt(sentence, leadAt(sentence, segment))))
    return undefined;
  const isAdjective =
    /^(?:lower|higher|larger|smaller|more|less|up|down|above|below|wider|narrower|bigger|fewer|better|worse)$/;
  return isAdjective.test(textAt(sentence, index)) ? index : undefined;
};

/** The direction that a figure goes in: the word right behind it, else the nearest before it in its own words. */
export const directionOf = (sentence: Sentence, segment: Segment): -1 | 1 | undefined => {
  if (segment.quantity.sign !== 0) return segment.quantity.sign;
  const behind = directionBehind(sentence, segment) ?? directionBehindSame(sentence, segment);
  const tight = directionAt(sentence, leadAt(sentence, segment));
  if (behind !== undefined && tight === undefined) return directionAt(sentence, behind);
  const left =
    lastDirection(sentence, segment.from, segment.at) ??
    (tight === undefined ? directionBehindNext(sentence, segment) : leadAt(sentence, segment));
  return left === undefined ? undefined : directionAt(sentence, left);
};

/** The nearest direction before a figure in its clause. */
export const inClause = (sentence: Sentence, { clause, at }: Segment): -1 | 1 | undefined => {
  const left = lastDirection(sentence, clause.from, at);
  return left === undefined ? undefined : directionAt(sentence, left);
};
