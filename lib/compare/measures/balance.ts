import type { Measure } from "../measure";
import { turnover } from "./turnover";

/** Trade balance: exports − imports; a surplus is above zero. */
export const balance: Measure = {
  ...turnover,
  compute: ([sold = 0, bought = 0]) => sold - bought,
  formula: () => "exports − imports",
};
