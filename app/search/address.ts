import { parsePlace } from "@/lib/place";
import { searchKinds } from "@/lib/search/contents";
import { type FacetChoice, type FacetName, facetNames } from "@/lib/search/facets";

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** What the page of a search is asked for: the words, what narrows them, and which page of the results. */
export type SearchView = FacetChoice & { readonly q: string; readonly page: number };

const longest = 200;

const textOf = (value: string | string[] | undefined): string =>
  [value ?? ""].flat().join(" ").trim().slice(0, longest);

/** The code of a reporter that is named in another way; what names none stays, and finds nothing. */
const toStored = (name: FacetName, value: string): string =>
  name === "reporter" ? (parsePlace(value) ?? parsePlace(value.toUpperCase()) ?? value) : value;

/** Reads the address of a search. A kind that there is not, and a page that is no number, count as not given. */
export const readSearchView = (query: Query): SearchView => {
  const chosen = facetNames.flatMap((name) => {
    const value = textOf(query[name]);
    const isKnown = name !== "kind" || searchKinds.some((kind) => kind === value);
    return value !== "" && isKnown ? [[name, toStored(name, value)] as const] : [];
  });
  const page = Number(textOf(query.page));
  return {
    ...Object.fromEntries(chosen),
    q: textOf(query.q),
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
};

/** The address of a search, in canonical order; the first page is not named. */
export const searchAddress = ({ q, page, ...choice }: SearchView): string => {
  const query = new URLSearchParams();
  if (q !== "") query.set("q", q);
  for (const name of facetNames) {
    const value = choice[name];
    if (value !== undefined) query.set(name, value);
  }
  if (page > 1) query.set("page", String(page));
  return query.size > 0 ? `/search?${query}` : "/search";
};
