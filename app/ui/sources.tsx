import type { Pair } from "@/app/trade/pair";
import { linkOf } from "@/lib/link";
import type { StoredFact } from "@/lib/store/articles";
import type { DatasetSummary } from "@/lib/store/datasets";
import { Published } from "./published";

const articlesOf = (statements: readonly StoredFact[]) => [
  ...new Map(statements.map(({ article }) => [article.id, article])).values(),
];

const Dataset = ({ dataset }: { readonly dataset: DatasetSummary }) => {
  const link = dataset.source === null ? undefined : linkOf(dataset.source);
  return (
    <li>
      {link ? <a href={link}>{dataset.name}</a> : dataset.name}
      <span className="soft">
        {dataset.publisher && ` · ${dataset.publisher}`}
        {dataset.licence && ` · ${dataset.licence}`}
      </span>
    </li>
  );
};

/** Every dataset and article that the page draws on. */
export const Sources = ({ pair }: { readonly pair: Pair }) => (
  <section aria-labelledby="sources">
    <h2 id="sources">Sources</h2>
    {pair.datasets.length + pair.statements.length + pair.mirrors.length === 0 && (
      <p className="soft">Nothing is drawn on.</p>
    )}
    <ul className="plain-list">
      {pair.datasets.map((dataset) => (
        <Dataset key={dataset.id} dataset={dataset} />
      ))}
      {articlesOf([...pair.statements, ...pair.mirrors]).map((article) => (
        <li key={article.id}>
          <Published date={article.published} />
          {article.url ? <a href={article.url}>{article.outlet ?? article.url}</a> : article.outlet}
          {article.title && <span className="soft"> · {article.title}</span>}
        </li>
      ))}
    </ul>
  </section>
);
