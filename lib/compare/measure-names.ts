import type { MeasureName } from "./measures";

const names: Readonly<Record<MeasureName, string>> = {
  yoy: "Change on a year before, in %",
  pop: "Change on the period before, in %",
  difference: "Difference, in the unit",
  factor: "How many times",
  cagr: "Average growth a year, in %",
  ytd: "Year to date on a year before, in %",
  ttm: "Sum of twelve months",
  "ttm-bridge": "Sum of twelve months, from a year and its continuation",
  sum: "Sum",
  mean: "Average",
  turnover: "Exports plus imports",
  balance: "Exports less imports",
  coverage: "Exports in % of imports",
  "normalised-balance": "Balance in % of turnover",
  share: "Share of the whole, in %",
  contribution: "Contribution to the growth of the whole",
  annualised: "Change at an annual rate, in %",
  points: "Difference of two rates, in points",
  cch: "Logarithmic change",
  cca: "Logarithmic change at an annual rate",
  log: "Logarithm",
  chain: "Rates in a chain, in %",
  "annualised-rate": "A rate as an annual one, in %",
  "implied-base": "Level before, from a level and its rate",
  "contribution-weight": "Contribution from weight and growth",
  rebase: "Index",
  "terms-of-trade": "Terms of trade",
  intensity: "Trade intensity",
  hhi: "Concentration",
};

/** What a measure is called where it is chosen: "Change on a year before, in %". */
export const measureName = (measure: MeasureName): string => names[measure];

/** The names of all measures in the order in which they are offered: what is asked for most first. */
export const offeredMeasures = Object.keys(names) as readonly MeasureName[];
