import "server-only";
import { LRUCache } from "lru-cache";
import { dataVersion, type Reader } from "@/lib/store/change";
import { listPairs, type Pair } from "@/lib/store/pairs";

const kept = new LRUCache<number, readonly Pair[], Reader>({
  max: 2,
  fetchMethod: (_version, _stale, { context }) => listPairs(context),
  ignoreFetchAbort: true,
});

/** All pairs as of today, listed once and kept until the stored data change. */
export const knownPairs = async (db: Reader): Promise<readonly Pair[]> =>
  kept.forceFetch(await dataVersion(db), { context: db });
