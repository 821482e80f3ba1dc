import type { Inputs, Measure } from "../measure";
import { beforeOrYearsBefore } from "../periods";
import { rangeAtCorners } from "../range";
import { anySigns } from "../signs";
import { sayPeriod } from "./growth";

const inputs: Inputs = {
  slots: [
    { role: "base", reading: "signed" },
    { role: "new", reading: "signed" },
  ],
};

/** Difference: new − base, in the unit of the levels. FRED `chg`, against a year ago `ch1`. */
export const difference: Measure = {
  inputs,
  needs: "anything",
  exceptions: {},
  periods: beforeOrYearsBefore,
  signs: anySigns,
  compute: ([base = 0, next = 0]) => next - base,
  range: rangeAtCorners,
  formula: (setting) => `${sayPeriod(setting, 1)} − ${sayPeriod(setting, 0)}`,
};
