import {
  directionAt,
  directionBehind,
  directionBehindSame,
  directionOf,
  inClause,
} from "./figure-direction";
import type { Before, FigureKind } from "./figure-kind";
import { isAlternative, isLedByComparison, leadAt } from "./figure-lead";
import type { Segment } from "./segments";
import { findItem, type Sentence, textAt, wordAt } from "./sentence";
import { isShare, speaksOfShare } from "./share-kind";

const carried = (before: Before): -1 | 1 | undefined =>
  before?.kind.is === "change" ? before.kind.sign : before?.sign;

/** The words before the figure name a flow and nothing else, so that it goes on as the figures before: "imports $114 billion". */
const isElliptic = (sentence: Sentence, { from, at }: Segment): boolean => {
  let flows = 0;
  for (let index = from; index < at; index += 1) {
    const item = sentence.items[index];
    if (item?.is === "place") continue;
    if (item?.is !== "word") return false;
    const isLeading = /^(?:from|to|with)$/.test(item.text);
    if (isLeading && sentence.items[index + 1]?.is === "place") continue;
    if (item.flow) flows += 1;
    else if (!/^(?:,|and|its|their|the|while|but|'s|by|total|\)|\()$/.test(item.text)) return false;
  }
  return flows === 1;
};

const isChangeAmount = (sentence: Sentence, segment: Segment, before: Before): boolean => {
  const lead = leadAt(sentence, segment);
  const leadText = textAt(sentence, lead);
  const isCompared = wordAt(sentence, lead)?.cues?.includes("compare") === true;
  const direct = isCompared ? undefined : directionAt(sentence, lead);
  if (isAlternative(sentence, segment) && before?.kind.is === "change") return true;
  const isBy = leadText === "by" || leadText === "another";
  if (isBy && /^(?:positive|negative|in the red|in the black)$/.test(textAt(sentence, lead - 1)))
    return false;
  if (isBy)
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
  const isFall = /fold$/.test(last) && directionOf(sentence, segment) === -1;
  if (isWord) return { is: "change", sign: isFall ? -1 : 1 };
  const sign = directionOf(sentence, segment) ?? carried(before) ?? inClause(sentence, segment);
  if (sign !== undefined) return { is: "change", sign };
  const next = textAt(sentence, segment.at + 1);
  const isTimesAmount =
    (next === "the" && sentence.items[segment.at + 2]?.is === "quantity") ||
    (next === "as" && /^(?:much|many|high|large|big)$/.test(textAt(sentence, segment.at + 2)));
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
