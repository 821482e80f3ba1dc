import { type RawBuilder, sql } from "kysely";
import type { Reader, Writer } from "./change";
import type { VintageRow } from "./schema";

const keysAtOnce = 10_000;

/**
 * Does the work on a connection that has the staging database at `path` at hand as `staged`: `staged.stated`, by packed
 * keys (see `packKey`), and `staged.series`.
 */
export const withStaged = <T>(
  db: Reader,
  path: string,
  work: (db: Reader) => Promise<T>,
): Promise<T> =>
  db.connection().execute(async (connection) => {
    await sql`attach database ${path} as staged`.execute(connection);
    try {
      for (const pragma of ["journal_mode = off", "synchronous = off", "cache_size = -4096"])
        await sql.raw(`pragma staged.${pragma}`).execute(connection);
      return await work(connection);
    } finally {
      await sql`detach database staged`.execute(connection);
    }
  });

/** The parts of a packed key in SQL; `key` is a column. */
export const partsOf = (key: string) => ({
  series: sql<number>`(${sql.ref(key)} >> 28)`,
  months: sql<number>`(${sql.ref(key)} >> 17 & 2047)`,
  start: sql<number>`(${sql.ref(key)} & 131071)`,
});

/** Whether a packed key is of staged series `r`. */
export const isOfSeries = (key: string): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(key)} >= r.id << 28 and ${sql.ref(key)} < (r.id + 1) << 28`;

/**
 * What earlier vintages, in their order, say of the period of statement `t` of staged series `r`, as one number: bit 0
 * says that the last of them says the same, bit 1 that it gives a number. Null when they say nothing.
 */
const heldBefore = sql<number | null>`(
  select max(e.rank * 4 + (o.value is not null) * 2
    + (o.value is t.value and o.text is t.text and o.status = t.status))
  from main.observation as o cross join staged.earlier as e on e.vintage = o.vintage
  where o.series = r.stored and o.months = ${partsOf("t.key").months}
    and o.period = ${partsOf("t.key").start})`;

/**
 * Makes `staged.changed`: the statements that differ from what the earlier vintages say, with `had`, whether there was a
 * number before. The staged series must have their identifiers.
 */
export const findChanges = async (trx: Writer, earlier: readonly VintageRow[]): Promise<void> => {
  if (earlier.length === 0) {
    await sql`create view staged.changed as select *, 0 as had from stated`.execute(trx);
    return;
  }
  await sql`create table staged.earlier (vintage integer primary key, rank integer)`.execute(trx);
  for (const [rank, { id }] of earlier.entries())
    await sql`insert into staged.earlier values (${id}, ${rank})`.execute(trx);
  await sql`create table staged.changed (
    key integer primary key, value, text, status, line, had)`.execute(trx);
  await sql`insert into staged.changed
    select key, value, text, status, line, coalesce(held >> 1 & 1, 0) from (
      select t.*, ${heldBefore} as held
      from staged.stated as t cross join staged.series as r on r.id = ${partsOf("t.key").series})
    where coalesce(held & 1, 0) = 0`.execute(trx);
};

const keysOf = async (
  trx: Writer,
  table: "stated" | "changed",
  where: RawBuilder<unknown>,
): Promise<number[]> => {
  const { rows } = await sql<{ keys: string | null }>`select group_concat(key) as keys from (
    select key from staged.${sql.raw(table)} where ${where} order by key limit ${keysAtOnce})`.execute(
    trx,
  );
  return rows[0]?.keys?.split(",").map(Number) ?? [];
};

/** All stated keys in their order, some at a time, each with whether it says something new. */
export async function* statedKeys(trx: Writer): AsyncGenerator<{ key: number; isNew: boolean }> {
  for (let last = -1; ; ) {
    const keys = await keysOf(trx, "stated", sql`key > ${last}`);
    if (keys.length === 0) return;
    const [after, to] = [last, keys.at(-1) ?? last];
    const changed = new Set(await keysOf(trx, "changed", sql`key > ${after} and key <= ${to}`));
    for (const key of keys) yield { key, isNew: changed.has(key) };
    last = to;
  }
}
