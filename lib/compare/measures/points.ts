import type { Measure } from "../measure";
import { difference } from "./difference";

/** Percentage points: the new share or rate − the base; never “percent”. Eurostat glossary. */
export const points: Measure = difference;
