import type { Formula, Measure } from "../measure";
import { disjointParts } from "../periods-in-a-row";
import { rangeOfGrowing } from "../range";
import { anySigns } from "../signs";

/** The sum of all values. */
export const total: Formula = (values) => values.reduce((all, value) => all + value, 0);

/** Sum of disjoint parts of one whole: partners, products, or periods that follow one another. */
export const sum: Measure = {
  inputs: { least: 1, reading: "signed" },
  needs: "levels-or-points",
  exceptions: { partner: "may-differ", product: "may-differ" },
  periods: disjointParts,
  signs: anySigns,
  compute: total,
  range: rangeOfGrowing,
  formula: () => "the sum of the parts",
};
