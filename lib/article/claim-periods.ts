import { type Period, shiftPeriod } from "../period";
import { isLedByComparison } from "./figure-lead";
import { type Around, resolveAt, resolveBaseAt, wholeSentence } from "./mention-resolution";
import { ownPeriod, type Position } from "./own-period";
import type { TimeContext } from "./period-resolution";
import {
  isBasePeriod,
  isBracketed,
  isMainPeriod,
  mentionAt,
  searchPeriod,
  searchPeriodBack,
} from "./period-search";
import type { Extent } from "./phrases";
import type { Segment } from "./segments";
import { findItem, type Sentence, textAt } from "./sentence";

/** A period with the words that gave it. */
export type Dated = { readonly period: Period | undefined; readonly at: Extent | null };

const extentOf = (sentence: Sentence, at: number): Extent | null => {
  const mention = mentionAt(sentence, at);
  return mention ? { from: mention.from, to: mention.to } : null;
};

/** "reversing a 3.1% gain in September": what came before the statement, at whose period it stays. */
const isRecalled = (sentence: Sentence, { from, at }: Segment): boolean =>
  findItem(sentence, { from, to: at }, (_, index) =>
    /^(?:after|following|reversing|extending|paring|offsetting|erasing|worsening|improving|accelerating|slowing|rebounding)$/.test(
      textAt(sentence, index),
    ),
  ) !== undefined;

