import type { Measure } from "../measure";
import { rowWithoutGap } from "../periods-in-a-row";
import { rangeOfGrowing } from "../range";
import { anySigns } from "../signs";
import { total } from "./sum";

/** Mean: the plain average of like periods in a row, such as a three-month moving average. US Census FT-900 exhibit 2. */
export const mean: Measure = {
  inputs: { least: 1, reading: "signed" },
  needs: "levels-or-points",
  exceptions: {},
  periods: rowWithoutGap,
  signs: anySigns,
  compute: (values, setting) => total(values, setting) / values.length,
  range: rangeOfGrowing,
  formula: ({ operands }) => `the sum of the levels / ${operands.length}`,
};
