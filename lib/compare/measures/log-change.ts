import { baseAndNew, type Measure } from "../measure";
import { directlyBefore } from "../periods";
import { rangeAtCorners } from "../range";
import { aboveZero } from "../signs";
import { sayPeriod, warnOfSeason } from "./growth";

/** Log change: (ln new − ln the period directly before) × 100. FRED `cch`. */
export const logChange: Measure = {
  inputs: baseAndNew,
  needs: "levels",
  exceptions: {},
  periods: directlyBefore,
  signs: aboveZero,
  compute: ([base = 0, next = 0]) => (Math.log(next) - Math.log(base)) * 100,
  range: rangeAtCorners,
  formula: (setting) => `(ln ${sayPeriod(setting, 1)} − ln ${sayPeriod(setting, 0)}) × 100`,
  warn: warnOfSeason,
};
