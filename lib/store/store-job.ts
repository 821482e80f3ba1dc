import { readTradeCsv } from "../csv";
import type { Deed } from "./change";
import { deleteDataset } from "./datasets";
import { engineOf } from "./engine/engine";
import { importFile } from "./import-file";
import type { ImportJob, ImportResult, ReadFile } from "./import-job";
import { openStore, type Store, type StorePlace } from "./open";
import type { OpenStaging } from "./staging";
import { undoVintage } from "./undo-vintage";

/** How far a file is read: bytes of the file and observations found in them. */
export type Progress = { readonly bytes: number; readonly observations: number };

/** Work that takes too long for a thread that answers requests, with what it gives. */
export type StoreJobs = {
  /** `part` names what is staged, so that it can be removed should the thread die. */
  import: { given: { place: StorePlace; job: ImportJob; part?: string }; result: ImportResult };
  undo: {
    given: Deed & { place: StorePlace; dataset: string; number: number };
    result: boolean;
  };
  delete: { given: Deed & { place: StorePlace; id: string }; result: boolean };
};
export type StoreJobKind = keyof StoreJobs;
export type StoreJob = {
  [Kind in StoreJobKind]: { readonly kind: Kind; readonly given: StoreJobs[Kind]["given"] };
}[StoreJobKind];

/** A reader that says after each block how far it is; a second reading hands on no blocks. */
const readAndTell =
  (tell: (progress: Progress) => void): ReadFile =>
  (bytes, options) => {
    const progress = { bytes: 0, observations: 0 };
    const counted = {
      async *[Symbol.asyncIterator]() {
        for await (const chunk of bytes) {
          progress.bytes += chunk.byteLength;
          yield chunk;
        }
      },
    };
    return readTradeCsv(counted, {
      ...options,
      onBlock(block, added) {
        progress.observations += block.length;
        tell({ ...progress });
        return options.onBlock?.(block, added);
      },
    });
  };

const withStore = async <T>(place: StorePlace, work: (store: Store) => Promise<T>): Promise<T> => {
  const store = await openStore(place);
  try {
    await engineOf(store.db).useLittleMemory(store.db);
    return await work(store);
  } finally {
    await store.close();
  }
};

/** Does a job on a connection of its own, which is closed at the end; `stage` says where a file to import is staged. */
export const runStoreJob = (
  job: StoreJob,
  tell: (progress: Progress) => void,
  stage?: OpenStaging,
): Promise<StoreJobs[StoreJobKind]["result"]> => {
  const { kind, given } = job;
  return withStore<StoreJobs[StoreJobKind]["result"]>(given.place, async (store) => {
    if (kind === "import") {
      const means = { read: readAndTell(tell), stage, part: given.part };
      return importFile(store, given.job, means);
    }
    return kind === "undo" ? undoVintage(store.db, given) : deleteDataset(store.db, given);
  });
};
