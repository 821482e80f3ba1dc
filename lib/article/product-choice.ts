import type { ChosenFlow } from "./flow-choice";
import type { Extent } from "./phrases";
import { productOf } from "./product-words";
import { type Scene, takesUpAmount } from "./scene";
import type { Segment } from "./segments";
import { type Sentence, textAt } from "./sentence";

/** The words for the goods of a figure as the text has them, and where they stand when not taken over. */
export type ProductWords = { readonly text: string | null; readonly at: Extent | null };

const written = ({ sentence }: Scene, { from, to }: Extent): string =>
  sentence.tokens
    .slice(from, to)
    .map((token, index) => (index > 0 && token.gap ? ` ${token.written}` : token.written))
    .join("");

const isPronoun = /^(?:it|they|that|this|these|those|which)$/;

/** "foreign trade", "goods exports": no longer the services spoken of before. */
const ofAllTrade = (sentence: Sentence, at: number): boolean =>
  /\b(?:foreign|external|goods|merchandise|total)\b/.test(textAt(sentence, at)) ||
  /^(?:goods|merchandise|total|overall)$/.test(textAt(sentence, at - 1)) ||
  (textAt(sentence, at + 1) === "in" && textAt(sentence, at + 2) === "goods");

/** Whether the words leave the goods of before standing: "these imports", "it made up … of all exports", "of this". */
const keepsGoods = (
  scene: Scene,
  { quantity, from, at, to }: Segment,
  { flow, isOwn }: { flow: ChosenFlow; isOwn: boolean },
): boolean => {
  const { sentence, discourse } = scene;
  if (!isOwn || flow.at === undefined) return true;
  if (/^(?:these|such|this|those)$/.test(textAt(sentence, flow.at - 1))) return true;
  if (textAt(sentence, at + 1) === "worth" && from > 0) return true;
  if (quantity.measure === "percent" && flow.at > at && from > 0) return true;
  const isPart =
    quantity.measure === "percent" && flow.at > at && isPronoun.test(textAt(sentence, from));
  const isOneProduct = discourse.said.every(({ product }) => product.text === discourse.product);
  if (flow.form === "weak" && discourse.product !== null && (from > 0 || isOneProduct)) return true;
  const isCounted =
    quantity.measure === "amount" && /^(?:t|kg|bbl|m3|unit)$/.test(quantity.unit ?? "");
  const isServices =
    discourse.product?.includes("services") === true && !ofAllTrade(sentence, flow.at);
  const isRest =
    flow.flow === "balance" && from > 0 && /^(?:a|the)$/.test(textAt(sentence, flow.at - 1));
  return (
    isPart ||
    isCounted ||
    isServices ||
    isRest ||
    takesUpAmount(sentence, { from, to: Math.max(to, at + 3) })
  );
};

/** "91% of the fruit went to China": the goods told before by a wider name. */
const isPointedAt = (
  sentence: Sentence,
  { quantity, at }: Segment,
  { from, to }: Extent,
): boolean =>
  quantity.measure === "percent" &&
  from === at + 3 &&
  to === from + 1 &&
  textAt(sentence, at + 1) === "of" &&
  textAt(sentence, at + 2) === "the";

/** The goods of a figure: named by its own words, else those of before where its words take them up. */
export const productFor = (
  scene: Scene,
  segment: Segment,
  chosen: { readonly flow: ChosenFlow; readonly isOwn: boolean },
): ProductWords => {
  const { sentence, discourse } = scene;
  const found = productOf(sentence, segment, chosen.flow);
  if (!found) {
    const text = keepsGoods(scene, segment, chosen) ? discourse.product : null;
    return { text, at: null };
  }
  if (discourse.product !== null && isPointedAt(sentence, segment, found))
    return { text: discourse.product, at: null };
  const things = found.from === segment.at ? segment.quantity.unitAt : null;
  const [first, last] = things
    ? [things, things]
    : [sentence.items[found.from], sentence.items[found.to - 1]];
  const at = { from: first?.from ?? 0, to: last?.to ?? 0 };
  return { text: written(scene, at), at };
};
