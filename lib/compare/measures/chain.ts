import type { Measure } from "../measure";
import { linkedRow } from "../periods-in-a-row";
import { rangeOfGrowing } from "../range";
import { ratesOfGrowth } from "../signs";

/** Chained rates: (Π(1 + rate / 100) − 1) × 100, in percent, of rates that follow one another. */
export const chain: Measure = {
  inputs: { least: 1, reading: "rate" },
  needs: "anything",
  exceptions: {},
  periods: linkedRow,
  signs: ratesOfGrowth,
  compute: (rates) => (rates.reduce((product, rate) => product * (1 + rate / 100), 1) - 1) * 100,
  range: rangeOfGrowing,
  formula: () => "(the product of (1 + rate / 100) − 1) × 100",
};