const isPassing = (sentence: Sentence, at: number, segment: Segment): boolean => {
  const expression = mentionAt(sentence, at)?.expression;
  const isBack = expression?.is === "earlier" || expression?.is === "same";
  const isBehind = at > segment.at;
  const isOwner = /^['’]s?$/.test(textAt(sentence, at + 1)) && segment.from > 0;
  const isDefinite =
    isBehind && textAt(sentence, at - 1) === "of" && textAt(sentence, segment.at - 1) === "the";
  const isOfFlow =
    !isBehind &&
    textAt(sentence, at - 1) === "of" &&
    sentence.items[at - 2]?.is === "word" &&
    textAt(sentence, at - 3) === "the" &&
    textAt(sentence, at + 1) === ",";
  const isPluperfect =
    findItem(sentence, { from: segment.from, to: segment.at }, (_, index) =>
      /^had(?: been)?$/.test(textAt(sentence, index)),
    ) !== undefined && segment.from === 0;
  if (isPluperfect || isRecalled(sentence, segment)) return true;
  return (isBack && isBehind) || isOwner || isDefinite || isOfFlow || isBracketed(sentence, at);
};

/** Whether a period is that of a level of before: "below the $23.35 billion of July–March 2021-22". */
const isOfAnother = (sentence: Sentence, at: number, { segments }: Position): boolean => {
  const owner = segments.find((segment) => segment.at < at && at < segment.to);
  if (!owner) return false;
  return (
    isLedByComparison(sentence, owner) ||
    (textAt(sentence, owner.at - 1) === "the" && textAt(sentence, at - 1) === "of")
  );
};

/** Whether a period has not begun when the text is published: what is wished for then. */
export const isFuture = (period: Period | undefined, { published }: TimeContext): boolean =>
  period !== undefined && published !== undefined && period.start > published;

/** Where the part of a sentence ends that a figure stands in: at a semicolon, or with the sentence. */
const endOfPart = (sentence: Sentence, { to }: Segment): number => {
  const { length } = sentence.items;
  return (
    findItem(sentence, { from: to, to: length }, (_, at) => textAt(sentence, at) === ";") ?? length
  );
};

/**
 * The period of a figure in its sentence: its own, else that of the figures before, else one named later. `isFrame` when
 * the figures that follow have it too.
 */
export const mainPeriod = (
  sentence: Sentence,
  position: Position,
  { frame, time }: { frame: Dated | undefined; time: TimeContext },
): Dated & { readonly isFrame: boolean } => {
  const segment = position.segments[position.index];
  if (!segment) return { period: undefined, at: null, isFrame: false };
  const dated = (at: number): Dated => ({
    period: resolveAt(sentence, at, time),
    at: extentOf(sentence, at),
  });
  const own = ownPeriod(sentence, position);
  const isWished = own !== undefined && own < segment.at && isFuture(dated(own).period, time);
  if (own !== undefined && !isWished)
    return { ...dated(own), isFrame: !isPassing(sentence, own, segment) };
  if (frame) return { ...frame, isFrame: false };
  const isShared = (s: Sentence, at: number): boolean =>
    isMainPeriod(s, at) &&
    !isBracketed(s, at) &&
    !isOfAnother(s, at, position) &&
    !isFuture(dated(at).period, time);
  const earlier = searchPeriodBack(sentence, { from: 0, to: segment.from }, isShared);
  if (earlier !== undefined) return { ...dated(earlier), isFrame: true };
  const later = searchPeriod(
    sentence,
    { from: segment.to, to: endOfPart(sentence, segment) },
    isShared,
  );
  if (later !== undefined) return { ...dated(later), isFrame: true };
  return { period: time.current, at: null, isFrame: false };
};

/** The first period that a sentence without figures speaks of, or that holds for all of them. */
export const spokenPeriod = (sentence: Sentence, time: TimeContext): Period | undefined => {
  const at = searchPeriod(sentence, wholeSentence(sentence), isMainPeriod);
  const period = at === undefined ? undefined : resolveAt(sentence, at, time);
  return isFuture(period, time) ? undefined : period;
};

const datedBase = (sentence: Sentence, at: number, around: Around): Dated => ({
  period: resolveBaseAt(sentence, at, around),
  at: extentOf(sentence, at),
});

/** "June's A$17.1 billion": the period that owns the figure. */
const ownerOf = (sentence: Sentence, { at }: Segment): number | undefined =>
  [at - 2, at - 3, at - 4].find(
    (index) => /^['’]s?$/.test(textAt(sentence, index + 1)) && mentionAt(sentence, index),
  );

const anyPeriod = (sentence: Sentence, at: number): boolean =>
  mentionAt(sentence, at) !== undefined;

/** The period of a level of before: what stands with it, else what the sentence compares with, else the usual one before. */
export const earlierPeriod = (sentence: Sentence, segment: Segment, around: Around): Dated => {
  const at =
    searchPeriod(sentence, { from: segment.at + 1, to: segment.to }, anyPeriod) ??
    ownerOf(sentence, segment) ??
    searchPeriodBack(sentence, { from: 0, to: segment.at }, isBasePeriod);
  if (at !== undefined) return datedBase(sentence, at, around);
  return { period: around.main && shiftPeriod(around.main, -around.step), at: null };
};

/** The period of a level of before that follows in the same statement: "to $51.1 billion from $59.9 billion in December". */
const laterLevel = (sentence: Sentence, { segments, index }: Position): number | undefined => {
  for (const segment of segments.slice(index + 1)) {
    const hasFlow = findItem(
      sentence,
      { from: segment.from, to: segment.at },
      (item) => item.is === "word" && item.flow !== undefined,
    );
    if (hasFlow !== undefined) return undefined;
    const isLevel = segment.quantity.measure === "amount" && isLedByComparison(sentence, segment);
    if (!isLevel) continue;
    return (
      searchPeriod(sentence, { from: segment.at + 1, to: segment.to }, anyPeriod) ??
      ownerOf(sentence, segment)
    );
  }
  return undefined;
};

/** The base of a change: named with it, later or before in its sentence, else the usual one before. */
export const basePeriod = (
  sentence: Sentence,
  position: Position,
  { before, ...around }: Around & { readonly before: Dated | undefined },
): Dated => {
  const segment = position.segments[position.index];
  if (!around.main || !segment) return { period: undefined, at: null };
  const at =
    searchPeriod(sentence, { from: segment.at + 1, to: segment.to }, isBasePeriod) ??
    searchPeriodBack(sentence, { from: segment.from, to: segment.at }, isBasePeriod) ??
    laterLevel(sentence, position) ??
    searchPeriod(sentence, { from: segment.to, to: sentence.items.length }, isBasePeriod) ??
    searchPeriodBack(sentence, { from: 0, to: segment.from }, isBasePeriod);
  if (at !== undefined) return datedBase(sentence, at, around);
  return before ?? { period: shiftPeriod(around.main, -around.step), at: null };
};

/** Whether this figure is one of the period just compared with: "against the same period in 2023, when it was". */
export const isOfBase = (sentence: Sentence, { from, at }: Segment): boolean => {
  if (textAt(sentence, at - 1) === "(" && isBasePeriod(sentence, at - 2)) return true;
  const link = findItem(
    sentence,
    { from, to: at },
    (item, index) =>
      item.is === "word" &&
      (item.text === "when" ||
        (item.text === "which" &&
          /^(?:was|were|had|saw|stood|brought|totalled|totaled|amounted)$/.test(
            textAt(sentence, index + 1),
          ))),
  );
  if (link === undefined) return false;
  return isBasePeriod(sentence, textAt(sentence, link - 1) === "," ? link - 2 : link - 1);
};
