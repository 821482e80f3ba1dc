import { type RawBuilder, sql } from "kysely";
import type { Reader, Writer } from "./change";
import { engineOf } from "./engine/engine";
import type { VintageRow } from "./schema";

const keysAtOnce = 10_000;

/**
 * Does the work on a connection that has the tables of the staging file at `path` at hand: `stated`, by packed keys (see
 * `packKey`), and `stated_series`.
 */
export const withStaged = <T>(
  db: Reader,
  path: string,
  work: (db: Reader) => Promise<T>,
): Promise<T> => engineOf(db).withStaged(db, path, work);

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
  select max(e.rank * 4 + case when o.value is null then 0 else 2 end
    + case when o.value is not distinct from t.value and o.text is not distinct from t.text
      and o.status = t.status then 1 else 0 end)
  from observation as o cross join earlier as e
  where e.vintage = o.vintage and o.series = r.stored and o.months = ${partsOf("t.key").months}
    and o.period = ${partsOf("t.key").start})`;

/**
 * Makes `changed` beside what is staged: the statements that differ from what the earlier vintages say, with `had`, whether there was a
 * number before. The staged series must have their identifiers.
 */
export const findChanges = async (trx: Writer, earlier: readonly VintageRow[]): Promise<void> => {
  const { createStaged } = engineOf(trx);
  if (earlier.length === 0) {
    await sql`${createStaged("view", "changed")} as select *, 0 as had from stated`.execute(trx);
    return;
  }
  await sql`${createStaged("table", "earlier")} (vintage integer primary key, rank integer)`.execute(
    trx,
  );
  for (const [rank, { id }] of earlier.entries())
    await sql`insert into earlier values (${id}, ${rank})`.execute(trx);
  await sql`${createStaged("table", "changed")} (key bigint primary key,
    value double precision, text text, status integer, line integer, had integer)`.execute(trx);
  await sql`insert into changed
    select key, value, text, status, line, coalesce(held >> 1 & 1, 0) from (
      select t.*, ${heldBefore} as held
      from stated as t cross join stated_series as r
      where r.id = ${partsOf("t.key").series}) as said
    where coalesce(held & 1, 0) = 0`.execute(trx);
};

const keysOf = async (
  trx: Writer,
  table: "stated" | "changed",
  where: RawBuilder<unknown>,
): Promise<number[]> => {
  const { rows } = await sql<{ keys: string | null }>`
    select string_agg(cast(key as text), ',') as keys from (
      select key from ${sql.table(table)} where ${where} order by key limit ${keysAtOnce}) as listed
  `.execute(trx);
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
