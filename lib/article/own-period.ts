import { leadAt } from "./figure-lead";
import {
  isBracketed,
  isMainPeriod,
  mentionAt,
  searchPeriod,
  searchPeriodBack,
} from "./period-search";
import type { Segment } from "./segments";
import { findItem, type Sentence, textAt } from "./sentence";

/** Where in a sentence a figure stands among all of its figures. */
export type Position = { readonly segments: readonly Segment[]; readonly index: number };

/** Whether the next figure is the outcome of this one: "rose by 6 percent to $266 million". */
const leadsOn = (sentence: Sentence, segment: Segment, next: Segment): boolean => {
  const from = textAt(sentence, segment.to) === "," ? segment.to + 1 : segment.to;
  const lead = textAt(sentence, leadAt(sentence, next));
  if (!/^(?:to|at|by|or|reach|reaching|totalled|totaled|totaling)$/.test(lead)) return false;
  const cut = findItem(
    sentence,
    { from, to: next.at },
    (item) => item.is !== "word" || item.flow !== undefined || item.text === "and",
  );
  return cut === undefined;
};

/** The index of the period that a figure itself has: behind it, before it in its own words, or behind its outcome. */
export const ownPeriod = (
  sentence: Sentence,
  { segments, index }: Position,
): number | undefined => {
  const segment = segments[index];
  if (!segment) return undefined;
  const behind = searchPeriod(sentence, { from: segment.at + 1, to: segment.to }, isMainPeriod);
  const isNamedBehind = mentionAt(sentence, behind ?? -1)?.expression.is !== "current";
  if (behind !== undefined && isNamedBehind) return behind;
  const isOpen = isBracketed(sentence, segment.at);
  const before = searchPeriodBack(
    sentence,
    { from: segment.from, to: segment.at },
    (s, at) => isMainPeriod(s, at) && (isOpen || !isBracketed(s, at)),
  );
  if (before !== undefined || behind !== undefined) return before ?? behind;
  const next = segments[index + 1];
  if (!next || !leadsOn(sentence, segment, next)) return undefined;
  return ownPeriod(sentence, { segments, index: index + 1 });
};
