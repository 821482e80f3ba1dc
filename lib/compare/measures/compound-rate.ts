import type { Inputs, Measure, Setting } from "../measure";
import { yearsBefore } from "../periods";
import { rangeAtCorners } from "../range";
import { newToBase } from "../signs";
import { sayPeriod } from "./growth";

const inputs: Inputs = {
  slots: [
    { role: "start", reading: "size" },
    { role: "end", reading: "size" },
  ],
};

const yearsBetween = ({ operands: [start, end] }: Setting): number =>
  start && end ? (end.period.start - start.period.start) / 12 : 0;

const yearsOf = (setting: Setting): number => setting.options.years ?? yearsBetween(setting);

/**
 * Compound annual growth rate: ((end / start)^(1 / years) − 1) × 100, in percent; years is the distance between the
 * ends, one less than the number of yearly figures. World Bank WITS.
 */
export const compoundRate: Measure = {
  inputs,
  needs: "levels",
  exceptions: {},
  periods: yearsBefore,
  signs: newToBase,
  compute: ([start = 0, end = 0], setting) => ((end / start) ** (1 / yearsOf(setting)) - 1) * 100,
  range: rangeAtCorners,
  formula: (setting) =>
    `((${sayPeriod(setting, 1)} / ${sayPeriod(setting, 0)})^(1/${yearsOf(setting)}) − 1) × 100`,
  warn: (setting) => (yearsOf(setting) === yearsBetween(setting) ? [] : ["years-differ"]),
};
