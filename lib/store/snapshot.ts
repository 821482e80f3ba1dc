import { join } from "node:path";
import { backup, DatabaseSync } from "@photostructure/sqlite";
import { sql } from "kysely";
import { copyStore } from "./copy-store";
import { engineOf } from "./engine/engine";
import { databaseFile, openStore, type Store } from "./open";

type Opened = Pick<Store, "db" | "place">;

const withSnapshot = async <T>(folder: string, work: (store: Store) => Promise<T>): Promise<T> => {
  const snapshot = await openStore({ home: folder });
  try {
    return await work(snapshot);
  } finally {
    await snapshot.close();
  }
};

/** Writes what a store's database holds at one moment as a SQLite file of the usual name into a folder. */
export const writeSnapshot = async (store: Opened, folder: string): Promise<void> => {
  if (store.place.database === undefined)
    await sql`vacuum into ${join(folder, databaseFile)}`.execute(store.db);
  else
    await withSnapshot(folder, async (snapshot) => {
      await copyStore(store, snapshot);
      await engineOf(snapshot.db).settle(snapshot.db);
    });
};

const allPages = 2 ** 30;

/** Puts the SQLite file in a folder in the place of a store's database, at once: others see the one or the other. */
export const replaceBySnapshot = async (store: Opened, folder: string): Promise<void> => {
  if (store.place.database !== undefined) {
    await withSnapshot(folder, (snapshot) => copyStore(snapshot, store));
    return;
  }
  const source = new DatabaseSync(join(folder, databaseFile));
  try {
    await backup(source, join(store.place.home, databaseFile), { rate: allPages });
  } finally {
    source.close();
  }
};
