import { isExactlyStated, isPossible, printsAs } from "./agreement";
import type { CheckInput, Claim, Verdict } from "./claim";
import { compute } from "./compute";
import type { Estimate } from "./estimate";
import { scopeOf } from "./scope";
import { findSlip, type Slip } from "./slips";
import { explain } from "./words";

export type { CheckInput, Claim, Verdict } from "./claim";
export type { Slip } from "./slips";

/**
 * What the inputs say of a claim: the value that follows from them with its exact range, in the claim's own measure
 * (plain units, percent, a multiple), the slip that would explain a difference, and all of it in a sentence.
 */
export type Check = {
  readonly verdict: Verdict;
  readonly computed: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly slip: Slip | null;
  readonly because: string;
};

const verdictOf = (claim: Claim, estimate: Estimate): Verdict => {
  if (isExactlyStated(claim)) {
    if (printsAs(claim, estimate.value, { printing: "rounded" })) return "agrees";
    if (printsAs(claim, estimate.value, { printing: "truncated" })) return "agrees-truncated";
  }
  return isPossible(claim, estimate) ? "agrees" : "differs";
};

const decimal = (value: number | null): number | null =>
  value === null ? null : Number(value.toPrecision(12)) + 0;

/**
 * Checks a claim against levels, as the sources round: what follows from the levels is rounded to the claim's last
 * digit, then cut off at it; then the ranges of both are compared. The other side's figures are never computed with.
 */
export const checkClaim = (stated: Claim, inputs: readonly CheckInput[]): Check => {
  const scoped = scopeOf(stated, inputs);
  const { claim, own, mirrors } = scoped;
  const estimate = compute(own, claim);
  if (!estimate) {
    const slip = mirrors.some((levels) => compute(levels, claim)) ? "mirror" : null;
    const verdict = "cannot-be-checked";
    return {
      verdict,
      computed: null,
      low: null,
      high: null,
      slip,
      because: explain(verdict, slip),
    };
  }
  const verdict = verdictOf(claim, estimate);
  const differing =
    verdict === "differs" ? findSlip({ ...scoped, computed: estimate.value }) : null;
  const slip = verdict === "agrees-truncated" ? "truncated-not-rounded" : differing;
  return {
    verdict,
    computed: decimal(estimate.value),
    low: decimal(estimate.low),
    high: decimal(estimate.high),
    slip,
    because: explain(verdict, slip),
  };
};
