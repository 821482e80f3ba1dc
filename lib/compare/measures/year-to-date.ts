import type { Measure } from "../measure";
import { yearOnYear } from "./year-on-year";

/**
 * Year to date: the sum from the start of the (calendar or fiscal) year against the sum of the same months of the year
 * before, in percent; never against a shorter sum. US Census FT-900, Eurostat.
 */
export const yearToDate: Measure = yearOnYear;
