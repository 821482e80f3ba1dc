import { baseAndNew, type Measure } from "../measure";
import { directlyBeforeWithinAYear } from "../periods";
import { rangeAtCorners } from "../range";
import { newToBase } from "../signs";
import { periodsPerYearOf, sayPeriod, warnOfPeriodsPerYear, warnOfSeason } from "./growth";

/**
 * Annualised: ((new / the period directly before)^n − 1) × 100, in percent, n such periods in a year. FRED `pca`, BEA.
 */
export const annualised: Measure = {
  inputs: baseAndNew,
  needs: "levels",
  exceptions: {},
  periods: directlyBeforeWithinAYear,
  signs: newToBase,
  compute: ([base = 0, next = 0], setting) =>
    ((next / base) ** periodsPerYearOf(setting) - 1) * 100,
  range: rangeAtCorners,
  formula: (setting) =>
    `((${sayPeriod(setting, 1)} / ${sayPeriod(setting, 0)})^${periodsPerYearOf(setting)} − 1) × 100`,
  warn: (setting) => [...warnOfSeason(setting), ...warnOfPeriodsPerYear(setting)],
};
