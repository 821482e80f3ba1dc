import type { Measure } from "./measure";
import { annualised } from "./measures/annualised";
import { annualisedLogChange } from "./measures/annualised-log-change";
import { annualisedRate } from "./measures/annualised-rate";
import { balance } from "./measures/balance";
import { chain } from "./measures/chain";
import { compoundRate } from "./measures/compound-rate";
import { concentration } from "./measures/concentration";
import { contribution } from "./measures/contribution";
import { contributionByWeight } from "./measures/contribution-by-weight";
import { coverage } from "./measures/coverage";
import { difference } from "./measures/difference";
import { factor } from "./measures/factor";
import { impliedBase } from "./measures/implied-base";
import { intensity } from "./measures/intensity";
import { logChange } from "./measures/log-change";
import { logarithm } from "./measures/logarithm";
import { mean } from "./measures/mean";
import { normalisedBalance } from "./measures/normalised-balance";
import { periodOnPeriod } from "./measures/period-on-period";
import { points } from "./measures/points";
import { rebase } from "./measures/rebase";
import { share } from "./measures/share";
import { sum } from "./measures/sum";
import { termsOfTrade } from "./measures/terms-of-trade";
import { trailingTwelveMonths } from "./measures/trailing-twelve-months";
import { turnover } from "./measures/turnover";
import { twelveMonthBridge } from "./measures/twelve-month-bridge";
import { yearOnYear } from "./measures/year-on-year";
import { yearToDate } from "./measures/year-to-date";

/** All measures, by the names of the HTTP contract. */
export const measures = {
  difference,
  points,
  pop: periodOnPeriod,
  yoy: yearOnYear,
  ytd: yearToDate,
  ttm: trailingTwelveMonths,
  "ttm-bridge": twelveMonthBridge,
  mean,
  factor,
  annualised,
  "annualised-rate": annualisedRate,
  cch: logChange,
  cca: annualisedLogChange,
  log: logarithm,
  cagr: compoundRate,
  chain,
  "implied-base": impliedBase,
  contribution,
  "contribution-weight": contributionByWeight,
  share,
  rebase,
  turnover,
  balance,
  coverage,
  "normalised-balance": normalisedBalance,
  "terms-of-trade": termsOfTrade,
  intensity,
  hhi: concentration,
  sum,
} as const satisfies Readonly<Record<string, Measure>>;

/** The name of a measure in the HTTP contract. */
export type MeasureName = keyof typeof measures;

/** The names of all measures, in the order of their definitions. */
export const measureNames = Object.keys(measures) as readonly MeasureName[];
