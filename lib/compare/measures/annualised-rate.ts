import type { Measure } from "../measure";
import { refuseAnnual } from "../period-reasons";
import { rangeOfGrowing } from "../range";
import { ratesOfGrowth } from "../signs";
import { periodsPerYearOf, warnOfPeriodsPerYear } from "./growth";

/** Annualised rate: ((1 + rate / 100)^n − 1) × 100, in percent, n such periods in a year. BEA. */
export const annualisedRate: Measure = {
  inputs: { slots: [{ role: "rate", reading: "rate" }] },
  needs: "anything",
  exceptions: {},
  periods: ([period]) => (period && period.months === 12 ? refuseAnnual(period) : undefined),
  signs: ratesOfGrowth,
  compute: ([rate = 0], setting) => ((1 + rate / 100) ** periodsPerYearOf(setting) - 1) * 100,
  range: rangeOfGrowing,
  formula: (setting) => `((1 + rate / 100)^${periodsPerYearOf(setting)} − 1) × 100`,
  warn: warnOfPeriodsPerYear,
};
