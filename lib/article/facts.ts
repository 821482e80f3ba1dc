import { amountInterval, type Fact, rateInterval, type Span } from "../fact";
import { formatPeriod } from "../period";
import type { Claim } from "./claim";
import type { ExtractedFact, SpannedField } from "./extracted";
import { leadAt } from "./figure-lead";
import type { Extent } from "./phrases";
import { findItem, offsetsOf, type Sentence, textAt } from "./sentence";
import { reportersMoney } from "./words/units";

const meantUnit = (unit: string | null, reporter: string | undefined): string | null => {
  if (unit === null) return null;
  const meanings = reportersMoney[unit];
  return meanings ? (meanings[reporter ?? ""] ?? meanings[""] ?? unit) : unit;
};

const isWorse = (sentence: Sentence, { clause, at }: Claim["segment"]): boolean =>
  findItem(sentence, { from: clause.from, to: Math.min(clause.to, at + 8) }, (item) =>
    item.is === "word" ? item.cues?.includes("worse") === true : false,
  ) !== undefined;

/** A level of a balance has the sign of the word that names it: a deficit is below zero. */
const signOfLevel = (sentence: Sentence, { flow, segment }: Claim): 1 | -1 => {
  if (flow.flow !== "balance") return 1;
  if (segment.quantity.sign === -1) return -1;
  if (flow.sign !== 0) return flow.sign;
  return isWorse(sentence, segment) ? -1 : 1;
};

type Amounts = Pick<Fact, "value" | "percent" | "factor" | "rounding" | "rateRounding">;

const none: Amounts = {
  value: null,
  percent: null,
  factor: null,
  rounding: null,
  rateRounding: null,
};

const factorOf = (value: number, sign: -1 | 1): number =>
  sign === -1 && value > 1 ? Number((1 / value).toPrecision(6)) : value;

const amountsOf = (sentence: Sentence, claim: Claim): Amounts => {
  const { quantity } = claim.segment;
  const { value, rounding } = quantity;
  const sign = claim.kind.is === "change" ? claim.kind.sign : signOfLevel(sentence, claim);
  if (quantity.measure === "amount") return { ...none, value: sign * value, rounding };
  if (quantity.measure === "factor")
    return { ...none, factor: factorOf(value, sign), rateRounding: rounding };
  const percent = claim.kind.is === "change" ? sign * value : value;
  return { ...none, percent, rateRounding: rounding };
};

const spansOf = (sentence: Sentence, claim: Claim): ExtractedFact["spans"] => {
  const { segment, flow, parties, product, period, base } = claim;
  const { quantity } = segment;
  const flowItem = flow.at === undefined ? undefined : sentence.items[flow.at];
  const measure = {
    amount: "value",
    percent: "percent",
    factor: "factor",
    points: "percent",
  } as const;
  const extents: ReadonlyArray<readonly [SpannedField, Extent | null | undefined]> = [
    ["flow", flowItem],
    ["reporter", parties.reporter?.at],
    ["partner", parties.partner?.at],
    ["product", product.at],
    ["unit", quantity.unitAt],
    [measure[quantity.measure], quantity.core],
    ["qualifier", quantity.qualifierAt],
    ["period", period.at],
    ["base", base?.at],
  ];
  return Object.fromEntries(
    extents.flatMap(([field, extent]) => (extent ? [[field, offsetsOf(sentence, extent)]] : [])),
  );
};

const abstainedOf = (claim: Claim): ExtractedFact["abstained"] => {
  const { parties, period, base, kind, segment, unit } = claim;
  const reasons: Partial<Record<SpannedField, string>> = {};
  if (!parties.reporter) reasons.reporter = "the text names no country whose trade this is";
  if (!period.period)
    reasons.period = period.at
      ? "the words do not tell whole calendar months, or not of which year"
      : "the text gives no period";
  if (kind.is === "change" && !base?.period)
    reasons.base = "without its own period the one compared with is not known";
  if (kind.is === "level" && unit === null && segment.quantity.measure === "amount")
    reasons.unit = "no currency or unit is written";
  return reasons;
};

