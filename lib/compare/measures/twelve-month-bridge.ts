import type { Measure } from "../measure";
import { yearAndItsContinuation } from "../periods";
import { rangeAtCorners } from "../range";
import { anySigns } from "../signs";

/** Twelve months by a bridge: last year + this year to date − the same months of last year. National practice. */
export const twelveMonthBridge: Measure = {
  inputs: {
    slots: [
      { role: "year", reading: "signed" },
      { role: "ytd", reading: "signed" },
      { role: "ytd-before", reading: "signed" },
    ],
  },
  needs: "levels",
  exceptions: {},
  periods: yearAndItsContinuation,
  signs: anySigns,
  compute: ([year = 0, toDate = 0, before = 0]) => year + toDate - before,
  range: rangeAtCorners,
  formula: () => "last year + this year to date − the same months of last year",
};
