import { type Period, shiftPeriod } from "../period";
import { leadAt } from "./figure-lead";
import type { PeriodExpression, PeriodMention } from "./period-expression";
import { resolveBase, resolvePeriod, type TimeContext } from "./period-resolution";
import type { Extent } from "./phrases";
import type { Segment } from "./segments";
import { findItem, findLastItem, type Sentence, textAt, wordAt } from "./sentence";

/** A period with the words that gave it. */
export type Dated = { readonly period: Period | undefined; readonly at: Extent | null };

const skipped =
  /^(?:in|the|of|for|during|that|those|levels?|figures?|a|its|from|,|what|was|recorded)$/;

const strong =
  /^(?:than|compared to|compared with|comparing to|comparing with|in comparison with|in comparison to|as compared to|as compared with|against|versus|vs|vs \.|relative to|with respect to|in contrast to|as against|as opposed to|by comparison with|rather than|up from|down from)$/;

const follows = (sentence: Sentence, at: number): boolean => {
  const before = sentence.items[at - 1];
  if (before?.is === "quantity") return before.measure !== "amount";
  return before?.is === "word" && before.direction !== undefined;
};

const mentionAt = (sentence: Sentence, at: number): PeriodMention | undefined => {
  const item = sentence.items[at];
  return item?.is === "period" ? item : undefined;
};

/** Whether the words make a period the one compared with: "than in 2019", "against a year before", "up on July". */
export const isBasePeriod = (sentence: Sentence, at: number): boolean => {
  const mention = mentionAt(sentence, at);
  if (!mention) return false;
  if (mention.role === "base") return true;
  const { expression } = mention;
  const isBack = expression.is === "earlier" || expression.is === "same";
  for (let index = at - 1; index >= at - 5; index -= 1) {
    const word = wordAt(sentence, index);
    if (!word) return false;
    if (strong.test(word.text)) return true;
    const isWeak = word.cues?.includes("compare") === true;
    if (isWeak && (follows(sentence, index) || (isBack && word.text !== "when"))) return true;
    if (!skipped.test(word.text)) return false;
  }
  return false;
};

const isMain = (sentence: Sentence, at: number): boolean =>
  mentionAt(sentence, at) !== undefined && !isBasePeriod(sentence, at);

const isBase = (sentence: Sentence, at: number): boolean => isBasePeriod(sentence, at);

const toDated = (
  sentence: Sentence,
  at: number,
  resolve: (mention: PeriodMention) => Period | undefined,
): Dated => {
  const mention = mentionAt(sentence, at);
  return mention
    ? { period: resolve(mention), at: { from: mention.from, to: mention.to } }
    : { period: undefined, at: null };
};

const search = (
  sentence: Sentence,
  extent: Extent,
  fits: (sentence: Sentence, at: number) => boolean,
): number | undefined => findItem(sentence, extent, (_, at) => fits(sentence, at));

const searchBack = (
  sentence: Sentence,
  extent: Extent,
  fits: (sentence: Sentence, at: number) => boolean,
): number | undefined => findLastItem(sentence, extent, (_, at) => fits(sentence, at));

/** Whether the next figure is the outcome of this one: "rose by 6 percent to $266 million". */
export const leadsOn = (
  sentence: Sentence,
  segment: Segment,
  next: Segment | undefined,
): boolean => {
  if (!next) return false;
  const from = textAt(sentence, segment.to) === "," ? segment.to + 1 : segment.to;
  const lead = leadAt(sentence, next);
  if (
    !/^(?:to|at|by|or|reach|reaching|totalled|totaled|totaling)$/.test(textAt(sentence, lead))
  )
    return false;
  return (
    findItem(
      sentence,
      { from, to: next.at },
      (item) => item.is !== "word" || item.flow !== undefined || item.text === "and",
    ) === undefined
  );
};

/** The index of the period that a figure itself has: behind it, before it in its own words, or behind its outcome. */
const ownPeriod = (
  sentence: Sentence,
  segments: readonly Segment[],
  index: number,
): number | undefined => {
  const segment = segments[index];
  if (!segment) return undefined;
  const behind = search(sentence, { from: segment.at + 1, to: segment.to }, isMain);
  if (behind !== undefined) return behind;
  const before = searchBack(sentence, { from: segment.from, to: segment.at }, isMain);
  if (before !== undefined) return before;
  const next = segments[index + 1];
  return next && leadsOn(sentence, segment, next)
    ? ownPeriod(sentence, segments, index + 1)
    : undefined;
};

/** "This year … with respect to January–February 2016" speaks of the same months. */
const asComparedWith = (sentence: Sentence, expression: PeriodExpression): PeriodExpression => {
  if (expression.is !== "months" || expression.months !== 12 || expression.year?.is !== "back") return expression;
  const at = search(sentence, { from: 0, to: sentence.items.length }, isBase);
  const base = at === undefined ? undefined : mentionAt(sentence, at)?.expression;
  return base?.is === "months" && base.months < 12 ? { ...base, year: expression.year } : expression;
};

/** The period of a figure in its sentence: its own, else that of the figures before, else one named later. */
export const mainPeriod = (
  sentence: Sentence,
  { segments, index }: { segments: readonly Segment[]; index: number },
  { frame, time }: { frame: Dated | undefined; time: TimeContext },
): Dated & { readonly isOwn: boolean } => {
  const resolve = (mention: PeriodMention) =>
    resolvePeriod(asComparedWith(sentence, mention.expression), time);
  const own = ownPeriod(sentence, segments, index);
  if (own !== undefined) return { ...toDated(sentence, own, resolve), isOwn: true };
  if (frame) return { ...frame, isOwn: false };
  const end = segments[index]?.to ?? 0;
  const later = search(sentence, { from: end, to: sentence.items.length }, isMain);
  if (later !== undefined) return { ...toDated(sentence, later, resolve), isOwn: true };
  return { period: time.current, at: null, isOwn: false };
};

/** The period of a level of before: what stands behind it or right before it, else the year before. */
export const earlierPeriod = (
  sentence: Sentence,
  segment: Segment,
  { main, time }: { main: Period | undefined; time: TimeContext },
): Dated => {
  const any = (_: Sentence, at: number) => mentionAt(sentence, at) !== undefined;
  const at =
    search(sentence, { from: segment.at + 1, to: segment.to }, any) ??
    searchBack(sentence, { from: segment.from, to: segment.at }, isBase);
  const resolve = ({ expression }: PeriodMention) =>
    main ? resolveBase(expression, main, time) : resolvePeriod(expression, time);
  if (at !== undefined) return toDated(sentence, at, resolve);
  return { period: main && shiftPeriod(main, -12), at: null };
};

/** The base of a change: named with it, later or before in its sentence, else the year before. */
export const basePeriod = (
  sentence: Sentence,
  segment: Segment,
  { main, time, before }: { main: Period | undefined; time: TimeContext; before: Dated | undefined },
): Dated => {
  if (!main) return { period: undefined, at: null };
  const at =
    search(sentence, { from: segment.at + 1, to: segment.to }, isBase) ??
    searchBack(sentence, { from: segment.from, to: segment.at }, isBase) ??
    search(sentence, { from: segment.to, to: sentence.items.length }, isBase) ??
    searchBack(sentence, { from: 0, to: segment.from }, isBase);
  const resolve = ({ expression }: PeriodMention) => resolveBase(expression, main, time);
  if (at !== undefined) return toDated(sentence, at, resolve);
  return before ?? { period: shiftPeriod(main, -12), at: null };
};
