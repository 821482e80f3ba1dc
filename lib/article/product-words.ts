import type { ChosenFlow } from "./flow-choice";
import { goodsAsSubject, productAsSubject } from "./goods-subject";
import { productLeftOut, productLeftOutIn } from "./left-out";
import type { Extent } from "./phrases";
import {
  isPlainProduct,
  isPlainWord,
  isVerbLike,
  readProduct,
  skipPlaceWords,
  trimmed,
} from "./product-name";
import type { Segment } from "./segments";
import { type Sentence, textAt } from "./sentence";
import { openingWhole } from "./whole";
import { goodsNouns } from "./words/goods";
import { flowAdjectives } from "./words/products";

/** The name of goods right before a flow: "wine exports", "non-oil exports". */
const productBefore = (sentence: Sentence, flowAt: number): Extent | undefined => {
  let from = flowAt;
  while (from > flowAt - 6 && isPlainWord(sentence, from - 1)) {
    const text = textAt(sentence, from - 1);
    const isLink = text === "-" || text === "and" || text === "&";
    if (!isLink && (flowAdjectives.has(text) || isVerbLike(text))) break;
    if (text === "and" && !isPlainProduct(sentence, from - 2)) break;
    from -= 1;
  }
  return from < flowAt ? trimmed(sentence, { from, to: flowAt }) : undefined;
};

const isGoodsAndServices = (sentence: Sentence, at: number): boolean =>
  ["goods", "and", "services"].every((word, index) => textAt(sentence, at + index) === word);

/** "goods and services" right before a flow, or behind it: "on goods and services", "(goods and services)". */
const servicesNear = (sentence: Sentence, flowAt: number): Extent | undefined => {
  const at = [flowAt - 6, flowAt - 5, flowAt - 4, flowAt - 3, flowAt + 2, flowAt + 3].find(
    (index) => isGoodsAndServices(sentence, index),
  );
  return at === undefined ? undefined : { from: at, to: at + 3 };
};

/** "exports of steel", "trade in goods and services"; "imports of Georgia" name no goods. */
const productBehind = (sentence: Sentence, flowAt: number): Extent | undefined => {
  const link = textAt(sentence, flowAt + 1);
  const services = servicesNear(sentence, flowAt);
  if (services) return services;
  if (link === "from" && /earnings|revenues?|proceeds|receipts$/.test(textAt(sentence, flowAt)))
    return sentence.items[flowAt + 2]?.is === "word"
      ? readProduct(sentence, flowAt + 2)
      : undefined;
  if (link !== "of" && link !== "in") return undefined;
  const at = skipPlaceWords(sentence, flowAt + 2);
  const last = sentence.items[at - 1];
  if (last?.is === "place" && last.form !== "adjective" && !last.isPossessive) return undefined;
  return readProduct(sentence, at);
};

/** "exported steel worth …", "sold fresh vegetables abroad". */
const productOfVerb = (sentence: Sentence, flowAt: number): Extent | undefined =>
  readProduct(sentence, skipPlaceWords(sentence, flowAt + 1));

/** Steps over what stands in brackets behind a figure: "16.43 million kilolitres (3.33 million barrels per day) of". */
const behindAside = (sentence: Sentence, at: number): number => {
  if (textAt(sentence, at + 1) !== "(") return at;
  for (let index = at + 2; index < at + 9; index += 1)
    if (textAt(sentence, index) === ")") return index;
  return at;
};

/** "earned $6.68 billion from gold": the goods that brought an amount in. */
export const goodsEarnedFrom = (
  sentence: Sentence,
  { at }: Pick<Segment, "at">,
): Extent | undefined => {
  if (textAt(sentence, at + 1) !== "from") return undefined;
  const isCounted = sentence.items[at + 2]?.is === "quantity" && textAt(sentence, at + 3) === "of";
  const product = readProduct(sentence, isCounted ? at + 4 : at + 2);
  return product && goodsNouns.has(textAt(sentence, product.to - 1)) ? product : undefined;
};

/** "5 tons of wheat", "$27.8 million worth of steel", "$112 million in vegetables". */
const productCounted = (sentence: Sentence, { at }: Segment): Extent | undefined => {
  const earned = goodsEarnedFrom(sentence, { at });
  if (earned) return earned;
  const skip = behindAside(sentence, at);
  const [next, second] = [textAt(sentence, skip + 1), textAt(sentence, skip + 2)];
  const isWorth = next === "worth" && second === "of";
  const isMore = /^(?:more|less|fewer)$/.test(next);
  const from = isWorth ? skip + 3 : next === "of" || isMore ? skip + 2 : undefined;
  return from === undefined ? undefined : readProduct(sentence, skipPlaceWords(sentence, from));
};

