import type { Measure } from "../measure";
import { beforeOrYearsBefore, onePeriod } from "../periods";
import { rangeAtCorners } from "../range";
import { refuseNegative, refuseZero } from "../signs";

/**
 * Contribution to growth: (part − part before) / whole before × 100, in percentage points; contributions add to the
 * growth of the whole, though not exactly for chained volumes. BEA, Eurostat.
 */
export const contribution: Measure = {
  inputs: {
    slots: [
      { role: "part0", reading: "signed" },
      { role: "part1", reading: "signed" },
      { role: "whole0", reading: "size" },
    ],
  },
  needs: "levels",
  exceptions: { partner: [0, 1], product: [0, 1], flow: "parts-of-turnover" },
  periods: ([before, after, whole]) =>
    before && after && whole
      ? (beforeOrYearsBefore([before, after]) ?? onePeriod([before, whole]))
      : undefined,
  signs: ([_before, _after, whole = 0], operands) => {
    if (whole === 0) return refuseZero(operands[2]);
    return whole < 0 ? refuseNegative(operands[2]) : undefined;
  },
  compute: ([before = 0, after = 0, whole = 0]) => ((after - before) / whole) * 100,
  range: rangeAtCorners,
  formula: () => "(part − part before) / whole before × 100",
};
