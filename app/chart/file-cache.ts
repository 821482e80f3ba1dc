import { LRUCache } from "lru-cache";

type Make = () => Promise<Uint8Array>;

/** Files by a key that says all that is in them. */
export type FileCache = {
  /**
   * The file of a key, made when it is not there. Whoever asks for a file that is being made waits for that one; a file
   * that could not be made is not remembered.
   */
  give(key: string, make: Make): Promise<Uint8Array>;
  /** The file of a key if it is there. */
  find(key: string): Uint8Array | undefined;
};

/** A cache that keeps up to so many bytes, the files longest not asked for leaving first. */
export const createFileCache = (mostBytes: number): FileCache => {
  const files = new LRUCache<string, Uint8Array, Make>({
    maxSize: mostBytes,
    sizeCalculation: (file) => Math.max(1, file.byteLength),
    fetchMethod: (_key, _stale, { context }) => context(),
    // A file that is pushed out while it is made is still given to who waits for it.
    ignoreFetchAbort: true,
  });
  return {
    give: (key, make) => files.forceFetch(key, { context: make }),
    find: (key) => files.get(key),
  };
};
