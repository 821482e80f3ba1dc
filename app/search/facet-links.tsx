import { type FacetCounts, type FacetName, facetNames } from "@/lib/search/facets";
import { type SearchView, searchAddress } from "./address";
import { facetTitles, facetValueName } from "./facet-words";

/** More values than these are no help in choosing; a chosen one is always shown. */
const mostValues = 12;

type FacetProps = { readonly view: SearchView; readonly counts: FacetCounts };

const Facet = ({ name, view, counts }: FacetProps & { readonly name: FacetName }) => {
  const chosen = view[name];
  const shown = counts[name].filter(({ value }, at) => at < mostValues || value === chosen);
  const left = counts[name].length - shown.length;
  if (shown.length === 0 && chosen === undefined) return null;
  return (
    <section aria-labelledby={`facet-${name}`}>
      <h2 id={`facet-${name}`}>{facetTitles[name]}</h2>
      <ul>
        {shown.map(({ value, count }) => (
          <li key={value}>
            <a
              aria-current={value === chosen ? "true" : undefined}
              href={searchAddress({
                ...view,
                page: 1,
                [name]: value === chosen ? undefined : value,
              })}
            >
              <span className="facet-value">{facetValueName(name, value)}</span>
              <span className="unseen">{value === chosen ? ", chosen: leave out" : ","}</span>
              <small>{count.toLocaleString("en")}</small>
            </a>
          </li>
        ))}
      </ul>
      {left > 0 && <p className="soft">and {left.toLocaleString("en")} more</p>}
    </section>
  );
};

/** What narrows a search, each value a link to what it leaves, with how many that is; a chosen one leads back. */
export const FacetLinks = ({ view, counts }: FacetProps) => (
  <nav aria-label="Narrow the results" className="facets">
    {facetNames.map((name) => (
      <Facet counts={counts} key={name} name={name} view={view} />
    ))}
  </nav>
);
