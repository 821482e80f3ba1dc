import { intervalsMeet } from "../../figure";
import { type CauseRule, inWords } from "../evidence";

/** Rounding: both figures allow one value, by the place of the last digit that each is given to. */
export const rounding: CauseRule = ({ reference, other }) => {
  if (!intervalsMeet(reference.interval, other.interval)) return undefined;
  return `${inWords(reference)} and ${inWords(other)} round one and the same amount.`;
};
