import { createHash } from "node:crypto";
import { type RawBuilder, sql } from "kysely";
import type { Writer } from "./change";
import { engineOf } from "./engine/engine";
import type { Store } from "./open";
import type { Database } from "./schema";

const rowsAtOnce = 5_000;

type Cell = string | number | null;
type Batch = readonly (readonly Cell[])[];
type Table = keyof Database;

/** The keys of all tables, in an order in which rows rest only on those of tables before. */
const keys: { readonly [Name in Table]: readonly (keyof Database[Name] & string)[] } = {
  dataset: ["id"],
  vintage: ["id"],
  series: ["id"],
  observation: ["series", "months", "period", "vintage"],
  restatement: ["series", "months", "vintage", "first"],
  extent: ["vintage", "series", "months"],
  article: ["id"],
  fact: ["id"],
  fact_change: ["id"],
  event: ["id"],
  event_place: ["place", "event"],
  meta: ["key"],
  change: ["id"],
  ended_session: ["id"],
  access_key: ["id"],
};

/** All tables of a store, in an order in which rows rest only on those of tables before. */
export const allTables = Object.keys(keys) as Table[];

type Layout = { readonly table: Table; readonly columns: readonly string[] };

const layoutsOf = async (db: Writer): Promise<Layout[]> => {
  const tables = await db.introspection.getTables();
  return allTables.map((table) => ({
    table,
    columns: tables.find(({ name }) => name === table)?.columns.map(({ name }) => name) ?? [],
  }));
};

const listed = (parts: readonly string[]): RawBuilder<unknown> =>
  sql.join(parts.map((part) => sql.ref(part)));

/** The cells of all rows in the order of the table's key, some at a time. */
async function* readBatches(db: Writer, { table, columns }: Layout): AsyncGenerator<Batch> {
  const key: readonly string[] = keys[table];
  for (let after: Record<string, Cell> | undefined, isEnd = false; !isEnd; ) {
    const where: RawBuilder<unknown> = after
      ? sql`where (${listed(key)}) > (${sql.join(key.map((part) => after?.[part]))})`
      : sql``;
    const { rows } = await sql<Record<string, Cell>>`
      select ${listed(columns)} from ${sql.table(table)} ${where}
      order by ${listed(key)} limit ${rowsAtOnce}`.execute(db);
    yield rows.map((row) => columns.map((column) => row[column] ?? null));
    after = rows.at(-1);
    isEnd = rows.length < rowsAtOnce;
  }
}

/** Hands rows on, and digests every digit and flag of them. */
const digesting = (batches: AsyncIterable<Batch>) => {
  const hash = createHash("sha256");
  let count = 0;
  return {
    async *batches(): AsyncGenerator<Batch> {
      for await (const batch of batches) {
        for (const row of batch) hash.update(`${JSON.stringify(row)}\n`);
        count += batch.length;
        yield batch;
      }
    },
    said: () => ({ count, digest: hash.digest("hex") }),
  };
};

const digestOf = async (batches: AsyncIterable<Batch>) => {
  const digested = digesting(batches);
  for await (const _ of digested.batches());
  return digested.said();
};

const copyTable = async (from: Writer, to: Writer, layout: Layout): Promise<number> => {
  const { table, columns } = layout;
  const given = digesting(readBatches(from, layout));
  await engineOf(to).write(to, { table, columns, batches: given.batches() });
  const { count, digest } = given.said();
  const kept = await digestOf(readBatches(to, layout));
  if (kept.count !== count || kept.digest !== digest)
    throw new Error(`${table} does not say the same after it was copied`);
  return count;
};

/** How many rows were copied, and how many of them are figures of offices and facts of articles. */
export type CopiedStore = {
  readonly rows: number;
  readonly figures: number;
  readonly facts: number;
};

/**
 * Copies all that a store's database holds into another one, whatever the two are, and reads it again to see that it
 * says the same to the last digit and flag; nothing is there when it does not. What the other one held is gone if its
 * database can empty itself; a SQLite file must be new. Nobody writes into either meanwhile. Files are not copied.
 */
export const copyStore = (from: Pick<Store, "db">, to: Pick<Store, "db">): Promise<CopiedStore> =>
  from.db.transaction().execute((source) =>
    to.db.transaction().execute(async (target) => {
      await engineOf(target).empty(target, allTables);
      const counts = new Map<Table, number>();
      for (const layout of await layoutsOf(source))
        counts.set(layout.table, await copyTable(source, target, layout));
      await engineOf(target).writeCounters(target, await engineOf(source).readCounters(source));
      return {
        rows: [...counts.values()].reduce((sum, count) => sum + count, 0),
        figures: counts.get("observation") ?? 0,
        facts: counts.get("fact") ?? 0,
      };
    }),
  );
