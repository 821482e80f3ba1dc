import type { Measure } from "../measure";
import { sizesOfAWhole } from "../signs";
import { turnover } from "./turnover";

/** Normalised balance: (exports − imports) / (exports + imports) × 100, from −100 to 100. ITC relative trade balance. */
export const normalisedBalance: Measure = {
  ...turnover,
  signs: sizesOfAWhole,
  compute: ([sold = 0, bought = 0]) => ((sold - bought) / (sold + bought)) * 100,
  formula: () => "(exports − imports) / (exports + imports) × 100",
};
