import type { Item } from "./items";
import type { Quantity } from "./quantity";
import type { Sentence } from "./sentence";

const amountsIn = (sentences: readonly Sentence[]): readonly Quantity[] =>
  sentences.flatMap(({ items }) =>
    items.flatMap((item) =>
      item.is === "quantity" && item.measure === "amount" && item.power >= 6 ? [item] : [],
    ),
  );

/** Readings that lie further apart than this are not of one size. */
const farApart = 100;

/**
 * The sentences with figures such as "50,137 million" read with a decimal comma, where the other figures of the text are
 * more than a hundred times smaller than the usual reading.
 */
export const readCommas = (sentences: readonly Sentence[]): readonly Sentence[] => {
  const amounts = amountsIn(sentences);
  const doubtful = amounts.filter(({ other }) => other !== null);
  const plain = amounts.filter(({ other }) => other === null);
  if (doubtful.length === 0 || plain.length === 0) return sentences;
  const largest = plain.reduce((most, { value }) => Math.max(most, value), 0);
  const smallest = doubtful.reduce((least, { value }) => Math.min(least, value), Infinity);
  if (smallest / largest < farApart) return sentences;
  const settled = (item: Item): Item =>
    item.is === "quantity" && item.other && item.measure === "amount"
      ? { ...item, ...item.other }
      : item;
  return sentences.map((sentence) => ({ ...sentence, items: sentence.items.map(settled) }));
};
