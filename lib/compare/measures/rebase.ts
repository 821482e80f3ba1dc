import type { Measure } from "../measure";
import { onePeriod } from "../periods";
import { rangeAtCorners } from "../range";
import { firstToSecond } from "../signs";

/**
 * Rebased index: value / base × 100; a value index over a price index is a volume index. UNCTAD, Bank of Thailand.
 */
export const rebase: Measure = {
  inputs: {
    slots: [
      { role: "value", reading: "size" },
      { role: "base", reading: "size" },
    ],
  },
  needs: "anything",
  exceptions: { prices: "may-differ" },
  periods: onePeriod,
  signs: firstToSecond,
  compute: ([value = 0, base = 0]) => (value / base) * 100,
  range: rangeAtCorners,
  formula: () => "value / base × 100",
};
