import { formatPeriod } from "../period";
import type { Comparison, Operand } from "./comparison";

const toAnswerInput = ({ period, figure, indexBase, insteadOfFact: _, ...said }: Operand) => ({
  period: formatPeriod(period),
  value: figure?.value ?? null,
  rounding: figure?.rounding,
  qualifier: figure?.qualifier,
  ...said,
  base: indexBase,
});

/**
 * A comparison as it is answered over HTTP: value, low, high, the levels used, the formula in words and warnings; or
 * the refusal.
 */
export const toComparisonAnswer = (comparison: Comparison<Operand>) =>
  "refused" in comparison
    ? comparison
    : { ...comparison, inputs: comparison.inputs.map(toAnswerInput) };
