import { formatAmount, formatChange, formatInterval, formatPercent } from "../figure-text";
import { flowName } from "../flow-names";
import { describePeriod } from "../period";
import type { Claim } from "./claim";
import type { FactVerdict, OfficialTestimony } from "./fact-verdict";
import type { Testimony } from "./testimony";
import { explainSlip } from "./words";

/** A sentence about a source: its name, the dataset to link where it is one, and what follows the name. */
export type VerdictLine = {
  readonly name: string;
  readonly dataset: string | undefined;
  readonly text: string;
};

/** A verdict as a card shows it: a word or two, whether they are good, open or bad news, and the sentences below. */
export type VerdictWords = {
  readonly tag: string;
  readonly tone: "good" | "open" | "bad";
  readonly lines: readonly VerdictLine[];
};

const powerOfTenIn = (size: number): number => 10 ** Math.floor(Math.log10(size) + 1e-9);

const finest = 4;

/** A value cut off by its source is shown with the digits that were cut off, where one finer would be rounded up again. */
const roundingOfCutOff = ({ computed, claim }: Testimony): number => {
  const size = Math.abs(computed ?? 0);
  const next = Math.abs(claim.figure.value) + claim.figure.rounding;
  const finer = Array.from(
    { length: finest },
    (_, step) => claim.figure.rounding / 10 ** (step + 1),
  );
  const telling = finer.find(
    (rounding) => Math.round(size / rounding) * rounding < next - rounding / 2,
  );
  return telling ?? claim.figure.rounding / 10;
};

/**
 * The place of the last digit to show of what follows from a source: one finer than the claim, so that a difference is
 * seen; of what agrees none that the source does not have, and five digits at most.
 */
const roundingFor = (testimony: Testimony): number => {
  const { verdict, claim, computed, low, high } = testimony;
  if (verdict === "agrees-truncated") return roundingOfCutOff(testimony);
  const size = Math.abs(computed ?? 0);
  const spread = verdict === "differs" || low === null || high === null ? 0 : high - low;
  return Math.max(
    claim.figure.rounding / 10,
    size > 0 ? powerOfTenIn(size) / 1e4 : 0,
    spread > 0 ? powerOfTenIn(spread) : 0,
  );
};

const signed = (amount: string, value: number): string => (value > 0 ? `+${amount}` : amount);

const formatFound = (testimony: Testimony): string => {
  const { claim, computed, unit } = testimony;
  if (computed === null) return "";
  const rounding = roundingFor(testimony);
  if (claim.measure === "amount") {
    const amount = formatAmount(computed, unit, rounding);
    return claim.kind === "change" ? signed(amount, computed) : amount;
  }
  if (claim.measure === "factor") return `${Number(computed.toPrecision(4))} times`;
  return claim.kind === "share"
    ? formatPercent(computed, rounding)
    : formatChange(computed, rounding);
};

const periodsIn = ({ period, base }: Claim): string =>
  describePeriod(period) + (base ? ` on ${describePeriod(base)}` : "");

const found = (testimony: Testimony): string =>
  `${formatFound(testimony)} for ${periodsIn(testimony.claim)}`;

/** The way in which a figure is off by a power of ten is known from the figures. */
const slipSentence = ({ slip, claim, computed }: Testimony): string => {
  if (slip === null) return "";
  const isLarger = Math.abs(claim.figure.value) > Math.abs(computed ?? 0);
  return ` ${explainSlip(slip).replace("too large or too small", isLarger ? "too large" : "too small")}`;
};

const verbs = {
  agrees: "agreed with",
  "agrees-truncated": "agreed, with its last digit cut off, with",
  differs: "differed from",
  "cannot-be-checked": "was not in",
} as const;

const since = {
  agrees: "with which it agrees",
  "agrees-truncated": "with which it agrees when its last digit is cut off",
  differs: "from which it differs",
  "cannot-be-checked": "which does not decide it",
} as const;

/** "agreed with what was known on 12 Sep 2021 ($9.1 million); today’s series says $9.4 million for 2020, …". */
const revised = (before: Testimony, now: Testimony, published: string): string =>
  `: the stated figure ${verbs[before.verdict]} what was known on ${published} (${formatFound(before)}); ` +
  `today’s series says ${found(now)}, ${since[now.verdict]}.`;

const officialLine = ({ now, before }: OfficialTestimony, published: string): VerdictLine => {
  const { source } = now;
  const [name, dataset] =
    source.kind === "series" ? [source.name, source.dataset] : ["", undefined];
  const text = before
    ? revised(before, now, published)
    : ` says ${found(now)}.${slipSentence(now)}`;
  return { name, dataset, text };
};

const statedLine = (testimony: Testimony): VerdictLine => {
  const { source, low, high, unit, claim } = testimony;
  const names = source.kind === "series" || source.names.length === 0 ? [] : source.names;
  const by = names.length > 0 ? ` (${names.join(", ")})` : "";
  if (source.kind === "statements")
    return {
      name: `Other stated figures${by}`,
      dataset: undefined,
      text: ` give ${found(testimony)}.${slipSentence(testimony)}`,
    };
  const isBounded = claim.flow === "balance" || (low !== null && low > 0);
  const size = Math.max(Math.abs(low ?? 0), Math.abs(high ?? 0));
  const rounding = Math.max(claim.figure.rounding, size > 0 ? powerOfTenIn(size) / 100 : 0);
  const range = formatInterval({ low: isBounded ? low : null, high }, unit, { rounding });
  return {
    name: `Other stated figures${by}`,
    dataset: undefined,
    text: ` leave ${range} for ${periodsIn(claim)}.`,
  };
};

const uncheckedLine = ({ slip }: FactVerdict, flow: string): VerdictLine => ({
  name: "",
  dataset: undefined,
  text:
    slip === "mirror"
      ? "Only the other side’s count of it is published, which is another series."
      : `No official series here holds the ${flowName(flow).toLowerCase()} of these months, and no other stated figure decides it.`,
});

const tagOf = (verdict: FactVerdict): string => {
  if (verdict.verdict === "agrees") {
    const { official, stated } = verdict;
    const isOfToday = official.some(({ now }) => now.verdict === "agrees");
    if (official.length > 0 && !isOfToday) return "agreed when published";
    return stated?.source.kind === "ledger" ? "consistent" : "agrees";
  }
  if (verdict.verdict === "agrees-truncated") return "agrees, last digit cut off";
  return verdict.verdict === "differs" ? "differs" : "cannot be checked";
};

const tones = {
  agrees: "good",
  "agrees-truncated": "good",
  differs: "bad",
  "cannot-be-checked": "open",
} as const;

/** A verdict in words. `flow` is that of the fact, `published` the day on which it was published, as people write it. */
export const describeVerdict = (
  verdict: FactVerdict,
  { flow, published }: { readonly flow: string; readonly published: string },
): VerdictWords => {
  const lines = [
    ...verdict.official.map((each) => officialLine(each, published)),
    ...(verdict.stated ? [statedLine(verdict.stated)] : []),
  ];
  return {
    tag: tagOf(verdict),
    tone: tones[verdict.verdict],
    lines: lines.length > 0 ? lines : [uncheckedLine(verdict, flow)],
  };
};
