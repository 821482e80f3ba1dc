import "server-only";
import { Worker } from "node:worker_threads";
import { LRUCache } from "lru-cache";
import type { Counts } from "@/lib/check/by-series";
import type { FactVerdict } from "@/lib/check/fact-verdict";
import type { JudgeJob } from "@/lib/check/judge-job";
import type { NamedObservation } from "@/lib/series";
import type { StoredFact } from "@/lib/store/articles";
import { dataVersion, type Reader } from "@/lib/store/change";
import { listDatasets } from "@/lib/store/datasets";
import { lastDayOf } from "@/lib/store/day";
import { listFacts } from "@/lib/store/facts";
import { observationsOfPair } from "@/lib/store/observations";
import { listReleaseDays } from "@/lib/store/vintage";
import { createJobRunner } from "@/lib/thread/job-runner";
import type { PairQuery } from "./pair";

/** The verdicts on the facts of one side's count, by the id of the fact. */
export type Verdicts = ReadonlyMap<number, FactVerdict>;

/** Some pairs have facts whose ledgers take a second, which other answers are not to wait for. */
const runner = createJobRunner<JudgeJob>({
  name: "verdicts",
  start: () => new Worker(new URL("./verdict-worker.ts", import.meta.url)),
});

const world = "WLD";

type NameOf = (dataset: string) => string;

/** What offices had published of a pair up to a day. */
const loadCounts = async (
  db: Reader,
  { reporter, partner, asOf }: PairQuery,
  nameOf: NameOf,
): Promise<Counts> => {
  const load = async (places: Omit<PairQuery, "asOf">): Promise<NamedObservation[]> =>
    (await observationsOfPair(db, { ...places, asOf })).map((each) => ({
      ...each,
      datasetName: nameOf(each.dataset),
    }));
  const [own, mirror, withWorld] = await Promise.all([
    load({ reporter, partner }),
    load({ reporter: partner, partner: reporter }),
    partner === world ? [] : load({ reporter, partner: world }),
  ]);
  return { own, mirror, world: withWorld };
};

/** The latest day up to a day on which something came out: what was known then was known on that day. */
const releaseUpTo = (releases: readonly string[], day: string): string | undefined =>
  releases.filter((released) => released <= day).at(-1);

const nothing: Counts = { own: [], mirror: [], world: [] };

/** What was known on a day, read once for all days between two releases. */
const createKnown = (
  db: Reader,
  query: PairQuery,
  { releases, nameOf }: { readonly releases: readonly string[]; readonly nameOf: NameOf },
) => {
  const loaded = new Map<string, Promise<Counts>>();
  return (day: string): Promise<Counts> => {
    const asOf = releaseUpTo(releases, day);
    if (asOf === undefined) return Promise.resolve(nothing);
    const known = loaded.get(asOf) ?? loadCounts(db, { ...query, asOf }, nameOf);
    loaded.set(asOf, known);
    return known;
  };
};

/** The last day on which an author could look a figure up, and no later than the day as of which the page is. */
const knownOn = ({ article }: StoredFact, asOf: string | undefined): string => {
  const published = lastDayOf(article.published);
  return asOf !== undefined && asOf < published ? asOf : published;
};

const judgeAll = async (db: Reader, query: PairQuery): Promise<Verdicts> => {
  const { reporter, partner, asOf } = query;
  const turned = { reporter: partner, partner: reporter, asOf };
  const [own, mirrors, datasets, releases] = await Promise.all([
    listFacts(db, query),
    listFacts(db, turned),
    listDatasets(db),
    listReleaseDays(db),
  ]);
  const names = new Map(datasets.map(({ id, name }) => [id, name]));
  const nameOf: NameOf = (dataset) => names.get(dataset) ?? dataset;
  const knownAt = createKnown(db, query, { releases, nameOf });
  const latest = releases.at(-1) ?? "";
  const today = await knownAt(asOf ?? latest);
  const facts = await Promise.all(
    own.map(async (stated) => ({
      id: stated.id,
      fact: stated.fact,
      known: await knownAt(knownOn(stated, asOf)),
    })),
  );
  const job = { facts, today, statements: [...own, ...mirrors] };
  return (await runner.run(job)) as Verdicts;
};

const kept = new LRUCache<string, Verdicts, Reader>({
  max: 200,
  fetchMethod: (key, _stale, { context }) => {
    const { query } = JSON.parse(key) as { query: PairQuery };
    return judgeAll(context, query);
  },
});

/**
 * What is to be said of every fact of one side's count: checked once, and kept until the stored data change.
 */
export const verdictsOf = async (
  db: Reader,
  { reporter, partner, asOf }: PairQuery,
): Promise<Verdicts> => {
  const version = await dataVersion(db);
  return kept.forceFetch(JSON.stringify({ version, query: { reporter, partner, asOf } }), {
    context: db,
  });
};
