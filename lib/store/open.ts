import { chmod, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type Dialect, Kysely, Migrator } from "kysely";
import { engineOf } from "./engine/engine";
import { PostgresServerDialect } from "./engine/postgres-dialect";
import { SqliteFileDialect } from "./engine/sqlite-dialect";
import { migrations } from "./migrations";
import { chooseReading } from "./replica";
import type { Database } from "./schema";

/**
 * Where a store is: the folder of the files as they came, and the address of its database ("postgres://…"), which is a
 * SQLite file in that folder when none is given; `replica` follows that database and is only read.
 */
export type StorePlace = {
  readonly home: string;
  readonly database?: string | undefined;
  readonly replica?: string | undefined;
};

/**
 * An open store: its database and the folder that also holds the raw files. `reading` gives what a view that changes
 * nothing reads from: the database or a replica that holds all that it holds.
 */
export type Store = {
  readonly db: Kysely<Database>;
  readonly home: string;
  readonly place: StorePlace;
  reading(): Promise<Kysely<Database>>;
  close(): Promise<void>;
};

/** Brings the tables up to date; takes the write lock only when there is something to do. */
const migrate = async (db: Kysely<Database>): Promise<void> => {
  const all = { ...engineOf(db).migrations, ...migrations };
  const migrator = new Migrator({ db, provider: { getMigrations: async () => all } });
  const known = await migrator.getMigrations();
  if (known.every(({ executedAt }) => executedAt)) return;
  const { error } = await migrator.migrateToLatest();
  if (error) throw new Error("the store could not be brought up to date", { cause: error });
};

/** The name of the SQLite file in the folder of a store. */
export const databaseFile = "turnover.sqlite";

const fileOf = ({ home }: StorePlace): string => join(home, databaseFile);

const dialectOf = (place: StorePlace): Dialect =>
  place.database === undefined
    ? new SqliteFileDialect(fileOf(place))
    : new PostgresServerDialect(place.database);

/**
 * Opens the store at a place; its folder is made for its owner alone when it is not there. Several processes and threads
 * may have the same one open. Throws when the folder cannot be written or the database does not answer.
 */
export const openStore = async (place: StorePlace): Promise<Store> => {
  await mkdir(place.home, { recursive: true, mode: 0o700 });
  const db = new Kysely<Database>({ dialect: dialectOf(place) });
  try {
    await migrate(db);
    if (place.database === undefined) await chmod(fileOf(place), 0o600);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  const store = { db, home: place.home, place };
  if (place.replica === undefined)
    return { ...store, reading: async () => db, close: () => db.destroy() };
  const replica = new Kysely<Database>({ dialect: new PostgresServerDialect(place.replica) });
  return {
    ...store,
    reading: chooseReading(db, replica),
    async close() {
      await replica.destroy();
      await db.destroy();
    },
  };
};
