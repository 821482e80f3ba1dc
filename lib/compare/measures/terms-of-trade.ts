import type { Measure } from "../measure";
import { onePeriod } from "../periods";
import { rangeAtCorners } from "../range";
import { firstToSecond } from "../signs";

/** Net barter terms of trade: export price index / import price index × 100, one base year. UNCTAD, IMF. */
export const termsOfTrade: Measure = {
  inputs: {
    slots: [
      { role: "export-prices", reading: "size" },
      { role: "import-prices", reading: "size" },
    ],
  },
  needs: "anything",
  exceptions: { flow: "may-differ" },
  periods: onePeriod,
  signs: firstToSecond,
  compute: ([sold = 0, bought = 0]) => (sold / bought) * 100,
  range: rangeAtCorners,
  formula: () => "export price index / import price index × 100",
};
