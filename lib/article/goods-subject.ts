import type { Extent } from "./phrases";
import { isPlainProduct, readProduct } from "./product-name";
import type { Segment } from "./segments";
import { type Sentence, textAt, wordAt } from "./sentence";
import { pastVerbs } from "./words/directions";
import { goodsNouns } from "./words/goods";
import { noGoods, plainGoods, productStops } from "./words/products";

type Stated = Pick<Segment, "from" | "at" | "clause">;

/** Behind "among Nigeria's imports,": where the statement of a figure begins. */
const openingOf = (sentence: Sentence, { from: first, at, clause }: Stated): number => {
  const from = Math.max(first, clause.from);
  for (let index = at - 1; index > from; index -= 1) {
    if (textAt(sentence, index) !== ",") continue;
    const hasFlow = sentence.items
      .slice(from, index)
      .some((item) => item.is === "word" && item.flow?.form === "noun");
    return hasFlow ? index + 1 : from;
  }
  return from;
};

const beforeGoods =
  /^(?:,|\)|and|but|ahead of|followed by|then|with|for|while|whereas|in|also|as|the|;|by|among|yet|only|its|their|meanwhile|similarly|however|of)$/;

/** Verbs of what goods bring in. */
export const earningVerbs =
  /^(?:earned|earns|earning|brought in|brought|brings|fetched|fetches|netted|generated|yielded)$/;

/** "Champagne alone rose": whatever stands right before a verb of direction, unless it is no kind of goods. */
const isMoved = (sentence: Sentence, { from, to }: Extent): boolean => {
  const last = wordAt(sentence, to - 1);
  if (!last || last.cues || noGoods.has(last.text) || plainGoods.has(last.text) || to - from > 4)
    return false;
  const before = textAt(sentence, from - 1);
  if (from > 0 && !/^(?:,|;|and|while|but|whereas|with|as|though)$/.test(before)) return false;
  const verb = behindAdverbs(sentence, to);
  const isBe = /^(?:was|were|is|are)$/.test(textAt(sentence, verb));
  return isBe
    ? /^(?:up|down|higher|lower)$/.test(textAt(sentence, verb + 1))
    : pastVerbs.test(textAt(sentence, verb));
};

/** "followed by cellulose ($157 million)", "cotton lint worth $1.2 billion": named for its own figure. */
const isSetBeside = (sentence: Sentence, { from, to }: Extent): boolean => {
  const last = wordAt(sentence, to - 1);
  if (!last || last.cues || noGoods.has(last.text) || plainGoods.has(last.text)) return false;
  const figure = sentence.items[to + 1];
  if (figure?.is !== "quantity" || figure.measure !== "amount") return false;
  const link = textAt(sentence, to);
  const isListed = /^(?:,|and|followed by|ahead of|then|before|by)$/.test(
    textAt(sentence, from - 1),
  );
  return (
    (link === "worth" && (from === 0 || isListed)) || (isListed && /^(?:\(|with|at)$/.test(link))
  );
};

/** Goods as the subject of a statement whose flow was said before: "coal lost 17 percent", "footwear with $1.15 billion". */
export const goodsAsSubject = (sentence: Sentence, segment: Stated): Extent | undefined => {
  const { at } = segment;
  for (let index = openingOf(sentence, segment); index < at; index += 1) {
    const item = sentence.items[index];
    if (item?.is === "period" || item?.is === "date") continue;
    if (item?.is === "place" && (item.form === "adjective" || item.isPossessive)) continue;
    if (beforeGoods.test(textAt(sentence, index))) continue;
    const product = isPlainProduct(sentence, index) ? readProduct(sentence, index) : undefined;
    const isGoods =
      product &&
      (goodsNouns.has(textAt(sentence, product.to - 1)) ||
        earningVerbs.test(textAt(sentence, product.to)) ||
        isMoved(sentence, product) ||
        isSetBeside(sentence, product));
    return isGoods && product.to <= at && wordAt(sentence, product.to)?.flow?.form !== "noun"
      ? product
      : undefined;
  }
  return undefined;
};

/** Steps over "alone", "also", "together" between goods and their verb. */
const behindAdverbs = (sentence: Sentence, at: number): number => {
  let index = at;
  while (/^(?:alone|also|only|together|still|now|again)$/.test(textAt(sentence, index))) index += 1;
  return index;
};

/** "non-oil products brought in only …", "steel made up 6.4 percent": goods as the subject. */
export const productAsSubject = (sentence: Sentence, { from, at }: Segment): Extent | undefined => {
  for (let index = from; index < at; index += 1) {
    if (!isPlainProduct(sentence, index) || productStops.has(textAt(sentence, index))) continue;
    const product = readProduct(sentence, index);
    if (!product) continue;
    const isOther = wordAt(sentence, product.to - 1)?.cues !== undefined;
    const verb = isOther ? undefined : wordAt(sentence, behindAdverbs(sentence, product.to));
    const isVerb =
      verb?.cues?.some((cue) => cue === "share" || cue === "receive") ||
      verb?.flow?.form === "verb";
    if (isVerb) return product;
    index = product.to - 1;
  }
  return undefined;
};