/** "of the coal the EU imports,": goods that the opening of a sentence names. */
const productOfOpening = (sentence: Sentence, flowAt: number): Extent | undefined => {
  const subject = sentence.items[flowAt - 1];
  if (subject?.is !== "place" || subject.form !== "name" || subject.isPossessive) return undefined;
  const product = readProduct(sentence, skipPlaceWords(sentence, 1));
  return product && product.to <= flowAt ? product : undefined;
};

/** "the vegetables it imports": what a country buys or sells stands before it. */
const productOfRelative = (sentence: Sentence, flowAt: number): Extent | undefined => {
  if (!/^(?:it|they)$/.test(textAt(sentence, flowAt - 1))) return undefined;
  let from = flowAt - 1;
  while (from > flowAt - 5 && isPlainProduct(sentence, from - 1)) from -= 1;
  return from < flowAt - 1 ? readProduct(sentence, from) : undefined;
};

const productOfFlow = (
  sentence: Sentence,
  { at, form, isPart, flow }: ChosenFlow,
): Extent | undefined => {
  if (at === undefined) return undefined;
  if (/^(?:exporting|importing)$/.test(textAt(sentence, at))) return productOfVerb(sentence, at);
  const relative = productOfRelative(sentence, at);
  if (relative) return relative;
  const opening = textAt(sentence, 0) === "of" ? productOfOpening(sentence, at) : undefined;
  if (opening) return opening;
  const behind = productLeftOut(sentence, at) ?? productBehind(sentence, at);
  if (behind) return behind;
  const named = form === "verb" ? productOfVerb(sentence, at) : productBefore(sentence, at);
  if (named) return named;
  if (isPart) return { from: at, to: at + 1 };
  const first = sentence.items.findIndex((item) => item.is === "word" && item.flow !== undefined);
  const isSaidTwice = flow === "balance" && first >= 0 && first < at && at - first < 8;
  return isSaidTwice
    ? (servicesNear(sentence, first) ?? productBehind(sentence, first))
    : undefined;
};

/** The goods of "that of rail", where a flow is only pointed at. */
const productPointedAt = (sentence: Sentence, { from, at }: Segment): Extent | undefined => {
  for (let index = from; index < at; index += 1) {
    const isThat = /^(?:that|those)$/.test(textAt(sentence, index));
    if (isThat && textAt(sentence, index + 1) === "of") return readProduct(sentence, index + 2);
  }
  return undefined;
};

/** "48,603 vehicles": what is counted by the piece is the goods, unless it is only their vessel. */
const isThings = (sentence: Sentence, { quantity, at }: Segment): Extent | undefined => {
  const word = quantity.unitAt ? sentence.tokens[quantity.unitAt.from]?.lower : undefined;
  const isThing =
    quantity.unit === "unit" &&
    word !== undefined &&
    !/^(?:bottles?|units?|pieces?|pcs|heads?|pairs|sets|items|bags|sacks|boxes|cartons|crates|bales)$/.test(
      word,
    );
  return isThing ? { from: at, to: at + 1 } : undefined;
};

/** The words for the goods of a figure, as the text has them. */
export const productOf = (
  sentence: Sentence,
  segment: Segment,
  flow: ChosenFlow,
): Extent | undefined => {
  const isOwn = flow.at !== undefined && flow.at >= segment.from;
  const subject = productAsSubject(sentence, segment);
  if (subject) return subject;
  const goods = goodsAsSubject(sentence, segment);
  const isBehindFlow = goods !== undefined && goods.from > (flow.at ?? 0);
  const isApart = !isOwn || flow.form !== "noun" || (flow.at ?? 0) > segment.at || isBehindFlow;
  if (goods && isApart) return goods;
  const isMore = /^(?:more|less|fewer)$/.test(textAt(sentence, segment.at + 1));
  const things = isThings(sentence, segment);
  const isCounted = segment.quantity.measure === "amount" || isMore;
  const counted = isCounted ? productCounted(sentence, segment) : undefined;
  return (
    counted ??
    things ??
    (isOwn || (flow.at !== undefined && openingWhole(sentence, segment) === flow.at)
      ? productOfFlow(sentence, flow)
      : (productLeftOutIn(sentence, segment) ?? productPointedAt(sentence, segment)))
  );
};
