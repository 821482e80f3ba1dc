import type { Verdict } from "./claim";
import type { Slip } from "./slips";

const verdictWords: Readonly<Record<Verdict, string>> = {
  agrees: "The claim follows from the figures given.",
  "agrees-truncated": "The claim follows from the figures given when digits are cut off.",
  differs: "The claim does not follow from the figures given.",
  "cannot-be-checked": "The figures given do not say what the claim is about.",
};

const slipWords: Readonly<Record<Slip, string>> = {
  "truncated-not-rounded": "The last digit of the stated figure was cut off, not rounded.",
  "divided-by-the-new-level": "The difference was divided by the new level instead of the old one.",
  "scale-x10": "The stated figure is ten times too large or too small.",
  "scale-x1000": "The stated figure is a thousand times too large or too small.",
  "scale-x1000000": "The stated figure is a million times too large or too small.",
  "difference-taken-for-the-level":
    "The stated figure is the difference of two levels, not a level.",
  "level-taken-for-the-difference": "The stated figure is the new level, not the difference.",
  "wrong-sign": "The stated figure has the wrong sign.",
  "exports-taken-for-turnover": "The stated figure is the figure of exports, not of turnover.",
  "imports-taken-for-exports": "The stated figure is the figure of imports, not of exports.",
  "turnover-taken-for-exports": "The stated figure is the figure of turnover, not of exports.",
  "factor-printed-as-percent": "The stated figure is a factor, printed as a percentage.",
  "month-taken-for-year-to-date": "The stated figure is the figure of the last month alone.",
  "year-to-date-taken-for-year":
    "The stated figure is the figure of the year to date, not of the year.",
  "digits-swapped": "Two digits of the stated figure are swapped.",
  "wrong-year": "The stated figure is the figure of another year.",
  "parts-do-not-add": "The stated figure is not what its stated parts add up to.",
  mirror: "The stated figure is the other side’s count, which is another series.",
};

/** What went wrong with a claim, in a sentence about it. */
export const explainSlip = (slip: Slip): string => slipWords[slip];

/** A verdict and a slip in sentences. */
export const explain = (verdict: Verdict, slip: Slip | null): string =>
  slip === null ? verdictWords[verdict] : `${verdictWords[verdict]} ${slipWords[slip]}`;
