import type { Measure } from "../measure";
import { onePeriod } from "../periods";
import { rangeAtCorners } from "../range";
import { anySigns } from "../signs";

/**
 * Contribution by weight: share × growth / 100, in percentage points; the base share of the part times its growth, or
 * its share of the increment times the growth of the whole (China NBS).
 */
export const contributionByWeight: Measure = {
  inputs: {
    slots: [
      { role: "share0", reading: "signed" },
      { role: "growth", reading: "rate" },
    ],
  },
  needs: "anything",
  exceptions: {
    unit: "may-differ",
    partner: "may-differ",
    product: "may-differ",
    indexBase: "may-differ",
  },
  periods: onePeriod,
  signs: anySigns,
  compute: ([share = 0, growth = 0]) => (share * growth) / 100,
  range: rangeAtCorners,
  formula: () => "share × growth / 100",
};
