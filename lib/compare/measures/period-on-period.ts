import { baseAndNew, type Measure } from "../measure";
import { directlyBefore } from "../periods";
import { rangeAtCorners } from "../range";
import { newToBase } from "../signs";
import { growthInPercent, sayGrowth, warnOfGrowth, warnOfSeason } from "./growth";

/**
 * Period on period: (new / the period directly before − 1) × 100, in percent. FRED `pch`; Eurostat STS. Unadjusted
 * months of a series with a season are said, not refused.
 */
export const periodOnPeriod: Measure = {
  inputs: baseAndNew,
  needs: "levels",
  exceptions: {},
  periods: directlyBefore,
  signs: newToBase,
  compute: growthInPercent,
  range: rangeAtCorners,
  formula: sayGrowth,
  warn: (setting, value) => [...warnOfGrowth(setting, value), ...warnOfSeason(setting)],
};
