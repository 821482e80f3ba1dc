import { isLedByComparison } from "./figure-lead";
import { namesFlow } from "./names-flow";
import { hasCue, isAgainstPlan, isForeseen, isPlanNear, isPlanned } from "./plans";
import { hangsOn, type Segment } from "./segments";
import { findItem, findLastItem, type Sentence, textAt, wordAt } from "./sentence";
import { otherTurnover } from "./words/flows";

const vagueMore =
  /^(?:more|less|fewer|higher|lower|larger|smaller|greater|increase|rise|growth|drop|fall|decline|decrease|cut|hike|jump)$/;

/** Whether the sentence is about what is sold within a country. */
const isDomestic = (sentence: Sentence): boolean =>
  findItem(sentence, { from: 0, to: sentence.items.length }, (_, at) =>
    hasCue(sentence, at, "domestic"),
  ) !== undefined;

/** "sold at an average of $51.70". */
const isAverage = (sentence: Sentence, { at, quantity }: Pick<Segment, "at" | "quantity">) =>
  quantity.measure === "amount" &&
  quantity.power === 0 &&
  quantity.unit !== null &&
  isMoney(quantity.unit) &&
  textAt(sentence, at - 1) === "of" &&
  textAt(sentence, at - 2) === "average";

/** "A ton of fruit sold abroad fetched $1,349": what one piece costs. */
const isPrice = (sentence: Sentence, { from, at, quantity }: Segment): boolean =>
  isAverage(sentence, { at, quantity }) ||
  findItem(
    sentence,
    { from, to: at },
    (item, index) =>
      item.is === "word" &&
      /^(?:ton|tonne|barrel|kilogram|kilo|bottle|litre|liter)$/.test(item.text) &&
      /^(?:a|one|each|per)$/.test(textAt(sentence, index - 1)),
  ) !== undefined;

const isOther = (sentence: Sentence, at: number): boolean => {
  if (
    wordAt(sentence, at)?.flow?.flow === "turnover" &&
    otherTurnover.has(textAt(sentence, at - 1))
  )
    return true;
  const isOfState =
    wordAt(sentence, at)?.flow?.flow === "balance" && hasCue(sentence, at - 1, "account");
  return isOfState || hasCue(sentence, at, "other");
};

/** "a 22 percent higher average price", "2.5 times the budget": nothing but such words lead to it. */
const isDescribed = (sentence: Sentence, at: number, other: number): boolean =>
  findItem(
    sentence,
    { from: at + 1, to: other },
    (item, index) =>
      item.is !== "word" ||
      (!vagueMore.test(item.text) && !/^(?:average|unit|the|its|world|in)$/.test(item.text)) ||
      (item.text === "in" && wordAt(sentence, index - 1)?.direction === undefined),
  ) === undefined;

/** "$65 million loan", "5 million tons of cargo": what the figure counts is named right behind it. */
const countsOther = (sentence: Sentence, { at, quantity }: Segment): boolean => {
  const next = findItem(
    sentence,
    { from: at + 1, to: at + 6 },
    (item, index) =>
      isOther(sentence, index) || item.is === "quantity" || namesFlow(sentence, index),
  );
  if (next === undefined || !isOther(sentence, next)) return false;
  if (quantity.measure !== "amount" && next <= at + 4 && isDescribed(sentence, at, next))
    return true;
  return next === at + 1 || hangsOn(sentence, at, next);
};

/** "Sales to the United States, hit by tariffs, lost 18%": why, said beside. */
const isRemarked = (sentence: Sentence, at: number): boolean => {
  const before = [1, 2, 3, 4]
    .map((back) => at - back)
    .find((index) => textAt(sentence, index) === ",");
  const isClosed = [1, 2, 3].some((ahead) => textAt(sentence, at + ahead) === ",");
  const opening = before === undefined ? "" : textAt(sentence, before + 1);
  return (
    isClosed &&
    /^(?:hit|driven|helped|hurt|boosted|lifted|despite|amid|due|thanks|because|owing)$/.test(
      opening,
    )
  );
};

/** "the central bank sold 9.2 billion euros": money itself, no goods. */
const isSoldMoney = (sentence: Sentence, { from, at }: Segment): boolean => {
  if (!/^(?:sold|bought|purchased|supplied|sent)$/.test(textAt(sentence, at - 1))) return false;
  const isBank = (_: unknown, index: number): boolean =>
    /^(?:banks?|lenders?|treasury|regulator|funds?)$/.test(textAt(sentence, index));
  return findItem(sentence, { from: Math.max(from, at - 5), to: at - 1 }, isBank) !== undefined;
};

/** "import duties: 88 percent go to Russia": what moves is no goods. */
const isOtherThatGoes = (
  sentence: Sentence,
  { from, last }: { readonly from: number; readonly last: number },
): boolean => {
  if (wordAt(sentence, last)?.flow?.form !== "motion") return false;
  const subject = findLastItem(
    sentence,
    { from, to: last },
    (_, index) => isOther(sentence, index) || namesFlow(sentence, index),
  );
  return subject !== undefined && isOther(sentence, subject);
};

/** "paid $2.1 billion for imported fuel". */
const paysForImports = (sentence: Sentence, at: number): boolean =>
  /^(?:paid|pays|spent|spends)$/.test(textAt(sentence, at - 1)) &&
  /^(?:for|on)$/.test(textAt(sentence, at + 1)) &&
  wordAt(sentence, at + 2)?.flow?.flow === "imports";

