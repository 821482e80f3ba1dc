import { findItem, type Sentence, textAt, wordAt } from "./sentence";
import { otherTurnover } from "./words/flows";

const hasPlaceNear = (sentence: Sentence, at: number): boolean =>
  findItem(
    sentence,
    { from: at - 15, to: at + 10 },
    (item) =>
      (item.is === "place" && item.form !== "capital") ||
      (item.is === "word" && /^(?:there|them)$/.test(item.text)),
  ) !== undefined;

const goesBetween = (sentence: Sentence, at: number): boolean =>
  (textAt(sentence, at) === "left" && sentence.items[at + 1]?.is === "place") ||
  (/^(?:from|to)$/.test(textAt(sentence, at + 1)) &&
    (sentence.items[at + 2]?.is === "place" || textAt(sentence, at + 2) === "them"));

/** "a surplus in the trade with …", "the balance of Azerbaijan's trade": the balance is spoken of, not the trade. */
const isWithinBalance = (sentence: Sentence, at: number): boolean => {
  for (let index = at - 1; index >= at - 5; index -= 1) {
    const item = sentence.items[index];
    if (item?.is === "place") continue;
    if (item?.is !== "word") return false;
    if (item.flow) return item.flow.flow === "balance" && index < at - 1;
    if (!/^(?:in|of|on|from|the|its|their|this|that|foreign|mutual|bilateral|for)$/.test(item.text))
      return false;
  }
  return false;
};

/** "coverage of imports by exports", "the ratio of exports to imports". */
const isOfRatio = (sentence: Sentence, at: number): boolean =>
  (textAt(sentence, at - 1) === "of" &&
    /^(?:coverage|cover|ratio|coverage ratio)$/.test(textAt(sentence, at - 2))) ||
  (/^(?:by|to)$/.test(textAt(sentence, at - 1)) &&
    /^(?:coverage|cover|ratio|coverage ratio)$/.test(textAt(sentence, at - 4)));

/** "re-exports included", "excluding re-exports": said beside. */
const isAside = (sentence: Sentence, at: number): boolean =>
  textAt(sentence, at + 1) === "included" ||
  isOfRatio(sentence, at) ||
  /^(?:including|excluding|without|except|minus)$/.test(textAt(sentence, at - 1));

/** "received $8.1 billion": money that came in, unless goods are worth it. */
const isMoneyReceived = (sentence: Sentence, at: number): boolean => {
  const figure = sentence.items[at + 1];
  if (figure?.is !== "quantity" || figure.measure !== "amount") return false;
  const isGoods = /^(?:t|kg|bbl|m3|unit|kWh)$/.test(figure.unit ?? "");
  return !isGoods && !/^(?:worth|of|in)$/.test(textAt(sentence, at + 2));
};

/** "gold exports, its largest item, brought in $927 million": what exports earn. */
const isEarning = (sentence: Sentence, at: number): boolean => {
  if (wordAt(sentence, at - 1)?.flow?.form === "noun") return true;
  const isExports = (_: unknown, index: number): boolean =>
    wordAt(sentence, index)?.flow?.flow === "exports";
  const figure = sentence.items[at + 1];
  const isMoney =
    figure?.is === "quantity" && !/^(?:t|kg|bbl|m3|unit|kWh)$/.test(figure.unit ?? "t");
  return isMoney && findItem(sentence, { from: at - 10, to: at }, isExports) !== undefined;
};

/** "goods turnover by road": what is carried. */
const isCarriage = (sentence: Sentence, at: number): boolean =>
  textAt(sentence, at + 1) === "by" &&
  /^(?:road|rail|railway|sea|air|truck|trucks|water|pipeline)$/.test(textAt(sentence, at + 2));

/** Whether this item names a flow of trade between countries: no shop's turnover, no goods that "went" nowhere. */
export const namesFlow = (sentence: Sentence, at: number): boolean => {
  const word = wordAt(sentence, at);
  if (!word?.flow) return false;
  if (isAside(sentence, at)) return false;
  if (word.flow.flow === "turnover" && otherTurnover.has(textAt(sentence, at - 1))) return false;
  if (word.flow.flow === "turnover" && isCarriage(sentence, at)) return false;
  if (word.flow.flow === "turnover" && isWithinBalance(sentence, at)) return false;
  if (word.flow.flow === "balance" && wordAt(sentence, at - 1)?.cues?.includes("account"))
    return false;
  if (word.text === "trade" && isPercent(sentence, at + 1)) return false;
  if (word.text === "brought in" && isEarning(sentence, at)) return false;
  if (word.text === "received" && isMoneyReceived(sentence, at)) return false;
  if (word.flow.form === "weak") return hasPlaceNear(sentence, at);
  if (word.flow.form === "motion") return goesBetween(sentence, at);
  return true;
};

/** Whether the item at this index is a percentage. */
export const isPercent = (sentence: Sentence, at: number): boolean => {
  const item = sentence.items[at];
  return item?.is === "quantity" && item.measure === "percent";
};
