import { DatabaseSync } from "@photostructure/sqlite";
import { CompiledQuery, type Kysely, type Migration, sql } from "kysely";
import type { Database } from "../schema";
import { copyText } from "./copy-text";
import type { Engine } from "./engine";
import { functionsOfSqlite, toPostgresTables } from "./postgres-tables";

type Connection = Kysely<Database>;

/** The tables of a staging file, in the order in which what they hold rests on each other. */
const staged = {
  stated: `key bigint, value double precision, text text collate "C", status bigint, line bigint`,
  stated_series: `id bigint, flow text, reporter text, partner text, product text, unit text,
    frequency text, dimensions text, key text collate "C", stored bigint`,
} as const;
type StagedTable = keyof typeof staged;

const rowsAtOnce = 5_000;
const keys: Readonly<Record<StagedTable, string>> = { stated: "key", stated_series: "id" };

/** All rows of a table in the order of its key, some at a time. */
function* rowsOf(
  file: InstanceType<typeof DatabaseSync>,
  table: StagedTable,
): Generator<(string | number | null)[]> {
  const key = keys[table];
  const next = file.prepare(
    `select * from ${table} where ${key} > ? order by ${key} limit ${rowsAtOnce}`,
  );
  for (let last = -1, count = rowsAtOnce; count === rowsAtOnce; ) {
    const rows = next.all(last) as Record<string, string | number | null>[];
    for (const row of rows) yield Object.values(row);
    count = rows.length;
    last = Number(rows.at(-1)?.[key]);
  }
}

const copyTable = async (
  connection: Connection,
  file: InstanceType<typeof DatabaseSync>,
  table: StagedTable,
): Promise<void> => {
  const run = (statement: string) => sql.raw(statement).execute(connection);
  await run(`create temporary table ${table} (${staged[table]})`);
  const rows = copyText(rowsOf(file, table));
  await connection.executeQuery(CompiledQuery.raw(`copy ${table} from stdin`, [rows]));
  await run(`alter table ${table} add primary key (${keys[table]})`);
  await run(`analyze ${table}`);
};

/** The instance that starts first takes this lock of the database, and the others wait. */
const startLock = "7303291169";

const functions: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of functionsOfSqlite) await sql.raw(statement).execute(db);
  },
};

/** PostgreSQL 15 and later. */
export const postgres: Engine = {
  migrations: { "0000-functions": functions },
  tables: toPostgresTables,
  withStaged: (db, path, work) =>
    db.connection().execute(async (connection) => {
      const file = new DatabaseSync(path, { readOnly: true });
      try {
        await copyTable(connection, file, "stated");
        await copyTable(connection, file, "stated_series");
        return await work(connection);
      } finally {
        file.close();
        await sql`discard temporary`.execute(connection);
      }
    }),
  createStaged: (kind, name) => sql.raw(`create temporary ${kind} ${name}`),
  alone: (db, work) =>
    db.connection().execute(async (connection) => {
      await sql.raw(`select pg_advisory_lock(${startLock})`).execute(connection);
      try {
        return await work();
      } finally {
        await sql.raw(`select pg_advisory_unlock(${startLock})`).execute(connection);
      }
    }),
  async settle() {},
  async useLittleMemory() {},
};
