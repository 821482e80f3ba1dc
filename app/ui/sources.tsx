import type { Pair, PairObservation } from "@/app/trade/pair";
import { flowName } from "@/lib/flow-names";
import { linkOf } from "@/lib/link";
import { placeName } from "@/lib/place";
import type { StoredFact } from "@/lib/store/articles";
import type { DatasetSummary } from "@/lib/store/datasets";
import { Published } from "./published";

const articlesOf = (statements: readonly StoredFact[]) => [
  ...new Map(statements.map(({ article }) => [article.id, article])).values(),
];

/** The series of the totals, or of the product that the page shows, one link each; the mirror's own among them. */
const seriesOf = (pair: Pair, dataset: string, product: string | undefined) => {
  const own = [...pair.observations, ...pair.mirrorObservations].filter(
    (each) => each.dataset === dataset && each.product === (product ?? null),
  );
  return [...new Map(own.map((each) => [each.series, each])).values()];
};

const seriesWords = ({ flow, reporter, unit, dimensions }: PairObservation): string =>
  [
    `${flowName(flow ?? "")} counted by ${placeName(reporter ?? "")}`,
    unit ?? "",
    ...Object.values(dimensions),
  ]
    .filter((part) => part !== "")
    .join(", ");

const SeriesLinks = ({ series }: { readonly series: readonly PairObservation[] }) =>
  series.length === 0 ? null : (
    <span className="row-source">
      Series:{" "}
      {series.map((each, index) => (
        <span key={each.series}>
          {index > 0 && "; "}
          <a href={`/series/${each.series}`}>{seriesWords(each)}</a>
        </span>
      ))}
    </span>
  );

type DatasetProps = {
  readonly dataset: DatasetSummary;
  readonly series: readonly PairObservation[];
};

const Dataset = ({ dataset, series }: DatasetProps) => {
  const link = dataset.source === null ? undefined : linkOf(dataset.source);
  return (
    <li>
      <a href={`/datasets/${dataset.id}`}>{dataset.name}</a>
      <span className="soft">
        {dataset.publisher && ` · ${dataset.publisher}`}
        {dataset.licence && ` · ${dataset.licence}`}
        {link && (
          <>
            {" "}
            · <a href={link}>where it was published</a>
          </>
        )}
      </span>
      <SeriesLinks series={series} />
    </li>
  );
};

type SourcesProps = { readonly pair: Pair; readonly product: string | undefined };

/** Every dataset, with its series, and article that the page draws on. */
export const Sources = ({ pair, product }: SourcesProps) => (
  <section aria-labelledby="sources">
    <h2 id="sources">Sources</h2>
    {pair.datasets.length + pair.statements.length + pair.mirrors.length === 0 && (
      <p className="soft">Nothing is drawn on.</p>
    )}
    <ul className="plain-list">
      {pair.datasets.map((dataset) => (
        <Dataset key={dataset.id} dataset={dataset} series={seriesOf(pair, dataset.id, product)} />
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
