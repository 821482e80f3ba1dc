import type { Fit, Fits } from "./catalogue";
import type { SearchContents } from "./contents";

/** The pair as the other side counts it comes after the pair as it was typed. */
const lessForTurned = 0.02;
/** Two places that are both meant are more than one of them; where only one is, its own page comes first. */
const moreForBoth = 0.1;
const lessForOne = 0.05;

const best = (own: Fit | undefined, other: Fit | undefined): Fit | undefined =>
  (own?.score ?? 0) >= (other?.score ?? 0) ? own : other;

const fitPair = (fits: readonly Fits[], reporter: number, partner: number): Fit | undefined => {
  let [score, near, ofReporter, ofPartner] = [0, false, 0, 0];
  for (const [index, each] of fits.entries()) {
    const [own, other] = [each.get(reporter), each.get(partner)];
    const fit = best(own, other);
    if (!fit) return undefined;
    score += fit.score / fits.length;
    if (index === 0 && fit !== own) score -= lessForTurned;
    near ||= fit.near;
    if (fit === own) ofReporter += 1;
    else ofPartner += 1;
  }
  return { score: score + (ofReporter > 0 && ofPartner > 0 ? moreForBoth : -lessForOne), near };
};

/** How pairs fit words of which each is to mean one of the two places; `fits` are those of the places, word by word. */
export const fitPairs = (
  fits: readonly Fits[],
  pairs: SearchContents["pairs"],
  numberOf: ReadonlyMap<string, number>,
): Map<number, Fit> => {
  const found = new Map<number, Fit>();
  for (const [at, { reporter, partner }] of pairs.entries()) {
    const fit = fitPair(fits, numberOf.get(reporter) ?? -1, numberOf.get(partner) ?? -1);
    if (fit) found.set(at, fit);
  }
  return found;
};
