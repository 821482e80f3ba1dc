import { exportsAndImports, type Measure } from "../measure";
import { onePeriod } from "../periods";
import { rangeAtCorners } from "../range";
import { anySigns } from "../signs";

/** Trade turnover: exports + imports. */
export const turnover: Measure = {
  inputs: exportsAndImports,
  needs: "anything",
  exceptions: { flow: "by-role" },
  periods: onePeriod,
  signs: anySigns,
  compute: ([sold = 0, bought = 0]) => sold + bought,
  range: rangeAtCorners,
  formula: () => "exports + imports",
};