/** Whether something that is no trade stands nearer before the figure than any flow does. */
const isAboutOther = (sentence: Sentence, { clause, at }: Segment): boolean => {
  const last = findLastItem(
    sentence,
    { from: clause.from, to: at },
    (_, index) =>
      (isOther(sentence, index) && !isRemarked(sentence, index)) || namesFlow(sentence, index),
  );
  if (last === undefined || paysForImports(sentence, at)) return false;
  if (isOther(sentence, last) || isOtherThatGoes(sentence, { from: clause.from, last }))
    return true;
  const isBalance = wordAt(sentence, last)?.flow?.flow === "balance";
  return (
    isBalance &&
    findItem(sentence, { from: clause.from, to: last }, (_, index) =>
      hasCue(sentence, index, "account"),
    ) !== undefined
  );
};

/** "239.6 billion yuan ($33.79 billion)": the same amount in another currency. */
const isConversion = (sentence: Sentence, { at, quantity, from }: Segment): boolean => {
  if (quantity.measure !== "amount" || quantity.unit === null) return false;
  let index = at - 1;
  while (
    /^(?:\(|or|about|=|equivalent|to|equal|around|some|,|-|—|–|the|of)$/.test(
      textAt(sentence, index),
    )
  )
    index -= 1;
  const before = sentence.items[index];
  if (
    before?.is !== "quantity" ||
    before.measure !== "amount" ||
    before.unit === null ||
    index < from - 3
  )
    return false;
  const isBracketed =
    textAt(sentence, index + 1) === "(" ||
    textAt(sentence, index + 1) === "or" ||
    textAt(sentence, index + 2) === "or";
  return (
    isBracketed && before.unit !== quantity.unit && isMoney(before.unit) && isMoney(quantity.unit)
  );
};

/** "1.19 million barrels of crude per day". */
const isPerTime = (sentence: Sentence, { at }: Segment): boolean => {
  for (let index = at + 1; index < at + 5; index += 1) {
    const text = textAt(sentence, index);
    if (text === "" || /^[,;:()]$/.test(text)) return false;
    if (
      /^(?:per|a)$/.test(text) &&
      /^(?:day|hour|week|second|month|year|annum)$/.test(textAt(sentence, index + 1))
    )
      return true;
  }
  return false;
};

/** "against monthly volumes of five million tonnes", "averaged 3 million barrels": a pace, no sum. */
const isPace = (sentence: Sentence, { at, quantity }: Segment): boolean =>
  quantity.measure === "amount" &&
  [1, 2, 3].some(
    (back) =>
      /^(?:volumes?|averages?|rates?|pace|shipments|flows)$/.test(textAt(sentence, at - back)) &&
      /^(?:monthly|daily|weekly)$/.test(
        sentence.tokens[sentence.items[at - back - 1]?.from ?? -1]?.lower ?? "",
      ),
  );

/** "rose by a tenth less": how much less than something else rose. */
const isOfGrowth = (sentence: Sentence, { at, quantity }: Segment): boolean => {
  if (quantity.isFraction !== true || textAt(sentence, at - 1) !== "by") return false;
  const [verb, behind] = [wordAt(sentence, at - 2)?.direction, wordAt(sentence, at + 1)?.direction];
  return verb !== undefined && behind !== undefined && verb !== behind;
};

/** "more than half of its gas": a part of what is no flow. */
const isOfNoFlow = (sentence: Sentence, { at, to, quantity }: Segment): boolean => {
  if (quantity.isFraction !== true || quantity.measure !== "percent") return false;
  if (textAt(sentence, at + 1) !== "of") return false;
  const isWhole = (_: unknown, index: number): boolean =>
    (namesFlow(sentence, index) && wordAt(sentence, index)?.flow?.form !== "motion") ||
    /^(?:it|them|this|that|these|total)$/.test(textAt(sentence, index));
  return (
    findItem(sentence, { from: at + 2, to: Math.max(to, at + 6) }, isWhole) === undefined &&
    wordAt(sentence, at - 1)?.direction === undefined
  );
};

/** "Bt29.5 to the dollar". */
const isExchangeRate = (sentence: Sentence, { at, quantity }: Segment): boolean =>
  quantity.measure === "amount" &&
  /^(?:to|against|per)$/.test(textAt(sentence, at + 1)) &&
  /^(?:dollar|greenback|euro|pound|yuan|yen|ruble|rouble|franc)$/.test(
    textAt(sentence, at + 2) === "the" ? textAt(sentence, at + 3) : textAt(sentence, at + 2),
  );

const isMoney = (unit: string): boolean => !/^(?:t|kg|bbl|m3|unit|kWh)$/.test(unit);

/** Why a figure states no fact of trade; undefined when nothing speaks against it. */
export const whyNoFact = (sentence: Sentence, segment: Segment): string | undefined => {
  const { quantity } = segment;
  if (quantity.measure === "points") return "percentage points";
  if (isConversion(sentence, segment)) return "a conversion";
  if (isExchangeRate(sentence, segment)) return "an exchange rate";
  if (textAt(sentence, segment.at - 1) === "but" && textAt(sentence, segment.at - 2) === "all")
    return "what is left over";
  if (/^(?:every|each)$/.test(textAt(sentence, segment.at - 1))) return "a rate";
  if (quantity.isPer || isPerTime(sentence, segment) || isPace(sentence, segment)) return "a rate";
  if (isPrice(sentence, segment)) return "a price";
  if (isAgainstPlan(sentence, segment) || isOfGrowth(sentence, segment))
    return "measured against something else than a period";
  if (isOfNoFlow(sentence, segment)) return "a part of what is no trade";
  if (isDomestic(sentence) || isSoldMoney(sentence, segment)) return "not trade";
  if (isForeseen(sentence, segment)) return "a forecast of the figure";
  const isPast = isLedByComparison(sentence, segment) && !isPlanNear(sentence, segment);
  if (isPlanned(sentence, segment) && !isPast) return "a plan or a forecast";
  if (countsOther(sentence, segment) || isAboutOther(sentence, segment)) return "not trade";
  return undefined;
};
