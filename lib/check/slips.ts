import { isExactlyStated, type Printing, printsAs } from "./agreement";
import { findLevel } from "./levels";
import {
  type Case,
  differenceTaken,
  digitsSwapped,
  dividedByTheNewLevel,
  factorAsPercent,
  flowTaken,
  levelTaken,
  mirror,
  monthTaken,
  scaled,
  type Trial,
  wrongSign,
  wrongYear,
  yearToDateTaken,
} from "./trials";

/** How claims go wrong, in the order in which they are looked for. */
export const slipNames = [
  "truncated-not-rounded",
  "divided-by-the-new-level",
  "scale-x10",
  "scale-x1000",
  "scale-x1000000",
  "difference-taken-for-the-level",
  "level-taken-for-the-difference",
  "wrong-sign",
  "exports-taken-for-turnover",
  "imports-taken-for-exports",
  "turnover-taken-for-exports",
  "factor-printed-as-percent",
  "month-taken-for-year-to-date",
  "year-to-date-taken-for-year",
  "digits-swapped",
  "wrong-year",
  "parts-do-not-add",
  "mirror",
] as const;
export type Slip = (typeof slipNames)[number];

const trials: readonly (readonly [Slip, (check: Case) => Trial[]])[] = [
  ["divided-by-the-new-level", dividedByTheNewLevel],
  ["scale-x10", scaled(10)],
  ["scale-x1000", scaled(1000)],
  ["scale-x1000000", scaled(1_000_000)],
  ["difference-taken-for-the-level", differenceTaken],
  ["level-taken-for-the-difference", levelTaken],
  ["wrong-sign", wrongSign],
  ["exports-taken-for-turnover", flowTaken("exports", "turnover")],
  ["imports-taken-for-exports", flowTaken("imports", "exports")],
  ["turnover-taken-for-exports", flowTaken("turnover", "exports")],
  ["factor-printed-as-percent", factorAsPercent],
  ["month-taken-for-year-to-date", monthTaken],
  ["year-to-date-taken-for-year", yearToDateTaken],
  ["digits-swapped", digitsSwapped],
  ["wrong-year", wrongYear],
  ["mirror", mirror],
];

/** Whether a sum or difference is claimed whose two parts are given. */
const hasParts = ({ own, claim }: Case): boolean =>
  claim.kind === "level" &&
  (claim.flow === "turnover" || claim.flow === "balance") &&
  ["exports", "imports"].every((part) => findLevel(own, part, claim.period));

/**
 * The first slip that would make the claim what is printed: rounded, or else cut off. Parts that do not add are said
 * when nothing else explains it; null when nothing does, or the claim is no exact figure.
 */
export const findSlip = (check: Case): Slip | null => {
  if (!isExactlyStated(check.claim)) return null;
  const printings: readonly Printing[] = ["rounded", "truncated"];
  for (const printing of printings) {
    const found = trials.find(([, listTrials]) =>
      listTrials(check).some(({ value, claimed }) =>
        printsAs(check.claim, value, claimed === undefined ? { printing } : { printing, claimed }),
      ),
    );
    if (found) return found[0];
  }
  return hasParts(check) ? "parts-do-not-add" : null;
};
