import { isLedByComparison, leadAt } from "./figure-lead";
import type { Segment } from "./segments";
import { findItem, findLastItem, type Sentence, textAt, wordAt } from "./sentence";
import { openingWhole } from "./whole";

/** What a figure states: an amount, one of a period before, a change with its sign, or a share. */
export type FigureKind =
  | { readonly is: "level"; readonly isBase: boolean }
  | { readonly is: "change"; readonly sign: -1 | 1 }
  | { readonly is: "share"; readonly isBase: boolean };

/** The kind of the figure before in the same sentence, which an elliptic one takes over. */
export type Before =
  | {
      readonly kind: FigureKind;
      /** Whether the first figure of the statement before was the amount of a change. */
      readonly isChangeAmount: boolean;
      /** The sign of the last change in the sentence. */
      readonly sign: -1 | 1 | undefined;
    }
  | undefined;

const directionAt = (sentence: Sentence, at: number): -1 | 1 | undefined =>
  wordAt(sentence, at)?.direction;

const vague = /^(?:more|less|fewer|higher|lower|larger|smaller|greater|bigger|better)$/;

/** The last word of direction, a verb before "even more". */
const lastDirection = (sentence: Sentence, from: number, to: number): number | undefined => {
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
const pastVerbs =
  /^(?:fell|rose|grew|dropped|declined|increased|decreased|jumped|slumped|surged|sank|shrank|climbed|soared|plunged|slipped|slid|went up|went down|lost|gained|added)$/;

const directionBehind = (sentence: Sentence, { at, to }: Segment): number | undefined => {
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

/** A direction behind all figures that say the same as this one. */
const directionBehindSame = (sentence: Sentence, segment: Segment): number | undefined => {
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
const directionOf = (sentence: Sentence, segment: Segment): -1 | 1 | undefined => {
  if (segment.quantity.sign !== 0) return segment.quantity.sign;
  const behind = directionBehind(sentence, segment) ?? directionBehindSame(sentence, segment);
  const tight = directionAt(sentence, leadAt(sentence, segment));
  if (behind !== undefined && tight === undefined) return directionAt(sentence, behind);
  const left = lastDirection(sentence, segment.from, segment.at);
  return left === undefined ? undefined : directionAt(sentence, left);
};

/** The words before the figure name a flow and nothing else, so that it goes on as the figures before: "imports $114 billion". */
const isElliptic = (sentence: Sentence, { from, at }: Segment): boolean => {
  let flows = 0;
  for (let index = from; index < at; index += 1) {
    const item = sentence.items[index];
    if (item?.is === "place") continue;
    if (item?.is !== "word") return false;
    if (item.flow) flows += 1;
    else if (!/^(?:,|and|its|their|the|while|but|'s|by|total|\)|\()$/.test(item.text)) return false;
  }
  return flows === 1;
};

const inClause = (sentence: Sentence, { clause, at }: Segment): -1 | 1 | undefined => {
  const left = lastDirection(sentence, clause.from, at);
  return left === undefined ? undefined : directionAt(sentence, left);
};

const carried = (before: Before): -1 | 1 | undefined =>
  before?.kind.is === "change" ? before.kind.sign : before?.sign;

const isAlternative = (sentence: Sentence, segment: Segment): boolean => {
  const lead = leadAt(sentence, segment);
  if (textAt(sentence, lead) === "or") return true;
  return textAt(sentence, lead) === "by" && textAt(sentence, lead - 1) === "or";
};

const isChangeAmount = (sentence: Sentence, segment: Segment, before: Before): boolean => {
  const lead = leadAt(sentence, segment);
  const leadText = textAt(sentence, lead);
  const isCompared = wordAt(sentence, lead)?.cues?.includes("compare") === true;
  const direct = isCompared ? undefined : directionAt(sentence, lead);
  if (isAlternative(sentence, segment) && before?.kind.is === "change") return true;
  if (leadText === "by" || leadText === "another")
    return (
      (directionOf(sentence, segment) ?? inClause(sentence, segment) ?? carried(before)) !==
      undefined
    );
  if (leadText === "of") return directionAt(sentence, lead - 1) !== undefined;
  if (direct !== undefined) return !/^(?:above|below|exceeding|plus|minus)$/.test(leadText);
  if (before?.isChangeAmount && isElliptic(sentence, segment)) return true;
  const behind = directionBehind(sentence, segment);
  if (behind !== undefined) return behind === segment.at + 1;
  return directionBehindSame(sentence, segment) !== undefined;
};

const amountKind = (sentence: Sentence, segment: Segment, before: Before): FigureKind => {
  if (isChangeAmount(sentence, segment, before)) {
    const sign =
      directionOf(sentence, segment) ?? inClause(sentence, segment) ?? carried(before) ?? 1;
    return { is: "change", sign };
  }
  const isMoreOfBefore =
    before?.kind.is === "level" && before.kind.isBase && isBareListed(sentence, segment);
  return { is: "level", isBase: isMoreOfBefore || isOfBefore(sentence, segment) };
};

/** "from 21.8 million in May and 712.4 million in June 2020": nothing but "and" leads to the figure. */
const isBareListed = (sentence: Sentence, { from, at }: Segment): boolean => {
  const words = sentence.items.slice(from, at);
  return (
    words.length > 0 &&
    words.every((item) => item.is === "word" && /^(?:and|,|from|as well as)$/.test(item.text))
  );
};

/** Led by a comparison, unless it compares with another place: "against the 15 percent share of the European Union". */
const isOfBefore = (sentence: Sentence, segment: Segment): boolean => {
  if (!isLedByComparison(sentence, segment)) return false;
  const extent = { from: segment.at + 1, to: segment.to };
  const place = findItem(sentence, extent, (item) => item.is === "place");
  const period = findItem(sentence, extent, (item) => item.is === "period");
  return place === undefined || period !== undefined;
};

const hasShareCue = (sentence: Sentence, from: number, to: number): boolean =>
  findItem(sentence, { from, to }, (item) =>
    item.is === "word" ? (item.cues?.includes("share") ?? false) : false,
  ) !== undefined;

/** "lost a quarter of its volume": a fall, no part. */
const isOfItself = (sentence: Sentence, segment: Segment): boolean =>
  directionAt(sentence, leadAt(sentence, segment)) !== undefined &&
  /^(?:its|their)$/.test(textAt(sentence, segment.at + 2)) &&
  /^(?:volume|value|size|level|weight)$/.test(textAt(sentence, segment.at + 3));

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
const speaksOfShare = (sentence: Sentence, { clause, at }: Segment): boolean =>
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

const isShare = (sentence: Sentence, segment: Segment, before: Before): boolean => {
  const { from, at, to, clause } = segment;
  if (isRecordShare(sentence, segment, before)) return true;
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
  const isAside = isAlternative(sentence, segment) || textAt(sentence, at - 1) === "(";
  if (before?.kind.is === "level" && isAside) return true;
  return hasShareCue(sentence, clause.from, at) && before?.kind.is !== "change";
};

/** "99.6 percent of last year's figure": a ratio of two periods. */
const isOfAnotherPeriod = (sentence: Sentence, { at }: Segment): boolean =>
  textAt(sentence, at + 1) === "of" &&
  [at + 2, at + 3].some(
    (index) =>
      sentence.items[index]?.is === "period" && /^['’]s?$/.test(textAt(sentence, index + 1)),
  );

const rateKind = (sentence: Sentence, segment: Segment, before: Before): FigureKind | undefined => {
  if (isOfAnotherPeriod(sentence, segment)) return undefined;
  if (segment.quantity.sign === 0 && isShare(sentence, segment, before))
    return { is: "share", isBase: isOfBefore(sentence, segment) };
  const sign = directionOf(sentence, segment) ?? carried(before) ?? inClause(sentence, segment);
  return sign === undefined ? undefined : { is: "change", sign };
};

/** A factor of its own direction ("halved"), or one that a word gives it ("2.6 times less"). */
const factorKind = (
  sentence: Sentence,
  segment: Segment,
  before: Before,
): FigureKind | undefined => {
  if (speaksOfShare(sentence, segment)) return undefined;
  if (segment.quantity.value < 1) return { is: "change", sign: 1 };
  const last = sentence.tokens[segment.quantity.core.to - 1]?.lower ?? "";
  const isWord = !/^(?:times|fold|x|time)$/.test(last);
  if (isWord) return { is: "change", sign: 1 };
  const sign = directionOf(sentence, segment) ?? carried(before) ?? inClause(sentence, segment);
  if (sign !== undefined) return { is: "change", sign };
  const isTimesAmount =
    textAt(sentence, segment.at + 1) === "the" && sentence.items[segment.at + 2]?.is === "quantity";
  return isTimesAmount ? { is: "change", sign: 1 } : undefined;
};

/** What a figure states, by the words around it and the figure before it; undefined when they do not tell. */
export const kindOf = (
  sentence: Sentence,
  segment: Segment,
  before: Before,
): FigureKind | undefined => {
  const { measure } = segment.quantity;
  if (measure === "amount") return amountKind(sentence, segment, before);
  if (measure === "factor") return factorKind(sentence, segment, before);
  return rateKind(sentence, segment, before);
};
