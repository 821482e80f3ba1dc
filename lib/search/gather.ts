import type { SearchContents, SearchScope } from "./contents";

type Places = { readonly reporter: string | null; readonly partner: string | null };

/** What series of one combination have in all; a store gives a row for each. */
export type SeriesRow = Places &
  Omit<SearchScope, "reporter"> & { readonly dataset: string; readonly figures: number };
export type ProductRow = SearchScope & { readonly product: string; readonly figures: number };
/** The facts of an article about one flow of one pair. */
export type StatedRow = Places & {
  readonly flow: string;
  readonly article: string;
  readonly outlet: string | null;
  readonly figures: number;
};

/** The rows of a store that say what can be sought in it. */
export type SearchRows = {
  readonly series: readonly SeriesRow[];
  readonly products: readonly ProductRow[];
  readonly stated: readonly StatedRow[];
  readonly datasets: readonly Pick<
    SearchContents["datasets"][number],
    "id" | "name" | "publisher"
  >[];
  readonly articles: readonly Pick<
    SearchContents["articles"][number],
    "id" | "title" | "outlet" | "published"
  >[];
};

/** The scopes seen so far, each once, and where each stands. */
const createScopes = () => {
  const scopes: SearchScope[] = [];
  const known = new Map<string, number>();
  const numberOf = ({ reporter, flow, frequency, publisher }: SearchScope): number => {
    const key = JSON.stringify([reporter, flow, frequency, publisher]);
    const at = known.get(key) ?? scopes.push({ reporter, flow, frequency, publisher }) - 1;
    known.set(key, at);
    return at;
  };
  return { scopes, numberOf };
};

type Gathered = { readonly scopes: readonly number[]; readonly figures: number };
const nothing: Gathered = { scopes: [], figures: 0 };

/** Scopes and figures by a key, added up row by row. */
const createTotals = () => {
  const totals = new Map<string, { scopes: Set<number>; figures: number }>();
  return {
    add: (key: string, scope: number, figures: number): void => {
      const known = totals.get(key) ?? { scopes: new Set(), figures: 0 };
      known.scopes.add(scope);
      totals.set(key, { ...known, figures: known.figures + figures });
    },
    find: (key: string): Gathered => {
      const known = totals.get(key);
      return known ? { scopes: [...known.scopes], figures: known.figures } : nothing;
    },
    keys: () => [...totals.keys()],
  };
};

const pairOf = ({ reporter, partner }: Places): string | undefined =>
  reporter === null || partner === null ? undefined : `${reporter}/${partner}`;

const placesByArticle = (rows: readonly StatedRow[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const places = new Map<string, Set<string>>();
  for (const { article, reporter, partner } of rows) {
    const known = places.get(article) ?? new Set();
    for (const place of [reporter, partner]) if (place !== null) known.add(place);
    places.set(article, known);
  }
  return places;
};

/** All that can be sought, from the rows of a store: each thing once, with its scopes and how many figures it has. */
export const gatherContents = (rows: SearchRows): SearchContents => {
  const { scopes, numberOf } = createScopes();
  const [pairs, products, datasets, articles] = [
    createTotals(),
    createTotals(),
    createTotals(),
    createTotals(),
  ];
  for (const row of rows.series) {
    const [scope, pair] = [numberOf(row), pairOf(row)];
    datasets.add(row.dataset, scope, row.figures);
    if (pair !== undefined) pairs.add(pair, scope, row.figures);
  }
  for (const row of rows.products) products.add(row.product, numberOf(row), row.figures);
  for (const { outlet, ...row } of rows.stated) {
    const scope = numberOf({ ...row, frequency: null, publisher: outlet });
    const pair = pairOf(row);
    articles.add(row.article, scope, row.figures);
    if (pair !== undefined) pairs.add(pair, scope, row.figures);
  }
  const places = placesByArticle(rows.stated);
  return {
    scopes,
    pairs: pairs.keys().map((key) => {
      const [reporter = "", partner = ""] = key.split("/");
      return { reporter, partner, ...pairs.find(key) };
    }),
    products: products.keys().map((product) => ({ product, ...products.find(product) })),
    datasets: rows.datasets.map((each) => ({ ...each, ...datasets.find(each.id) })),
    articles: rows.articles.map((each) => ({
      ...each,
      places: [...(places.get(each.id) ?? [])],
      ...articles.find(each.id),
    })),
  };
};
