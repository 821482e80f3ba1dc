import type { PeriodMention } from "./period-expression";
import type { Extent } from "./phrases";
import { findItem, findLastItem, type Sentence, textAt, wordAt } from "./sentence";

const skipped =
  /^(?:in|the|of|for|during|that|those|(?:the )?(?:levels?|figures?|amount|volume|value)|a|its|from|,|what|was|recorded|pandemic|crisis|record|boom|war)$/;

const strong =
  /^(?:than|compared to|compared with|comparing to|comparing with|in comparison with|in comparison to|as compared to|as compared with|against|versus|vs|vs \.|relative to|with respect to|in contrast to|as against|as opposed to|by comparison with|rather than|up from|down from)$/;

/** "an increase of $1,341 million on the surplus in April". */
const isChangeAmount = (sentence: Sentence, at: number): boolean =>
  (/ of$/.test(textAt(sentence, at - 1)) && wordAt(sentence, at - 1)?.direction !== undefined) ||
  (/^(?:of|by)$/.test(textAt(sentence, at - 1)) &&
    wordAt(sentence, at - 2)?.direction !== undefined);

const follows = (sentence: Sentence, at: number): boolean => {
  let index = at - 1;
  while (index > 0 && /^(?:[,)]|seasonally|adjusted)$/.test(textAt(sentence, index))) index -= 1;
  const before = sentence.items[index];
  if (before?.is === "quantity")
    return before.measure !== "amount" || isChangeAmount(sentence, at - 1);
  if (before?.is === "period") return /^(?:on|from)$/.test(textAt(sentence, at));
  return before?.is === "word" && before.direction !== undefined;
};

/** The period at this index. */
export const mentionAt = (sentence: Sentence, at: number): PeriodMention | undefined => {
  const item = sentence.items[at];
  return item?.is === "period" ? item : undefined;
};

const isLong = ({ expression }: PeriodMention): boolean =>
  (expression.is === "months" && expression.months > 1 && expression.months < 12) ||
  expression.is === "ending" ||
  expression.is === "current";

/** "from the three months to June to the three months to September": the first is compared with. */
const leadsToAnother = (sentence: Sentence, at: number): boolean => {
  const next = textAt(sentence, at + 1) === "," ? at + 2 : at + 1;
  return /^(?:to|and)$/.test(textAt(sentence, next)) && mentionAt(sentence, next + 1) !== undefined;
};

/** "nearly double the amount of the same months of 2021". */
const isFactor = ({ items }: Sentence, index: number): boolean => {
  const item = items[index];
  return item?.is === "quantity" && item.measure === "factor";
};

/** "twice as much in January–August as in the same months of 2020". */
const isAsMuch = (sentence: Sentence, at: number): boolean =>
  textAt(sentence, at) === "as" &&
  !/^(?:of|at|for|to)$/.test(textAt(sentence, at + 1)) &&
  findItem(sentence, { from: 0, to: at }, (_, index) => isFactor(sentence, index)) !== undefined;

const isLedBack = (sentence: Sentence, at: number, mention: PeriodMention): boolean => {
  const isBack = mention.expression.is === "earlier" || mention.expression.is === "same";
  for (let index = at - 1; index >= at - 5; index -= 1) {
    const word = wordAt(sentence, index);
    if (!word) return isBack && isFactor(sentence, index);
    if (strong.test(word.text) || isAsMuch(sentence, index)) return true;
    if (/^(?:from|between)$/.test(word.text) && leadsToAnother(sentence, at)) return true;
    if (word.text === "with" && isBack) return true;
    if (word.text === "over" && isLong(mention)) return false;
    const isWeak =
      word.cues?.includes("compare") === true &&
      !(word.text === "from" && wordAt(sentence, index + 1)?.flow !== undefined);
    if (isWeak && (follows(sentence, index) || (isBack && word.text !== "when"))) return true;
    if (!skipped.test(word.text) && !word.flow) return false;
  }
  return false;
};

/** Whether the words make a period the one compared with: "than in 2019", "against a year before", "up on July". */
export const isBasePeriod = (sentence: Sentence, at: number): boolean => {
  const mention = mentionAt(sentence, at);
  if (!mention) return false;
  return mention.role === "base" || isLedBack(sentence, at, mention);
};

/** "the lowest since 2012": how long ago there was the like, no period of the statement. */
const isRecordSince = (sentence: Sentence, at: number): boolean =>
  mentionAt(sentence, at)?.expression.is === "months" &&
  (textAt(sentence, at - 1) === "since" ||
    (textAt(sentence, at - 1) === "in" &&
      /^(?:begun|began|started|starting|introduced|founded|launched)$/.test(
        textAt(sentence, at - 2),
      )));

/** Whether a period is that of the statement itself. */
export const isMainPeriod = (sentence: Sentence, at: number): boolean =>
  mentionAt(sentence, at) !== undefined &&
  !isRecordSince(sentence, at) &&
  !isBasePeriod(sentence, at);

type Fits = (sentence: Sentence, at: number) => boolean;

/** The index of the first period of an extent that fits. */
export const searchPeriod = (sentence: Sentence, extent: Extent, fits: Fits): number | undefined =>
  findItem(sentence, extent, (_, at) => fits(sentence, at));

/** The index of the last period of an extent that fits. */
export const searchPeriodBack = (
  sentence: Sentence,
  extent: Extent,
  fits: Fits,
): number | undefined => findLastItem(sentence, extent, (_, at) => fits(sentence, at));

/** Whether an item stands in brackets: what it says holds there alone. */
export const isBracketed = (sentence: Sentence, at: number): boolean => {
  for (let index = at - 1; index >= at - 12; index -= 1) {
    const text = textAt(sentence, index);
    if (text === ")") return false;
    if (text === "(") return true;
  }
  return false;
};
