import type { Measure } from "../measure";
import { onePeriod } from "../periods";
import { rangeAtCorners } from "../range";
import { ratesOfGrowth, refuseZero } from "../signs";

/** Implied base: level / (1 + rate / 100), the level from which the rate leads to this one. */
export const impliedBase: Measure = {
  inputs: {
    slots: [
      { role: "level", reading: "signed" },
      { role: "rate", reading: "rate" },
    ],
  },
  needs: "anything",
  exceptions: { unit: [0], indexBase: [0], basis: "may-differ" },
  periods: onePeriod,
  signs: ([_level = 0, rate = 0], operands) =>
    rate === -100
      ? {
          ...refuseZero(operands[1], "Needs the level before."),
          reason: "After a fall of 100 % any level may have been the base.",
        }
      : ratesOfGrowth([rate], operands),
  compute: ([level = 0, rate = 0]) => level / (1 + rate / 100),
  range: rangeAtCorners,
  formula: () => "level / (1 + rate / 100)",
};
