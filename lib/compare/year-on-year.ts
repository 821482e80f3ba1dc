import { compare } from "./compare";
import type { Comparison, Level } from "./comparison";
import { measures } from "./measures";

/** The year on year of two levels: measure `yoy`, the base first. */
export const yearOnYear = (base: Level, next: Level): Comparison =>
  compare(measures.yoy, [base, next]);
