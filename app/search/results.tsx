import type { SearchHit } from "@/lib/search/contents";
import type { FacetCount } from "@/lib/search/facets";
import { type SearchView, searchAddress } from "./address";
import { kindNames } from "./kind-names";

const inGroups = (hits: readonly SearchHit[]): readonly (readonly SearchHit[])[] => {
  const groups = new Map<SearchHit["kind"], SearchHit[]>();
  for (const hit of hits) groups.set(hit.kind, [...(groups.get(hit.kind) ?? []), hit]);
  return [...groups.values()];
};

type ResultsProps = {
  readonly hits: readonly SearchHit[];
  readonly view: SearchView;
  /** How many results there are of each kind. */
  readonly counts: readonly FacetCount[];
};

/** Results by kind, each with what it is and how much there is of it; of a kind with more, the way to all of them. */
export const Results = ({ hits, view, counts }: ResultsProps) =>
  inGroups(hits).map((group) => {
    const kind = group[0]?.kind ?? "pair";
    const all = counts.find(({ value }) => value === kind)?.count ?? 0;
    return (
      <section aria-labelledby={`found-${kind}`} className="found" key={kind}>
        <h2 id={`found-${kind}`}>{kindNames[kind]}</h2>
        <ul className="plain-list">
          {group.map(({ id, title, detail, address }) => (
            <li key={id}>
              <a href={address}>{title}</a>
              <span className="row-source">{detail}</span>
            </li>
          ))}
        </ul>
        {view.kind === undefined && all > group.length && (
          <p>
            <a href={searchAddress({ ...view, kind, page: 1 })}>
              All {all.toLocaleString("en")}: {kindNames[kind].toLowerCase()}
            </a>
          </p>
        )}
      </section>
    );
  });
