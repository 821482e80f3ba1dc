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
type Row = (string | number | null)[];
type StagedTable = keyof typeof staged;

const rowsAtOnce = 5_000;
const keys: Readonly<Record<StagedTable, string>> = { stated: "key", stated_series: "id" };

/** All rows of a table in the order of its key, which is its first column, some at a time. */
function* batchesOf(file: InstanceType<typeof DatabaseSync>, table: StagedTable): Generator<Row[]> {
  const key = keys[table];
  const next = file.prepare(
    `select * from ${table} where ${key} > ? order by ${key} limit ${rowsAtOnce}`,
  );
  next.setReturnArrays(true);
  for (let last = -1, isEnd = false; !isEnd; ) {
    const rows = next.all(last) as unknown as Row[];
    yield rows;
    last = Number(rows.at(-1)?.[0]);
    isEnd = rows.length < rowsAtOnce;
  }
}

const copyTable = async (
  connection: Connection,
  file: InstanceType<typeof DatabaseSync>,
  table: StagedTable,
): Promise<void> => {
  const run = (statement: string) => sql.raw(statement).execute(connection);
  await run(`create temporary table ${table} (${staged[table]})`);
  const rows = copyText(batchesOf(file, table));
  await connection.executeQuery(CompiledQuery.raw(`copy ${table} from stdin`, [rows]));
  await run(`alter table ${table} add primary key (${keys[table]})`);
  await run(`analyze ${table}`);
};

type Sequence = { readonly table: string; readonly sequence: string; readonly last: number | null };

/** The sequences of the tables of this schema that number their rows; `last` is null before the first row. */
const countersOf = async (db: Connection): Promise<Sequence[]> => {
  const { rows } = await sql<Sequence>`
    select c.table_name as "table", s.name as sequence, p.last_value as last
    from information_schema.columns as c
    cross join lateral (
      select pg_get_serial_sequence(quote_ident(c.table_name), c.column_name) as name) as s
    join pg_sequences as p
      on format('%I.%I', p.schemaname, p.sequencename)::regclass = s.name::regclass
    where c.table_schema = current_schema() and c.is_identity = 'YES'`.execute(db);
  return rows;
};

const toCounter = ({ table, last }: Sequence) => (last === null ? [] : [{ table, last }]);

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
  async write(trx, { table, columns, batches }) {
    const into = sql`copy ${sql.table(table)} (${sql.join(columns.map((name) => sql.ref(name)))})
      from stdin`.compile(trx);
    await trx.executeQuery(CompiledQuery.raw(into.sql, [copyText(batches)]));
  },
  async empty(trx, tables) {
    await sql`truncate ${sql.join(tables.map((name) => sql.table(name)))}`.execute(trx);
  },
  readCounters: async (db) => (await countersOf(db)).flatMap(toCounter),
  async writeCounters(db, counters) {
    const sequences = new Map((await countersOf(db)).map((each) => [each.table, each.sequence]));
    for (const { table, last } of counters)
      await sql`select setval(${sequences.get(table)}::regclass, ${last}::bigint)`.execute(db);
  },
  // The server holds its own rows together; what is damaged on its disk shows when it is read.
  findFaults: async () => [],
  async settle() {},
  async useLittleMemory() {},
};
