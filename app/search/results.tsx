import type { SearchHit } from "@/lib/search/contents";
import { kindNames } from "./kind-names";

const inGroups = (hits: readonly SearchHit[]): readonly (readonly SearchHit[])[] => {
  const groups = new Map<SearchHit["kind"], SearchHit[]>();
  for (const hit of hits) groups.set(hit.kind, [...(groups.get(hit.kind) ?? []), hit]);
  return [...groups.values()];
};

/** Results by kind, each with what it is and how much there is of it. */
export const Results = ({ hits }: { readonly hits: readonly SearchHit[] }) =>
  inGroups(hits).map((group) => {
    const kind = group[0]?.kind ?? "pair";
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
      </section>
    );
  });
