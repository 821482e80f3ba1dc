import { parsePlace, placeName } from "../place";
import { foldName } from "../place-text";
import { productGroupName } from "../product-names";
import { byFit, type Candidate, placesOfPairs, weightOf } from "./candidate";
import { createCatalogue, type Fit, type Fits, fitAll } from "./catalogue";
import { type SearchContents, type SearchHit, type SearchKind, searchKinds } from "./contents";
import { countFacets, type FacetChoice, type FacetCounts, narrow } from "./facets";
import { type Holdings, toHit } from "./hits";
import { fitPairs } from "./pair-fits";
import { placeCatalogue } from "./place-catalogue";
import { type Question, readQuestion } from "./question";

/** What is sought: the words as typed, what narrows them, and which of the results are shown. */
export type SearchQuery = FacetChoice & {
  readonly q: string;
  readonly first?: number | undefined;
  readonly most: number;
  /** The most results of one kind, for an overview of all kinds. */
  readonly mostOfKind?: number | undefined;
};

/** Results in their order, the kind that fits best first; the facets with their counts, and how many results there are. */
export type SearchAnswer = {
  readonly hits: readonly SearchHit[];
  readonly total: number;
  readonly facets: FacetCounts;
};

/** A search over what a store held when it was made. */
export type Search = {
  find(query: SearchQuery): SearchAnswer;
};

type Mode = "exact" | "forgiving";
type FitsOf = (question: Question, mode: Mode) => ReadonlyMap<number, Fit>;

const wordsOf = (text: string): readonly string[] => foldName(text).split(" ").filter(Boolean);

/** What is named as a whole by what was typed comes before what merely has the same words. */
const moreForName = 0.5;

const raise = (fits: Map<number, Fit>, at: number | undefined): Map<number, Fit> => {
  if (at === undefined) return fits;
  const score = (fits.get(at)?.score ?? 1) + moreForName;
  return fits.set(at, { score, near: false });
};

const placeFits = (holdings: Holdings): { readonly place: FitsOf; readonly pair: FitsOf } => {
  const { codes, catalogue } = placeCatalogue();
  const numberOf = new Map(codes.map((code, at) => [code, at]));
  const placeAt = new Map(holdings.places.map(({ code }, at) => [code, at]));
  const fitsOf = ({ names }: Question, mode: Mode): readonly Fits[] =>
    names.map((word) => catalogue.fit(word, mode));
  return {
    place: (question, mode) => {
      const known = new Map<number, Fit>();
      for (const [number, fit] of fitAll(fitsOf(question, mode))) {
        const at = placeAt.get(codes[number] ?? "");
        if (at !== undefined) known.set(at, fit);
      }
      const meant = parsePlace(question.text) ?? parsePlace(question.text.toUpperCase());
      return raise(known, placeAt.get(meant ?? ""));
    },
    pair: (question, mode) => fitPairs(fitsOf(question, mode), holdings.pairs, numberOf),
  };
};

/** Things that are known by a title and further words. */
const titledFits = (
  things: readonly { readonly title: string; readonly words: readonly string[] }[],
): FitsOf => {
  const titles = new Map(things.map(({ title }, at) => [foldName(title), at]));
  const catalogue = createCatalogue(
    things.map(({ title, words }) => ({ title: foldName(title), words: words.flatMap(wordsOf) })),
  );
  return ({ text, words }, mode) =>
    raise(fitAll(words.map((word) => catalogue.fit(word, mode))), titles.get(text));
};

const fitsOfKinds = (holdings: Holdings): Readonly<Record<SearchKind, FitsOf>> => {
  const { products, datasets, articles } = holdings;
  return {
    ...placeFits(holdings),
    product: titledFits(
      products.map(({ product }) => ({ title: product, words: [productGroupName(product) ?? ""] })),
    ),
    dataset: titledFits(
      datasets.map(({ name, publisher }) => ({ title: name, words: [publisher ?? ""] })),
    ),
    article: titledFits(
      articles.map(({ title, outlet, places }) => ({
        title: title ?? outlet ?? "",
        words: [outlet ?? "", ...places.map((code) => placeName(code))],
      })),
    ),
  };
};

type Listed = { readonly id: string; readonly scopes: readonly number[]; readonly figures: number };

const listedOfKinds = (holdings: Holdings): Readonly<Record<SearchKind, readonly Listed[]>> => ({
  place: holdings.places.map((place) => ({ ...place, id: place.code })),
  pair: holdings.pairs.map((pair) => ({ ...pair, id: `${pair.reporter}/${pair.partner}` })),
  product: holdings.products.map((product) => ({ ...product, id: product.product })),
  dataset: holdings.datasets,
  article: holdings.articles,
});

const everything: Fit = { score: 0, near: false };

/** Scores this near to each other are alike when kinds are put in their order. */
const stepOfScore = 0.25;

const stepOf = ({ score }: Candidate): number => Math.round(score / stepOfScore);

/** The kind whose best result fits best stands first, of alike ones in their usual order, those found with errors last. */
const inOrder = (byKind: readonly (readonly Candidate[])[]): readonly (readonly Candidate[])[] =>
  [...byKind].sort(([a], [b]) => {
    if (!a || !b) return 0;
    return Number(a.near) - Number(b.near) || stepOf(b) - stepOf(a);
  });

/** The first few of each kind, of results that stand kind by kind. */
const firstOfKinds = (results: readonly Candidate[], most: number): readonly Candidate[] => {
  const counts = new Map<SearchKind, number>();
  return results.filter(({ kind }) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count <= most;
  });
};

/** Makes a search over what a store holds. Making it takes as long as a few hundred questions; keep it. */
export const createSearch = (contents: SearchContents): Search => {
  const holdings: Holdings = { ...contents, places: placesOfPairs(contents.pairs) };
  const listed = listedOfKinds(holdings);
  const fits = fitsOfKinds(holdings);
  const fitKind = (kind: SearchKind, question: Question): ReadonlyMap<number, Fit> => {
    if (question.words.length === 0) return new Map(listed[kind].map((_, at) => [at, everything]));
    const exact = fits[kind](question, "exact");
    return exact.size > 0 ? exact : fits[kind](question, "forgiving");
  };
  const gather = (question: Question): readonly (readonly Candidate[])[] => {
    const byKind = searchKinds.map((kind) =>
      [...fitKind(kind, question)]
        .flatMap(([at, fit]): Candidate[] => {
          const known = listed[kind][at];
          if (!known) return [];
          const { id, scopes, figures } = known;
          return [{ kind, at, ...fit, id, scopes, figures, weight: weightOf(fit, figures) }];
        })
        .sort(byFit),
    );
    return inOrder(byKind.filter((candidates) => candidates.length > 0));
  };
  return {
    find: ({ q, first = 0, most, mostOfKind = Number.POSITIVE_INFINITY, ...choice }) => {
      const question = readQuestion(q);
      const all = gather(question).flat();
      const chosen = narrow(all, contents.scopes, choice);
      const shown = firstOfKinds(chosen, mostOfKind).slice(first, first + most);
      return {
        hits: shown.map((each) => toHit(each, holdings, question)),
        total: chosen.length,
        facets: countFacets(all, contents.scopes, choice),
      };
    },
  };
};
