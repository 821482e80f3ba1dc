import { describePeriodInProse } from "../../period";
import type { Warning } from "../comparison";
import type { Formula, Measure, Setting } from "../measure";
import { isSeasonallyAdjusted } from "../scope-values";

/** (new / base − 1) × 100: the change in percent. */
export const growthInPercent: Formula = ([base = 0, next = 0]) => (next / base - 1) * 100;

/** What an operand is called in a formula: its period. */
export const sayPeriod = ({ operands }: Setting, index: number): string => {
  const operand = operands[index];
  return operand ? describePeriodInProse(operand.period) : "";
};

/** "(2021 / 2020 − 1) × 100". */
export const sayGrowth: Measure["formula"] = (setting) =>
  `(${sayPeriod(setting, 1)} / ${sayPeriod(setting, 0)} − 1) × 100`;

/** From here on a percentage says less than the factor: a tenfold level. */
const telling = 900;

/** A growth from so little that the factor says more. */
export const warnOfGrowth = (_setting: Setting, value: number): readonly Warning[] =>
  value >= telling ? ["tiny-base"] : [];

/** Neighbouring months and quarters differ by their season, unless that is taken out. */
export const warnOfSeason = ({ operands }: Setting): readonly Warning[] =>
  operands.some((operand) => operand.period.months % 12 !== 0 && !isSeasonallyAdjusted(operand))
    ? ["seasonal"]
    : [];

/** How many such periods a year has: as told, else by their months. */
export const periodsPerYearOf = ({ operands, options }: Setting): number =>
  options.periodsPerYear ?? 12 / (operands[0]?.period.months ?? 12);

/** A number of periods in a year that is not that of the periods given. */
export const warnOfPeriodsPerYear = (setting: Setting): readonly Warning[] =>
  periodsPerYearOf(setting) * (setting.operands[0]?.period.months ?? 12) === 12
    ? []
    : ["periods-per-year-differ"];
