import "server-only";
import { Worker } from "node:worker_threads";
import { LRUCache } from "lru-cache";
import { formatDate } from "@/app/ui/published";
import type { ChangeJob } from "@/lib/check/change-job";
import type { PairChange, WatchedStatement } from "@/lib/check/pair-changes";
import { type Arrival, listArrivals, listStatedPairs, readArrived } from "@/lib/store/arrivals";
import type { StoredFact } from "@/lib/store/articles";
import { dataVersion, type Reader } from "@/lib/store/change";
import { lastDayOf } from "@/lib/store/day";
import { listFacts } from "@/lib/store/facts";
import { createJobRunner } from "@/lib/thread/job-runner";

type Places = { readonly reporter: string; readonly partner: string };

/** A change of a check or a refused comparison of a pair, and the file that brought it. */
export type Change = PairChange & Places & { readonly arrival: Arrival };

/** Checks may take a second, which other answers are not to wait for. */
const runner = createJobRunner<ChangeJob>({
  name: "changes",
  start: () => new Worker(new URL("./change-worker.ts", import.meta.url)),
});

const world = "WLD";

const toWatched = ({ id, fact, article }: StoredFact): WatchedStatement => ({
  id,
  fact,
  article: { id: article.id, outlet: article.outlet, published: article.published },
  known: lastDayOf(article.published),
  published: formatDate(article.published),
});

const findChanges = async (
  db: Reader,
  { reporter, partner, after }: Places & { readonly after: number },
): Promise<readonly Change[]> => {
  const turned = { reporter: partner, partner: reporter };
  const [facts, mirrors] = await Promise.all([
    listFacts(db, { reporter, partner }),
    listFacts(db, turned),
  ]);
  const arrivals = (await listArrivals(db, { after })).filter(({ received }) =>
    facts.some(({ article }) => article.created < received),
  );
  if (arrivals.length === 0) return [];
  const [own, mirror, withWorld] = await Promise.all([
    readArrived(db, { reporter, partner }),
    readArrived(db, turned),
    partner === world ? [] : readArrived(db, { reporter, partner: world }),
  ]);
  const touching = new Set([...own, ...mirror, ...withWorld].map(({ arrival }) => arrival));
  const looked = arrivals.filter(({ id }) => touching.has(id));
  const job: ChangeJob = {
    arrived: { own, mirror, world: withWorld },
    arrivals: looked.map(({ id }) => id),
    watched: looked.map(({ received }) =>
      facts.filter(({ article }) => article.created < received).map(toWatched),
    ),
    mirrors: mirrors.map(toWatched),
  };
  const found = (await runner.run(job)) as readonly (readonly PairChange[])[];
  return looked.flatMap((arrival, at) =>
    (found[at] ?? []).map((change) => ({ ...change, reporter, partner, arrival })),
  );
};

const kept = new LRUCache<string, readonly Change[], Reader>({
  max: 500,
  fetchMethod: (key, _stale, { context }) =>
    findChanges(context, (JSON.parse(key) as { query: Places & { after: number } }).query),
});

/**
 * What the files that came in after another one (of any, when not said) made of the checks and refused comparisons of a
 * pair, the earliest first. Only statements that were there before a file are changed by it. Kept until the data change.
 */
export const changesOfPair = async (
  db: Reader,
  { reporter, partner, after = 0 }: Places & { readonly after?: number },
): Promise<readonly Change[]> => {
  const version = await dataVersion(db);
  const query = { reporter, partner, after };
  return kept.forceFetch(JSON.stringify({ version, query }), { context: db });
};

/** Few enough that a page need not wait, and more than a year of a monthly file. */
const latestFiles = 15;

/** What the latest files of all datasets made of the checks and refused comparisons of a pair, the earliest first. */
export const latestChangesOfPair = async (db: Reader, pair: Places): Promise<readonly Change[]> => {
  const before = (await listArrivals(db)).at(-latestFiles - 1);
  return changesOfPair(db, { ...pair, after: before?.id ?? 0 });
};

/** What some files, in the order in which they came in, changed of all pairs of which anything is stated. */
export const changesBy = async (
  db: Reader,
  arrivals: readonly Arrival[],
): Promise<readonly Change[]> => {
  const [first, last] = [arrivals[0], arrivals.at(-1)];
  if (!first || !last) return [];
  const latest =
    arrivals
      .map(({ received }) => received)
      .sort()
      .at(-1) ?? "";
  const pairs = await listStatedPairs(db, latest);
  const changes = await Promise.all(
    pairs.map((pair) => changesOfPair(db, { ...pair, after: first.id - 1 })),
  );
  return changes.flat().sort((a, b) => a.arrival.id - b.arrival.id);
};
