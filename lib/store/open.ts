import { chmod, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { Kysely, Migrator } from "kysely";
import { migrations } from "./migrations";
import type { Database } from "./schema";
import { SqliteFileDialect } from "./sqlite-dialect";

/** An open store: its database and the folder that also holds the raw files. */
export type Store = {
  readonly db: Kysely<Database>;
  readonly home: string;
  close(): Promise<void>;
};

/** Brings the tables up to date; takes the write lock only when there is something to do. */
const migrate = async (db: Kysely<Database>): Promise<void> => {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const known = await migrator.getMigrations();
  if (known.every(({ executedAt }) => executedAt)) return;
  const { error } = await migrator.migrateToLatest();
  if (error) throw new Error("the store could not be brought up to date", { cause: error });
};

/**
 * Opens the store in a folder, which is made for its owner alone when it is not there. Several processes and threads
 * may have the same one open. Throws when the folder cannot be written.
 */
export const openStore = async (home: string): Promise<Store> => {
  await mkdir(home, { recursive: true, mode: 0o700 });
  const path = join(home, "turnover.sqlite");
  const db = new Kysely<Database>({ dialect: new SqliteFileDialect(path) });
  try {
    await migrate(db);
    await chmod(path, 0o600);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return { db, home, close: () => db.destroy() };
};
