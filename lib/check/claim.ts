import type { Figure } from "../figure";
import type { Period } from "../period";

/**
 * What is claimed: a level, a change against `base`, or a share. The figure is an amount in plain units, percent or a
 * multiple. `flow`, `reporter`, `partner`, `unit` are null where the claim does not say.
 */
export type Claim = {
  readonly kind: "level" | "change" | "share";
  readonly measure: "amount" | "percent" | "factor";
  readonly flow: string | null;
  readonly figure: Figure;
  readonly period: Period;
  readonly base: Period | null;
  readonly reporter: string | null;
  readonly partner: string | null;
  readonly unit: string | null;
};

/** A level that a claim is checked against; `role` is part, whole, exports or imports where it matters. */
export type CheckInput = {
  readonly flow: string | null;
  readonly role: string | null;
  readonly figure: Figure;
  readonly period: Period;
  readonly reporter: string | null;
  readonly partner: string | null;
  readonly unit: string | null;
};

/** What the inputs say of a claim. */
export type Verdict = "agrees" | "agrees-truncated" | "differs" | "cannot-be-checked";
