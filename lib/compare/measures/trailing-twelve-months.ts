import type { Measure } from "../measure";
import { partsOfTwelveMonths } from "../periods-in-a-row";
import { sum } from "./sum";

/** Trailing twelve months: the sum of the last twelve, all of them there. National practice. */
export const trailingTwelveMonths: Measure = {
  ...sum,
  needs: "levels",
  exceptions: {},
  periods: partsOfTwelveMonths,
  formula: () => "the sum of the last 12 months",
};
