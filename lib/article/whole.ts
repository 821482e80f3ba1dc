import type { Segment } from "./segments";
import { findItem, type Sentence, textAt } from "./sentence";

/**
 * The item that names the flow of the whole, where a sentence opens with it and the figure is a percentage of it: "Of the
 * coal the EU imports, Russia supplied 45 percent".
 */
export const openingWhole = (sentence: Sentence, { at, quantity }: Segment): number | undefined => {
  if (textAt(sentence, 0) !== "of" || quantity.measure !== "percent") return undefined;
  const comma = findItem(
    sentence,
    { from: 1, to: at },
    (_, index) => textAt(sentence, index) === ",",
  );
  return findItem(
    sentence,
    { from: 1, to: comma ?? 0 },
    (item) => item.is === "word" && item.flow !== undefined,
  );
};
