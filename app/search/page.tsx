import type { Metadata } from "next";
import { reading } from "@/app/database";
import "@/app/styles/search.css";
import { readSearchView, type SearchView, searchAddress } from "./address";
import { FacetLinks } from "./facet-links";
import { knownSearch } from "./known-search";
import { NothingFound } from "./nothing-found";
import { Results } from "./results";

export const metadata: Metadata = { title: "Search" };

type SearchProps = {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

const resultsOfPage = 50;
/** As long as no kind is chosen, the page is an overview. */
const resultsOfKind = 8;

const SearchForm = ({ view }: { readonly view: SearchView }) => (
  <form action="/search" aria-label="Search everything" className="inline-form" method="get">
    <label htmlFor="search-words">Country, pair, product, dataset or headline</label>
    <input
      autoComplete="off"
      defaultValue={view.q}
      id="search-words"
      maxLength={200}
      name="q"
      type="search"
    />
    <button className="button" type="submit">
      Search
    </button>
  </form>
);

const Pages = ({ view, total }: { readonly view: SearchView; readonly total: number }) => {
  const pages = Math.ceil(total / resultsOfPage);
  if (pages <= 1) return null;
  const at = (page: number): string => searchAddress({ ...view, page });
  return (
    <nav aria-label="Pages of the results" className="pages">
      {view.page > 1 && (
        <a href={at(Math.min(view.page - 1, pages))} rel="prev">
          Before
        </a>
      )}
      <span className="soft">
        Page {view.page} of {pages}
      </span>
      {view.page < pages && (
        <a href={at(view.page + 1)} rel="next">
          Next
        </a>
      )}
    </nav>
  );
};

/** All that is stored, by words and by what narrows them; everything is in the address. */
export default async function SearchPage({ searchParams }: SearchProps) {
  const view = readSearchView(await searchParams);
  const search = await knownSearch(await reading());
  const { q, page, ...choice } = view;
  const first = (page - 1) * resultsOfPage;
  const { hits, total, facets } = search.find({
    ...choice,
    q,
    ...(view.kind === undefined
      ? { most: 100, mostOfKind: resultsOfKind }
      : { first, most: resultsOfPage }),
  });
  const isNear = hits.length > 0 && hits.every(({ near }) => near);
  return (
    <>
      <h1>{q ? `“${q}”` : "Search"}</h1>
      <SearchForm view={view} />
      {isNear && <p className="near">Nothing here is spelled “{q}”. These are nearest to it.</p>}
      {total === 0 && <NothingFound view={view} />}
      <div className="search-page">
        <div>
          {total > 0 && (
            <p className="soft">
              {total.toLocaleString("en")} {total === 1 ? "result" : "results"}
            </p>
          )}
          <Results counts={facets.kind} hits={hits} view={view} />
          {view.kind !== undefined && <Pages total={total} view={view} />}
        </div>
        <FacetLinks counts={facets} view={view} />
      </div>
    </>
  );
}
