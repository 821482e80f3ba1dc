import { sql } from "kysely";
import type { Engine } from "./engine";

const pragma = (text: string) => sql.raw(`pragma ${text}`);

/** Jobs go through the store in order, so that a large cache would only take memory from the program. */
const littleCacheKib = 8_192;

/** SQLite, in whose words tables are written; a staging file is attached as it is. */
export const sqlite: Engine = {
  migrations: {},
  tables: (statement) => [statement],
  withStaged: (db, path, work) =>
    db.connection().execute(async (connection) => {
      await sql`attach database ${path} as staged`.execute(connection);
      try {
        for (const setting of ["journal_mode = off", "synchronous = off", "cache_size = -4096"])
          await pragma(`staged.${setting}`).execute(connection);
        return await work(connection);
      } finally {
        await sql`detach database staged`.execute(connection);
      }
    }),
  createStaged: (kind, name) => sql.raw(`create ${kind} staged.${name}`),
  alone: (_db, work) => work(),
  async settle(db) {
    await pragma("wal_checkpoint(truncate)").execute(db);
  },
  async useLittleMemory(db) {
    await pragma(`cache_size = -${littleCacheKib}`).execute(db);
  },
};
