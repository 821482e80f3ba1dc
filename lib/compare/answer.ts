import { formatPeriod } from "../period";
import type { Comparison, Level, Operand } from "./comparison";

type Shown = Operand & Partial<Pick<Level, "sourceName">>;

const toAnswerInput = ({ period, figure, indexBase, sourceName, ...said }: Shown) => ({
  period: formatPeriod(period),
  value: figure?.value ?? null,
  rounding: figure?.rounding,
  qualifier: figure?.qualifier,
  ...said,
  base: indexBase,
  source: sourceName ?? said.source,
});

/**
 * A comparison as it is answered over HTTP: value, low, high, the levels used, the formula in words and warnings; or
 * the refusal.
 */
export const toComparisonAnswer = (comparison: Comparison<Shown>) =>
  "refused" in comparison
    ? comparison
    : { ...comparison, inputs: comparison.inputs.map(toAnswerInput) };
