import { amountOf, type Fact } from "../fact";
import { growthInWords, statedGrowthInWords } from "../fact-growth";
import { formatFactFigure, periodsOf } from "../fact-text";
import { formatAmount, formatPercent, qualifierWords } from "../figure-text";
import { flowVerb } from "../flow-names";
import { describePeriodInProse, type Period, samePeriodLastYear } from "../period";
import { describeDateInProse } from "../period-date-words";
import { placeName } from "../place";
import type { Allowed } from "./allowed";
import type { Finding } from "./findings";
import { capitalised } from "./period-reasons";
import { amountOf as amountOfLevel, subjectOf } from "./sentence-parts";
import type { StatedGrowth } from "./stated-growth";
import type { Publication, Statement } from "./statement";

const when = (period: Period | undefined): string =>
  period ? `in ${describePeriodInProse(period)}` : "in a period that its words do not tell";

const against = (base: Period | undefined): string =>
  base ? ` against ${describePeriodInProse(base)}` : "";

const balanceOf = ({ reporter, partner }: Fact, kind: string): string => {
  const owned = reporter ? `${placeName(reporter)}’s trade ${kind}` : `the trade ${kind}`;
  return `${owned}${partner ? ` with ${placeName(partner)}` : ""}`;
};

const subject = ({ flow, reporter, partner, product }: Fact): string =>
  subjectOf({ flow, reporter, partner, product, figure: null, period: { start: 0, months: 1 } });

/** A level: "Azerbaijan’s trade turnover with Serbia was $5.9 million", a balance as a deficit or a surplus. */
const levelInWords = (fact: Fact): string => {
  if (fact.flow !== "balance" || !fact.value)
    return `${subject(fact)} ${flowVerb(fact.flow)} ${formatFactFigure(fact)}`;
  const size = formatFactFigure({ ...fact, value: Math.abs(fact.value) });
  return `${balanceOf(fact, fact.value < 0 ? "deficit" : "surplus")} was ${size}`;
};

const rateInWords = ({ percent, factor, rateRounding, qualifier }: Fact): string => {
  const words = qualifierWords[qualifier];
  if (factor !== null) {
    const times = factor > 0 && factor < 1 ? 1 / factor : factor;
    return `by a factor of ${words}${Number(times.toPrecision(4))}`;
  }
  return percent === null ? "" : words + formatPercent(Math.abs(percent), rateRounding ?? 1);
};

const changeAmountInWords = (fact: Fact): string => {
  const amount = amountOf(fact);
  if (!amount) return "";
  const size = formatAmount(Math.abs(amount.value), fact.unit, amount.rounding);
  return `by ${qualifierWords[amount.qualifier]}${size}`;
};

/** A change: which way and by how much; of a balance its size, since that is what such changes are stated of. */
const changeInWords = (fact: Fact): string => {
  const { percent, factor, value, flow } = fact;
  const isBalance = flow === "balance";
  const what = isBalance ? `the size of ${subject(fact)}` : subject(fact);
  const sizes = [rateInWords(fact), changeAmountInWords(fact)].filter((words) => words !== "");
  if ((percent ?? value) === 0 || factor === 1) return `${what} did not change`;
  const isFall = (factor ?? 2) < 1 || (percent ?? value ?? 0) < 0;
  const verb = isBalance ? (isFall ? "shrank" : "grew") : isFall ? "fell" : "rose";
  return `${what} ${verb} ${sizes.join(", ")}`;
};

const claimInWords = (fact: Fact): string => {
  const { period, base } = periodsOf(fact);
  if (fact.kind === "level") return `${levelInWords(fact)} ${when(period)}`;
  if (fact.kind === "share")
    return `${subject(fact)} made up ${formatFactFigure(fact)} of the whole ${when(period)}`;
  return `${changeInWords(fact)} ${when(period)}${against(base)}`;
};

const reported = ({ outlet, published }: Pick<Publication, "outlet" | "published">): string =>
  `${outlet ? `${outlet} reported` : "it was reported"} ${describeDateInProse(published)}`;

const openWay = "the rounding of the figures leaves open which way it went";

const computedInWords = ({ base, next, comparison }: Finding): string => {
  if ("refused" in comparison) return "";
  const words = growthInWords(comparison, next.flow);
  const before = describePeriodInProse(base.period);
  return words
    ? `that was ${words.size} ${words.direction} the ${amountOfLevel(base)} of ${before}`
    : `against the ${amountOfLevel(base)} of ${before}, ${openWay}`;
};

const statedInWords = ({ statement: { fact, article }, base }: StatedGrowth): string => {
  const words = statedGrowthInWords(fact);
  const before = describePeriodInProse(base);
  const said = words
    ? `that was ${words.size} ${words.direction} ${before}`
    : `that was ${formatFactFigure(fact)} on ${before}`;
  return `${said}, as ${reported(article)}`;
};

const allowedInWords = (allowed: Allowed): string => {
  if (allowed.kind === "stated-growth") return statedInWords(allowed.growth);
  const { finding } = allowed;
  const words = computedInWords(finding);
  return allowed.kind === "series" ? `by the count of ${finding.next.sourceName}, ${words}` : words;
};

const comparisonInWords = (fact: Fact, allowed: Allowed | undefined): string => {
  const { period } = periodsOf(fact);
  if (fact.kind !== "level" || !period) return "";
  if (allowed) return `; ${allowedInWords(allowed)}`;
  const before = describePeriodInProse(samePeriodLastYear(period));
  return `; no figure for ${before} allows a comparison`;
};

/**
 * A fact as a careful editor would print it: the figure as stated, who reported it and when, the period, and the one
 * comparison that is allowed, or that there is none. A change or a share is its own comparison.
 */
export const describeFact = ({ fact, article }: Statement, allowed: Allowed | undefined): string =>
  capitalised(`${claimInWords(fact)}, ${reported(article)}${comparisonInWords(fact, allowed)}.`);
