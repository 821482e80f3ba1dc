import "server-only";
import { LRUCache } from "lru-cache";
import { type MirrorTable, setSideBySide } from "@/lib/mirror";
import type { FormerValue } from "@/lib/mirror/figure";
import type { MirrorScope } from "@/lib/mirror/gather";
import { dataVersion, type Reader } from "@/lib/store/change";
import { readSeriesHistory } from "@/lib/store/series-history";
import { loadPair, type Pair, type PairObservation } from "./pair";

/** The scope of a comparison of both sides, as known on a day. */
export type MirrorQuery = MirrorScope & { readonly asOf?: string | undefined };

/** More series have no page that anyone reads. */
const mostSeries = 24;

/** Both sides of one flow and product, of datasets that came more than once. */
const revisable = (pair: Pair, { product }: MirrorQuery): readonly PairObservation[] => {
  const datasets = new Set(
    pair.datasets.filter(({ vintages }) => vintages > 1).map(({ id }) => id),
  );
  const all = [...pair.observations, ...pair.mirrorObservations].filter(
    (each) => each.product === (product ?? null) && datasets.has(each.dataset),
  );
  return [...new Map(all.map((each) => [each.series, each])).values()].slice(0, mostSeries);
};

const formerOf = async (
  db: Reader,
  { series, dataset, unit, dimensions }: PairObservation,
  { asOf }: MirrorQuery,
): Promise<readonly FormerValue[]> => {
  const { vintages, rows } = await readSeriesHistory(db, series, { asOf });
  const source = JSON.stringify([dataset, unit, dimensions]);
  return rows.flatMap(({ period, values }) =>
    values.flatMap((value, at): FormerValue[] => {
      const [next, later] = [values[at + 1], vintages[at + 1]];
      const isRevised = value !== null && later !== undefined && next !== value;
      return isRevised ? [{ source, period, value, until: later.released }] : [];
    }),
  );
};

/** A pair's two counts, all their datasets and the articles, set side by side, with what may explain the differences. */
const compareSides = async (db: Reader, query: MirrorQuery): Promise<MirrorTable> => {
  const pair = await loadPair(db, query);
  const former = await Promise.all(
    revisable(pair, query).map((series) => formerOf(db, series, query)),
  );
  return setSideBySide(pair, query, former.flat());
};

const kept = new LRUCache<string, MirrorTable, Reader>({
  max: 100,
  fetchMethod: (key, _stale, { context }) =>
    compareSides(context, (JSON.parse(key) as { query: MirrorQuery }).query),
});

/** Both sides of a pair side by side; kept until the stored data change. */
export const mirrorOf = async (db: Reader, query: MirrorQuery): Promise<MirrorTable> => {
  const { reporter, partner, flow, product, unit, asOf } = query;
  const asked = { reporter, partner, flow, product, unit, asOf };
  return kept.forceFetch(JSON.stringify({ version: await dataVersion(db), query: asked }), {
    context: db,
  });
};
