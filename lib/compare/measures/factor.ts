import { baseAndNew, type Measure } from "../measure";
import { beforeOrYearsBefore } from "../periods";
import { rangeAtCorners } from "../range";
import { newToBase } from "../signs";
import { sayPeriod } from "./growth";

/** Factor: new / base; “tripled” is 3, which is +200 %. */
export const factor: Measure = {
  inputs: baseAndNew,
  needs: "levels",
  exceptions: {},
  periods: beforeOrYearsBefore,
  signs: newToBase,
  compute: ([base = 0, next = 0]) => next / base,
  range: rangeAtCorners,
  formula: (setting) => `${sayPeriod(setting, 1)} / ${sayPeriod(setting, 0)}`,
};
