import type { Measure } from "../measure";
import { anyPeriod } from "../periods";
import { rangeOfGrowing } from "../range";
import { aboveZero } from "../signs";
import { sayPeriod } from "./growth";

/** The natural logarithm of a level. FRED `log`. */
export const logarithm: Measure = {
  inputs: { slots: [{ role: "new", reading: "size" }] },
  needs: "anything",
  exceptions: {},
  periods: anyPeriod,
  signs: aboveZero,
  compute: ([level = 0]) => Math.log(level),
  range: rangeOfGrowing,
  formula: (setting) => `ln ${sayPeriod(setting, 0)}`,
};
