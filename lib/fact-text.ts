import { amountInterval, amountOf, type Fact, rateInterval, type Span } from "./fact";
import type { Interval, Qualifier } from "./figure";
import {
  formatAmount,
  formatFigure,
  formatInterval,
  formatPercent,
  qualifierWords,
} from "./figure-text";
import { parseCanonicalPeriod } from "./period";

const formatFactor = (factor: number, qualifier: Qualifier): string => {
  const times = factor > 0 && factor < 1 ? 1 / factor : factor;
  const digits = Number(times.toPrecision(4));
  return `${qualifierWords[qualifier]}${factor < 1 ? "÷" : "×"}${digits}`;
};

/** A change with a qualifier has its way in a word, since the qualifier is of its size: "down more than 40 %". */
const withDirection = (value: number, qualifier: Qualifier, size: string): string => {
  if (qualifier === "=") return `${value < 0 ? "−" : "+"}${size}`;
  return `${value < 0 ? "down" : "up"} ${qualifierWords[qualifier]}${size}`;
};

const formatRate = ({
  kind,
  percent,
  factor,
  qualifier,
  rateRounding,
}: Fact): string | undefined => {
  if (factor !== null) return formatFactor(factor, qualifier);
  if (percent === null) return undefined;
  const size = formatPercent(Math.abs(percent), rateRounding ?? 1);
  if (kind === "change" && percent !== 0) return withDirection(percent, qualifier, size);
  return qualifierWords[qualifier] + formatPercent(percent, rateRounding ?? 1);
};

const formatChangeAmount = (fact: Fact): string | undefined => {
  const amount = amountOf(fact);
  if (!amount) return undefined;
  return withDirection(
    amount.value,
    amount.qualifier,
    formatAmount(Math.abs(amount.value), fact.unit, amount.rounding),
  );
};

/**
 * The figure of a fact as it was stated: "$5.9 million", "+55.4 %", "×3" for a tripling, "÷2" for a halving; a change
 * with both a rate and an amount gives the rate first.
 */
export const formatFactFigure = (fact: Fact): string => {
  const amount = amountOf(fact);
  if (fact.kind === "level" && amount) return formatFigure(amount, fact.unit);
  return [formatRate(fact), formatChangeAmount(fact)].filter(Boolean).join(", ");
};

const formatRateEnd = (value: number): string =>
  String(Number(value.toPrecision(6))).replace("-", "−");

const formatRateInterval = ({ low, high }: Interval, unit: string): string => {
  if (low === null && high === null) return "any change";
  if (low === null) return `at most ${formatRateEnd(high ?? 0)}${unit}`;
  if (high === null) return `at least ${formatRateEnd(low)}${unit}`;
  return `${formatRateEnd(low)}${low < 0 ? " to " : "–"}${formatRateEnd(high)}${unit}`;
};

/** What the figure of a fact allows, in words: "$5.85–5.95 million", "55.35–55.45 %", "2.5–3.5 times". */
export const formatFactInterval = (fact: Fact): string => {
  const amount = amountInterval(fact);
  if (fact.kind === "level" && amount)
    return formatInterval(amount, fact.unit, { rounding: fact.rounding ?? 0 });
  const rate = rateInterval(fact);
  if (rate) return formatRateInterval(rate, fact.percent === null ? " times" : " %");
  return amount ? formatInterval(amount, fact.unit, { rounding: fact.rounding ?? 0 }) : "";
};

/** The months a fact speaks of, and of a change its base; undefined where the text gives none. */
export const periodsOf = (fact: Fact) => ({
  period: fact.period === null ? undefined : parseCanonicalPeriod(fact.period),
  base: fact.base === null ? undefined : parseCanonicalPeriod(fact.base),
});

/** A point, an exclamation or a question mark that ends a sentence: a blank and a capital or a figure follow. */
const sentenceEnd = /[.!?]["”’]?\s+(?=["“‘$€£\p{Lu}\d])/gu;

/**
 * The words of a quote and what stands around them in their own sentence; where the text goes on beyond it, an ellipsis.
 * Without a quote the whole text counts as its words.
 */
export const quoteInSentence = (
  text: string,
  quote: Span | null,
): { before: string; words: string; after: string } => {
  if (!quote) return { before: "", words: text, after: "" };
  const ends = [...text.matchAll(sentenceEnd)].map(({ index, 0: mark }) => index + mark.length);
  const from = ends.filter((end) => end <= quote.start).at(-1) ?? 0;
  const to = ends.find((end) => end >= quote.end) ?? text.length;
  return {
    before: (from > 0 ? "… " : "") + text.slice(from, quote.start),
    words: text.slice(quote.start, quote.end),
    after: text.slice(quote.end, to).trimEnd() + (to < text.length ? " …" : ""),
  };
};
