import type { Verdict } from "./claim";
import type { Slip } from "./slips";

const verdictWords: Readonly<Record<Verdict, string>> = {
  agrees: "The claim follows from the figures given.",
  "agrees-truncated": "The claim follows from the figures given when digits are cut off.",
  differs: "The claim does not follow from the figures given.",
  "cannot-be-checked": "The figures given do not say what the claim is about.",
};

const slipWords: Readonly<Record<Slip, string>> = {
  "truncated-not-rounded": "Its last digit was cut off, not rounded.",
  "divided-by-the-new-level": "The difference was divided by the new level instead of the old one.",
  "scale-x10": "It is ten times too large or too small.",
  "scale-x1000": "It is a thousand times too large or too small.",
  "scale-x1000000": "It is a million times too large or too small.",
  "difference-taken-for-the-level": "It is the difference of two levels, not a level.",
  "level-taken-for-the-difference": "It is the new level, not the difference.",
  "wrong-sign": "It has the wrong sign.",
  "exports-taken-for-turnover": "It is the figure of exports, not of turnover.",
  "imports-taken-for-exports": "It is the figure of imports, not of exports.",
  "turnover-taken-for-exports": "It is the figure of turnover, not of exports.",
  "factor-printed-as-percent": "It is a factor, printed as a percentage.",
  "month-taken-for-year-to-date": "It is the figure of the last month alone.",
  "year-to-date-taken-for-year": "It is the figure of the year to date, not of the year.",
  "digits-swapped": "Two of its digits are swapped.",
  "wrong-year": "It is the figure of another year.",
  "parts-do-not-add": "It is not what its stated parts add up to.",
  mirror: "It is the other side’s count, which is another series.",
};

/** A verdict and a slip in sentences. */
export const explain = (verdict: Verdict, slip: Slip | null): string =>
  slip === null ? verdictWords[verdict] : `${verdictWords[verdict]} ${slipWords[slip]}`;
