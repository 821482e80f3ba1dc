import type { DatasetSummary } from "@/lib/store/datasets";
import { Published } from "./published";

/** Datasets with their publisher, what they hold, and when they last came in. */
export const DatasetList = ({ datasets }: { readonly datasets: readonly DatasetSummary[] }) => (
  <section className="below" aria-labelledby="datasets">
    <h2 id="datasets">Datasets</h2>
    {datasets.length === 0 && <p className="soft">None.</p>}
    <ul className="plain-list">
      {datasets.map(({ id, name, publisher, series, observations, updated }) => (
        <li key={id}>
          <a href={`/datasets/${id}`}>{name}</a>
          <span className="soft">
            {publisher && ` · ${publisher}`} · {series.toLocaleString("en")} series,{" "}
            {observations.toLocaleString("en")} figures · in since{" "}
            <Published date={updated.slice(0, 10)} />
          </span>
        </li>
      ))}
    </ul>
  </section>
);
