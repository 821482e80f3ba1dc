import {
  directionAt,
  directionBehind,
  directionBehindSame,
  lastDirection,
} from "./figure-direction";
import type { Before } from "./figure-kind";
import { isAlternative, leadAt } from "./figure-lead";
import type { Segment } from "./segments";
import { findItem, type Sentence, textAt, wordAt } from "./sentence";
import { openingWhole } from "./whole";

const hasShareCue = (sentence: Sentence, from: number, to: number): boolean =>
  findItem(sentence, { from, to }, (item) =>
    item.is === "word" ? (item.cues?.includes("share") ?? false) : false,
  ) !== undefined;

/** "lost a quarter of its volume": a fall, no part. */
const isOfItself = (sentence: Sentence, segment: Segment): boolean =>
  directionAt(sentence, leadAt(sentence, segment)) !== undefined &&
  /^(?:its|their)$/.test(textAt(sentence, segment.at + 2)) &&
  (/^(?:volume|value|size|level|weight)$/.test(textAt(sentence, segment.at + 3)) ||
    wordAt(sentence, segment.at + 3)?.flow !== undefined);

const isPartOf = (sentence: Sentence, { at, to, quantity }: Segment): boolean =>
  (textAt(sentence, at + 1) === "of" ||
    (quantity.isFraction === true && /^(?:the|all)$/.test(textAt(sentence, at + 1)))) &&
  to > at + 1
    ? findItem(
        sentence,
        { from: at + 2, to },
        (_, index) => wordAt(sentence, index)?.direction !== undefined,
      ) === undefined
    : /^of (?:it|this|that|them|the total|which)$/.test(textAt(sentence, at + 1));

/** Whether a share is what the clause speaks of: "China's part in EU imports has doubled, from 8 percent …". */
export const speaksOfShare = (sentence: Sentence, { clause, at }: Segment): boolean =>
  findItem(
    sentence,
    { from: clause.from, to: at },
    (item) =>
      item.is === "word" && /^(?:shares?|part in|proportion|weight|percentage)$/.test(item.text),
  ) !== undefined;

const isAtValue = (sentence: Sentence, segment: Segment): boolean =>
  /^(?:from|to|at|of|was|is|were|reached|stood)$/.test(textAt(sentence, leadAt(sentence, segment)));

/** "below the high of 43.9 percent in 2020": what a share is compared with. */
const isRecordShare = (sentence: Sentence, segment: Segment, before: Before): boolean => {
  const lead = leadAt(sentence, segment);
  return (
    before?.kind.is === "share" &&
    textAt(sentence, lead) === "of" &&
    /^(?:high|low|peak|record|level|share|rate|maximum|minimum)$/.test(textAt(sentence, lead - 1))
  );
};

/** "Kazakhstan took 61 percent": a verb of taking, and no rise or fall. */
const isTaken = (sentence: Sentence, { at }: Segment): boolean =>
  wordAt(sentence, at - 1)?.cues?.includes("receive") === true;

/** "China (21.6%) and Russia (15.7%) have the largest shares": each place has its share behind it. */
const isShareOfPlace = (sentence: Sentence, { at, quantity }: Segment): boolean =>
  quantity.sign === 0 &&
  textAt(sentence, at - 1) === "(" &&
  textAt(sentence, at + 1) === ")" &&
  sentence.items[at - 2]?.is === "place" &&
  findItem(
    sentence,
    { from: 0, to: sentence.items.length },
    (item) => item.is === "word" && /^shares?$/.test(item.text),
  ) !== undefined;

/** "Pakistan remained the top buyer with 38 percent": the share of a partner by its rank. */
const isOfRank = (sentence: Sentence, { from, at }: Segment): boolean =>
  /^(?:with|at)$/.test(textAt(sentence, leadAt(sentence, { at }))) &&
  findItem(
    sentence,
    { from, to: at },
    (item) => item.is === "word" && item.cues?.includes("rank") === true,
  ) !== undefined;

/** Whether a percentage is a part of a whole, rather than a rise or fall. */
export const isShare = (sentence: Sentence, segment: Segment, before: Before): boolean => {
  const { from, at, to, clause } = segment;
  if (textAt(sentence, at - 1) === "of which" && directionBehind(sentence, segment) === undefined)
    return true;
  if (isRecordShare(sentence, segment, before) || isShareOfPlace(sentence, segment)) return true;
  const hasDirection =
    lastDirection(sentence, from, at) !== undefined ||
    directionBehind(sentence, segment) !== undefined;
  if (
    !hasDirection &&
    (openingWhole(sentence, segment) !== undefined || isTaken(sentence, segment))
  )
    return true;
  if (
    isAtValue(sentence, segment) &&
    (speaksOfShare(sentence, segment) ||
      (before?.kind.is === "share" &&
        /^(?:from|to)$/.test(textAt(sentence, leadAt(sentence, segment)))))
  )
    return true;
  if (directionBehind(sentence, segment) !== undefined) return false;
  if (directionBehindSame(sentence, segment) !== undefined) return false;
  if (isOfItself(sentence, segment)) return false;
  if (isPartOf(sentence, segment) || hasShareCue(sentence, at + 1, Math.min(to, at + 3)))
    return true;
  const direction = lastDirection(sentence, from, at);
  if (hasShareCue(sentence, from, at))
    return (
      direction === undefined ||
      /^(?:from|to|at|of)$/.test(textAt(sentence, leadAt(sentence, segment)))
    );
  if (direction !== undefined) return false;
  if (before?.kind.is === "share") return true;
  if (textAt(sentence, leadAt(sentence, segment)) === "by") return false;
  if (isOfRank(sentence, segment)) return true;
  const isAside = isAlternative(sentence, segment) || textAt(sentence, at - 1) === "(";
  if (before?.kind.is === "level" && isAside) return true;
  return hasShareCue(sentence, clause.from, at) && before?.kind.is !== "change";
};
