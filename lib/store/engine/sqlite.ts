import { sql } from "kysely";
import { rowWriter } from "../row-writer";
import type { Counter, Engine } from "./engine";

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
  async write(trx, { table, columns, batches }) {
    const writer = rowWriter(trx, table, columns);
    for await (const batch of batches) for (const row of batch) await writer.add(...row);
    await writer.finish();
  },
  async empty() {},
  readCounters: async (db) =>
    (
      await sql<Counter>`select name as "table", seq as last from sqlite_sequence
      where seq > 0`.execute(db)
    ).rows,
  async writeCounters(db, counters) {
    for (const { table, last } of counters) {
      await sql`delete from sqlite_sequence where name = ${table}`.execute(db);
      await sql`insert into sqlite_sequence (name, seq) values (${table}, ${last})`.execute(db);
    }
  },
  async findFaults(db) {
    const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
    const lost = await sql<{ table: string }>`pragma foreign_key_check`.execute(db);
    return [
      ...rows.map((row) => row.integrity_check).filter((said) => said !== "ok"),
      ...lost.rows.map(({ table }) => `a row of ${table} rests on one that is not there`),
    ];
  },
  async settle(db) {
    await pragma("wal_checkpoint(truncate)").execute(db);
  },
  async useLittleMemory(db) {
    await pragma(`cache_size = -${littleCacheKib}`).execute(db);
  },
};
