import type { CauseRule, Evidence } from "../evidence";
import type { Compared } from "../figure";
import { coverage } from "./coverage";
import { reExports } from "./re-exports";
import { rounding } from "./rounding";
import { timing } from "./timing";
import { truncation } from "./truncation";
import { valuation } from "./valuation";
import { vintage } from "./vintage";

/** Why two figures of one thing may differ. */
export const causeCodes = [
  "rounding",
  "truncation",
  "vintage",
  "re-exports",
  "coverage",
  "timing",
  "valuation",
] as const;
export type CauseCode = (typeof causeCodes)[number];

/** A possible cause, and what in the data shows it. */
export type Cause = { readonly code: CauseCode; readonly evidence: string };

/** Each of these alone makes a whole difference; beside it nothing is left to explain. */
const whole: ReadonlyArray<readonly [CauseCode, CauseRule]> = [
  ["rounding", rounding],
  ["truncation", truncation],
  ["vintage", vintage],
];

/** Several of these may come together. */
const parts: ReadonlyArray<readonly [CauseCode, CauseRule]> = [
  ["re-exports", reExports],
  ["coverage", coverage],
  ["timing", timing],
  ["valuation", valuation],
];

/** The possible causes of a difference that the data show; empty when none does, and it is unexplained. */
export const findCauses = (compared: Compared, evidence: Evidence): readonly Cause[] => {
  const found = (rules: ReadonlyArray<readonly [CauseCode, CauseRule]>): Cause[] =>
    rules.flatMap(([code, rule]) => {
      const words = rule(compared, evidence);
      return words === undefined ? [] : [{ code, evidence: words }];
    });
  const [first] = found(whole);
  return first ? [first] : found(parts);
};
