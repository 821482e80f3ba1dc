import type { Fact } from "../fact";
import type { ExtractedFact, SpannedField } from "./extracted";

/** Why fields of a fact are empty, without the reasons of those that hold something (a person filled them, say). */
export const reasonsOfEmpty = (
  fact: Fact,
  abstained: ExtractedFact["abstained"],
): ExtractedFact["abstained"] =>
  Object.fromEntries(
    Object.entries(abstained).filter(([field]) => fact[field as SpannedField] === null),
  );
