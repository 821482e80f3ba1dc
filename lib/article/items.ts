import { mayBeginFigure } from "./figure-openers";
import { readFraction } from "./fractions";
import type { Sense } from "./lexicon";
import { readSense } from "./lexicon";
import type { PeriodMention } from "./period-expression";
import { readDate } from "./period-months";
import { readPeriod } from "./period-reading";
import type { Extent } from "./phrases";
import { type PlaceMention, readPlace, readTop } from "./place-reading";
import { readQuantity } from "./quantities";
import type { Quantity } from "./quantity";
import type { Token } from "./tokens";

/** A word or phrase that is no figure, period or place, with what it may mean. */
export type WordItem = Extent & { readonly is: "word"; readonly text: string } & Sense;

/** A day ("October 12"), which is no period. */
type DateItem = Extent & { readonly is: "date" };

/** What a sentence is made of, in its order. */
export type Item = Quantity | PeriodMention | PlaceMention | WordItem | DateItem;

const readWord = (tokens: readonly Token[], at: number): WordItem | undefined => {
  const sense = readSense(tokens, at);
  const to = sense?.to ?? at + 1;
  const text =
    to === at + 1
      ? (tokens[at]?.lower ?? "")
      : tokens
          .slice(at, to)
          .map(({ lower }) => lower)
          .join(" ");
  return text === "" ? undefined : { is: "word", text, ...sense?.meaning, from: at, to };
};

/** Whether what stands before makes "below", "over" or "less than" a comparison with the figure that follows. */
const isComparedWith = (before: Item | undefined): boolean => {
  if (before?.is === "quantity") return before.measure !== "points";
  return (
    before?.is === "word" &&
    /^(?:far|well|higher|lower|more|less|greater|smaller|growth|increase|rise|gain|jump|drop|fall|decline|improvement|decrease)$/.test(
      before.text,
    )
  );
};

const readItem = (
  tokens: readonly Token[],
  at: number,
  before: Item | undefined,
): Item | undefined => {
  const isFigure = mayBeginFigure(tokens[at]);
  const isFraction = isFigure && readFraction(tokens, at) !== undefined;
  const period = isFraction ? undefined : readPeriod(tokens, at);
  if (period) return period;
  const date = readDate(tokens, at);
  if (date !== undefined) return { is: "date", from: at, to: date };
  return (
    readTop(tokens, at) ??
    (isFigure ? readQuantity(tokens, at, isComparedWith(before)) : undefined) ??
    readPlace(tokens, at) ??
    readWord(tokens, at)
  );
};

/** The items of the tokens of one sentence. Reads each token a bounded number of times. */
export const readItems = (tokens: readonly Token[]): readonly Item[] => {
  const items: Item[] = [];
  let at = 0;
  while (at < tokens.length) {
    const item = readItem(tokens, at, items.at(-1));
    if (item) items.push(item);
    at = item?.to ?? at + 1;
  }
  return items;
};
