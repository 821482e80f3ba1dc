import type { SearchKind } from "@/lib/search/contents";

/** What the results of a kind are called together. */
export const kindNames: Readonly<Record<SearchKind, string>> = {
  place: "Countries and groups",
  pair: "Pairs",
  product: "Products",
  dataset: "Datasets",
  article: "Articles",
};
