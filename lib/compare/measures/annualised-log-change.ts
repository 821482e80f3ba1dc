import type { Measure } from "../measure";
import { directlyBeforeWithinAYear } from "../periods";
import { periodsPerYearOf, warnOfPeriodsPerYear, warnOfSeason } from "./growth";
import { logChange } from "./log-change";

/**
 * Annualised log change: (ln new − ln the period directly before) × 100 × n, n such periods in a year. FRED `cca`,
 * which is no change on a year ago.
 */
export const annualisedLogChange: Measure = {
  ...logChange,
  periods: directlyBeforeWithinAYear,
  compute: (values, setting) => logChange.compute(values, setting) * periodsPerYearOf(setting),
  formula: (setting) => `${logChange.formula(setting)} × ${periodsPerYearOf(setting)}`,
  warn: (setting) => [...warnOfSeason(setting), ...warnOfPeriodsPerYear(setting)],
};
