import type { Measure } from "../measure";
import { onePeriod } from "../periods";
import { rangeAtCorners } from "../range";
import { ratesOfGrowth, refuseNegative, refuseZero, type SignRule } from "../signs";

const signs: SignRule = ([level = 0, rate = 0], operands) => {
  if (rate === -100) {
    return {
      ...refuseZero(operands[1], "Needs the level before."),
      reason: "After a fall of 100 % any level may have been the base.",
    };
  }
  if (level < 0) return refuseNegative(operands[0], "Needs the level before.");
  return ratesOfGrowth([rate], operands);
};

/** Implied base: level / (1 + rate / 100), the level from which the rate leads to this one. */
export const impliedBase: Measure = {
  inputs: {
    slots: [
      { role: "level", reading: "size" },
      { role: "rate", reading: "rate" },
    ],
  },
  needs: "anything",
  exceptions: {},
  periods: onePeriod,
  signs,
  compute: ([level = 0, rate = 0]) => level / (1 + rate / 100),
  range: rangeAtCorners,
  formula: () => "level / (1 + rate / 100)",
};
