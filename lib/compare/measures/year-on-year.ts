import { baseAndNew, type Measure } from "../measure";
import { sameMonthsAYearBefore } from "../periods";
import { rangeAtCorners } from "../range";
import { newToBase } from "../signs";
import { growthInPercent, sayGrowth, warnOfGrowth } from "./growth";

/**
 * Year on year: (new / the same months a year before − 1) × 100, in percent. FRED `pc1`; Eurostat, growth rate on the
 * same period of the previous year.
 */
export const yearOnYear: Measure = {
  inputs: baseAndNew,
  needs: "levels",
  exceptions: {},
  periods: sameMonthsAYearBefore,
  signs: newToBase,
  compute: growthInPercent,
  range: rangeAtCorners,
  formula: sayGrowth,
  warn: warnOfGrowth,
};