const quoteOf = (sentence: Sentence): Span =>
  offsetsOf(sentence, { from: 0, to: sentence.tokens.length });

const endsOf = (fact: Fact, claim: Claim) => {
  const { range, measure } = claim.segment.quantity;
  const amount = amountInterval(fact);
  const rate = rateInterval(fact);
  const sign = (fact.value ?? fact.percent ?? 1) < 0 ? -1 : 1;
  const stated = range && {
    low: Math.min(sign * range.low, sign * range.high),
    high: Math.max(sign * range.low, sign * range.high),
  };
  const isAmount = measure === "amount";
  return {
    low: (isAmount ? stated?.low : undefined) ?? amount?.low ?? null,
    high: (isAmount ? stated?.high : undefined) ?? amount?.high ?? null,
    rateLow: (isAmount ? undefined : stated?.low) ?? rate?.low ?? null,
    rateHigh: (isAmount ? undefined : stated?.high) ?? rate?.high ?? null,
  };
};

const toFact = (sentence: Sentence, claim: Claim): ExtractedFact => {
  const { flow, parties, product, period, base, kind, segment, unit } = claim;
  const quote = quoteOf(sentence);
  const fact: Fact = {
    kind: kind.is,
    flow: flow.flow,
    reporter: parties.reporter?.code ?? null,
    partner: parties.partner?.code ?? null,
    product: product.text,
    unit: kind.is === "share" ? null : meantUnit(unit, parties.reporter?.code),
    ...amountsOf(sentence, claim),
    qualifier: segment.quantity.qualifier,
    period: period.period ? formatPeriod(period.period) : null,
    base: base?.period ? formatPeriod(base.period) : null,
    quote,
  };
  const spans = spansOf(sentence, claim);
  return { ...fact, quote, ...endsOf(fact, claim), spans, abstained: abstainedOf(claim) };
};

/** Whether this figure says the change before it in another measure: "by $123.8 million, or 19.8 percent". */
const isSameChange = (sentence: Sentence, claim: Claim, before: Claim | undefined): boolean => {
  if (!before || claim.kind.is !== "change" || before.kind.is !== "change") return false;
  const [one, other] = [claim.segment.quantity, before.segment.quantity];
  if ((one.measure === "amount") === (other.measure === "amount")) return false;
  if (one.qualifier !== other.qualifier || claim.flow.flow !== before.flow.flow) return false;
  if (claim.segment.from > before.segment.to + 1) return false;
  const lead = leadAt(sentence, claim.segment);
  const words = [lead, lead - 1, claim.segment.at - 1].map((at) => textAt(sentence, at));
  return words.includes("or") || words.includes("(");
};

const merged = (first: ExtractedFact, second: ExtractedFact): ExtractedFact => {
  const isAmount = second.value !== null;
  const given = isAmount ? second : first;
  const rate = isAmount ? first : second;
  return {
    ...first,
    unit: given.unit,
    value: given.value,
    rounding: given.rounding,
    low: given.low,
    high: given.high,
    percent: rate.percent,
    factor: rate.factor,
    rateRounding: rate.rateRounding,
    rateLow: rate.rateLow,
    rateHigh: rate.rateHigh,
    spans: { ...second.spans, ...first.spans },
  };
};

/** The facts of the claims of a sentence: a change that is said twice, as an amount and as a rate, is one fact. */
export const toFacts = (sentence: Sentence, claims: readonly Claim[]): ExtractedFact[] => {
  const facts: ExtractedFact[] = [];
  for (const [index, claim] of claims.entries()) {
    const fact = toFact(sentence, claim);
    const last = facts.at(-1);
    if (last && isSameChange(sentence, claim, claims[index - 1]))
      facts[facts.length - 1] = merged(last, fact);
    else facts.push(fact);
  }
  return facts;
};
