import type { Verdict } from "./claim";
import type { Check, Claim, Slip } from "./index";

/** Where figures come from that a fact is checked against: an office's dataset, other statements, or all of them together. */
export type Source =
  | {
      readonly kind: "series";
      readonly id: string;
      readonly dataset: string;
      readonly name: string;
    }
  | { readonly kind: "statements"; readonly names: readonly string[] }
  | { readonly kind: "ledger"; readonly names: readonly string[] };

/**
 * What one source says of a fact: the verdict, and what follows from the source with its range, in the measure of the
 * claim that decided it. `unit` is that of an amount.
 */
export type Testimony = Check & {
  readonly source: Source;
  readonly claim: Claim;
  readonly unit: string | null;
};

const order: readonly Verdict[] = ["differs", "agrees-truncated", "agrees", "cannot-be-checked"];

/** A claim and what came of checking it. */
export type Checked = { readonly claim: Claim; readonly check: Check };

/** Of the claims that a fact makes, the one that decides: one that differs, else one that was cut off, else one that agrees. */
export const decisive = (checked: readonly Checked[]): Checked | undefined =>
  [...checked].sort((a, b) => order.indexOf(a.check.verdict) - order.indexOf(b.check.verdict))[0];

const favour: readonly Verdict[] = ["agrees", "agrees-truncated", "differs", "cannot-be-checked"];

/** Puts the testimony that speaks most for a fact first. */
export const byFavour = (
  a: { readonly verdict: Verdict },
  b: { readonly verdict: Verdict },
): number => favour.indexOf(a.verdict) - favour.indexOf(b.verdict);

/** What came of a check, without the slip of a claim that agrees. */
export const slipOf = ({
  verdict,
  slip,
}: {
  readonly verdict: Verdict;
  readonly slip: Slip | null;
}) => (verdict === "agrees" ? null : slip);
