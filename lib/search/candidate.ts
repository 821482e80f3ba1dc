import type { Fit } from "./catalogue";
import type { SearchContents, SearchKind } from "./contents";

/** One thing that may be shown: where it stands in the list of its kind, and how well it fits. */
export type Candidate = Fit & {
  readonly kind: SearchKind;
  readonly at: number;
  readonly id: string;
  readonly scopes: readonly number[];
  readonly figures: number;
  /** What its place among those of its kind rests on: the fit, of the same fit how many figures it has. */
  readonly weight: number;
};

/** A place of which the store has figures, as reporter or as partner. */
export type KnownPlace = {
  readonly code: string;
  readonly scopes: readonly number[];
  readonly figures: number;
  readonly pairs: number;
};

/** The places of some pairs, each with what all of its pairs have, in the order in which they come. */
export const placesOfPairs = (pairs: SearchContents["pairs"]): readonly KnownPlace[] => {
  const places = new Map<string, { scopes: Set<number>; figures: number; pairs: number }>();
  for (const { reporter, partner, scopes, figures } of pairs) {
    for (const code of [reporter, partner]) {
      const known = places.get(code) ?? { scopes: new Set(), figures: 0, pairs: 0 };
      for (const scope of scopes) known.scopes.add(scope);
      known.figures += figures;
      known.pairs += 1;
      places.set(code, known);
    }
  }
  return [...places].map(([code, { scopes, ...known }]) => ({
    code,
    scopes: [...scopes],
    ...known,
  }));
};

/** How far ahead a thing stands that fits so well and has so many figures. */
export const weightOf = ({ score }: Fit, figures: number): number =>
  score + Math.log10(figures + 1) / 100;

/** What fits better comes first, of the same fit what has more figures, then by name. */
export const byFit = (a: Candidate, b: Candidate): number =>
  b.weight - a.weight || (a.id < b.id ? -1 : 1);
