import type { Measure } from "../measure";
import { refuseLargerPart } from "../parts";
import { onePeriod } from "../periods";
import { rangeAtCorners } from "../range";
import { refuseNegative, refuseZero } from "../signs";

/**
 * Trade intensity: (exports of i to j / exports of i) / (exports of the world to j / exports of the world); 1 is as
 * much as expected. ESCAP, WITS.
 */
export const intensity: Measure = {
  inputs: {
    slots: [
      { role: "exports-to-partner", reading: "size" },
      { role: "all-exports", reading: "size" },
      { role: "world-exports-to-partner", reading: "size" },
      { role: "all-world-exports", reading: "size" },
    ],
  },
  needs: "anything",
  exceptions: { reporter: "may-differ", partner: "may-differ", product: "may-differ" },
  periods: onePeriod,
  signs: (values, operands) => {
    const zero = [1, 2, 3].find((index) => values[index] === 0);
    if (zero !== undefined) return refuseZero(operands[zero]);
    const negative = values.findIndex((value) => value < 0);
    return negative < 0 ? undefined : refuseNegative(operands[negative]);
  },
  parts: (_setting, box) =>
    refuseLargerPart(box, [
      [0, 1],
      [2, 3],
    ]),
  compute: ([toPartner = 0, all = 0, worldToPartner = 0, world = 0]) =>
    toPartner / all / (worldToPartner / world),
  range: rangeAtCorners,
  formula: () => "(exports i→j / exports of i) / (exports world→j / exports of the world)",
};
