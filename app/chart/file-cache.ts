import { LRUCache } from "lru-cache";

type Make = () => Promise<Uint8Array>;

/**
 * Keeps files by a key that says all that is in them, up to so many bytes, those longest not asked for leaving first.
 * Gives the file of a key, made when it is not there. Whoever asks for a file that is being made waits for that one; a
 * file that could not be made is not remembered.
 */
export const createFileCache = (
  mostBytes: number,
): ((key: string, make: Make) => Promise<Uint8Array>) => {
  const files = new LRUCache<string, Uint8Array, Make>({
    maxSize: mostBytes,
    sizeCalculation: (file) => Math.max(1, file.byteLength),
    fetchMethod: (_key, _stale, { context }) => context(),
    // A file that is pushed out while it is made is still given to who waits for it.
    ignoreFetchAbort: true,
  });
  return (key, make) => files.forceFetch(key, { context: make });
};
