import type { Extent } from "./phrases";
import { readProduct } from "./product-name";
import type { Segment } from "./segments";
import { type Sentence, textAt } from "./sentence";

const leavesOut = /^(?:excluding|without|except)$/;

/** "without gold its exports": what is left out stands before the flow. */
const productLeftOutBefore = (sentence: Sentence, flowAt: number): Extent | undefined => {
  const from = [3, 4, 5, 6]
    .map((back) => flowAt - back)
    .find((at) => leavesOut.test(textAt(sentence, at)));
  const product = from === undefined ? undefined : readProduct(sentence, from + 1);
  const next = product ? textAt(sentence, product.to) : "";
  return from !== undefined && product && product.to < flowAt && /^(?:its|their|the|,)$/.test(next)
    ? { from, to: product.to }
    : undefined;
};

/** "exports excluding precious metals": what is left out names the goods. */
export const productLeftOut = (sentence: Sentence, flowAt: number): Extent | undefined => {
  const before = productLeftOutBefore(sentence, flowAt);
  if (before) return before;
  const from = textAt(sentence, flowAt + 1) === "," ? flowAt + 2 : flowAt + 1;
  if (!leavesOut.test(textAt(sentence, from))) return undefined;
  const product = readProduct(sentence, from + 1);
  return product && { from, to: product.to };
};

/** "excluding oil products they were up": what is left out of a flow told before. */
export const productLeftOutIn = (sentence: Sentence, { from, at }: Segment): Extent | undefined => {
  for (let index = from; index < at; index += 1) {
    const product = leavesOut.test(textAt(sentence, index))
      ? readProduct(sentence, index + 1)
      : undefined;
    if (product) return { from: index, to: product.to };
  }
  return undefined;
};
