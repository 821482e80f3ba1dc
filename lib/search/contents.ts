/** What narrows a search: whose count, of which flow, how often, by which publisher or outlet. Null where not said. */
export type SearchScope = {
  readonly reporter: string | null;
  readonly flow: string | null;
  readonly frequency: string | null;
  readonly publisher: string | null;
};

type Found = {
  /** The places of its scopes in the list of all scopes. */
  readonly scopes: readonly number[];
  /** How many figures it has, published and stated. */
  readonly figures: number;
};

/** All that a store holds which can be sought; `scopes` has each combination once. */
export type SearchContents = {
  readonly scopes: readonly SearchScope[];
  readonly pairs: readonly (Found & { readonly reporter: string; readonly partner: string })[];
  readonly products: readonly (Found & { readonly product: string })[];
  readonly datasets: readonly (Found & {
    readonly id: string;
    readonly name: string;
    readonly publisher: string | null;
  })[];
  readonly articles: readonly (Found & {
    readonly id: string;
    readonly title: string | null;
    readonly outlet: string | null;
    readonly published: string;
    readonly places: readonly string[];
  })[];
};

/** The kinds of what can be found, in the order in which they are shown. */
export const searchKinds = ["place", "pair", "product", "dataset", "article"] as const;
export type SearchKind = (typeof searchKinds)[number];

/** One thing that was found; `near` when only a word with a typing error led to it. */
export type SearchHit = {
  readonly kind: SearchKind;
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  /** The path of its page. */
  readonly address: string;
  readonly near: boolean;
};
