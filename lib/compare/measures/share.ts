import type { Inputs, Measure } from "../measure";
import { refuseLargerPart } from "../parts";
import { onePeriod } from "../periods";
import { rangeAtCorners } from "../range";
import { partOfWhole } from "../signs";

const inputs: Inputs = {
  slots: [
    { role: "part", reading: "signed" },
    { role: "whole", reading: "size" },
  ],
};

/** Share: part / whole × 100, in percent, of one period and unit; exports and imports are parts of turnover. */
export const share: Measure = {
  inputs,
  needs: "anything",
  exceptions: { flow: "parts-of-turnover", partner: "may-differ", product: "may-differ" },
  periods: onePeriod,
  signs: partOfWhole,
  parts: (_setting, box) => refuseLargerPart(box, [[0, 1]]),
  compute: ([part = 0, whole = 0]) => (part / whole) * 100,
  range: rangeAtCorners,
  formula: () => "part / whole × 100",
};
