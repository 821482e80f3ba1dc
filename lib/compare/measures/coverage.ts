import type { Measure } from "../measure";
import { firstToSecond } from "../signs";
import { turnover } from "./turnover";

/** Coverage: exports / imports × 100, in percent. TurkStat, Statistical Office of Serbia. */
export const coverage: Measure = {
  ...turnover,
  signs: firstToSecond,
  compute: ([sold = 0, bought = 0]) => (sold / bought) * 100,
  formula: () => "exports / imports × 100",
};
