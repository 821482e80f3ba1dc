import { type Period, samePeriodLastYear } from "../period";
import type { Claim } from "./claim";
import { type Estimate, estimateOf, minus, negated, over, scaledBy } from "./estimate";
import { findLevel, findStated, type Levels } from "./levels";

const percent = { times: 100 };

/** The period that a change is against when the claim does not say: the same months a year before, else the only other. */
const findBase = (levels: Levels, { flow, period }: Claim): Period | undefined => {
  const yearBefore = samePeriodLastYear(period);
  if (findLevel(levels, flow, yearBefore)) return yearBefore;
  const others = levels.filter(
    (level) =>
      level.flow === flow &&
      level.period.months === period.months &&
      level.period.start !== period.start,
  );
  return others.length === 1 ? others[0]?.period : undefined;
};

/** The new level and the base of a change; balances as sizes, since so their changes are stated. */
export type Change = { readonly current: Estimate; readonly base: Estimate };

/** The levels that a change is between; undefined when one is missing. */
export const findChange = (levels: Levels, claim: Claim): Change | undefined => {
  const basePeriod = claim.base ?? findBase(levels, claim);
  if (!basePeriod) return undefined;
  const current = findLevel(levels, claim.flow, claim.period);
  const base = findLevel(levels, claim.flow, basePeriod);
  if (!current || !base) return undefined;
  const areDeficits = claim.flow === "balance" && current.value <= 0 && base.value <= 0;
  return areDeficits ? { current: negated(current), base: negated(base) } : { current, base };
};

const computeChange = (levels: Levels, claim: Claim): Estimate | undefined => {
  const change = findChange(levels, claim);
  if (!change) return undefined;
  if (claim.measure === "amount") return minus(change.current, change.base);
  const ratio = over(change.current, change.base);
  return claim.measure === "factor" ? ratio : scaledBy(ratio, { times: 100, less: 100 });
};

/** Part over whole, else exports over imports, else the claim's flow over turnover. */
const findShare = (levels: Levels, { flow, period }: Claim): Estimate | undefined => {
  const inPeriod = levels.filter(
    (level) => level.period.start === period.start && level.period.months === period.months,
  );
  const [part, whole] = ["part", "whole"].map((role) =>
    inPeriod.find((level) => level.role === role),
  );
  if (part || whole) return part && whole && over(estimateOf(part), estimateOf(whole));
  const [exports, imports] = ["exports", "imports"].map((each) => findStated(levels, each, period));
  if (exports && imports) return over(estimateOf(exports), estimateOf(imports));
  return flow === "turnover"
    ? undefined
    : over(findLevel(levels, flow, period), findLevel(levels, "turnover", period));
};

/**
 * The value that a claim should have by the levels given, in its own measure, with the exact range that their rounding
 * leaves; undefined when they do not suffice. Levels of other periods and flows are used as far as they add up.
 */
export const compute = (levels: Levels, claim: Claim): Estimate | undefined => {
  if (claim.kind === "level") return findLevel(levels, claim.flow, claim.period);
  if (claim.kind === "change") return computeChange(levels, claim);
  const share = findShare(levels, claim);
  return claim.measure === "factor" ? share : scaledBy(share, percent);
};
