import "server-only";
import { LRUCache } from "lru-cache";
import { createSearch, type Search } from "@/lib/search";
import { dataVersion, type Reader } from "@/lib/store/change";
import { readSearchContents } from "@/lib/store/search-contents";

const kept = new LRUCache<number, Search, Reader>({
  max: 1,
  fetchMethod: async (_version, _stale, { context }) =>
    createSearch(await readSearchContents(context)),
  ignoreFetchAbort: true,
});

/** The search over all that is stored as of today, made once and kept until the stored data change. */
export const knownSearch = async (db: Reader): Promise<Search> =>
  kept.forceFetch(await dataVersion(db), { context: db });
