import { type RawBuilder, type SqlBool, sql } from "kysely";

/** Up to the end of which day (UTC) releases count; without a day all count. */
export type AsOf = { readonly asOf?: string | undefined };

/** Where a vintage stands among those of its dataset: by day of release, of one day by number. */
export type VintageOrder = { readonly released: string; readonly number: number };

/**
 * Whether a vintage counts: it was not undone and was out on that day.
 * `vintage` is the name under which the table stands in the query.
 */
const isVisible = (vintage: string, asOf: string | undefined): RawBuilder<SqlBool> => {
  const undone = sql.ref(`${vintage}.undone`);
  if (asOf === undefined) return sql<SqlBool>`${undone} is null`;
  return sql<SqlBool>`(${undone} is null and ${sql.ref(`${vintage}.released`)} <= ${asOf})`;
};

/** Whether a vintage counts and comes before another one. */
const comesBefore = (vintage: string, other: VintageOrder): RawBuilder<SqlBool> => {
  const name = (column: string) => sql.ref(`${vintage}.${column}`);
  return sql<SqlBool>`(${name("undone")} is null
    and (${name("released")}, ${name("number")}) < (${other.released}, ${other.number}))`;
};

const isLatestOf = (counts: (vintage: string) => RawBuilder<SqlBool>): RawBuilder<SqlBool> =>
  sql<SqlBool>`(${counts("v")} and not exists (
    select 1 from observation as later
    join vintage as w on w.id = later.vintage
    where later.series = o.series and later.months = o.months and later.period = o.period
      and later.vintage <> o.vintage
      and (w.released, w.number) > (v.released, v.number) and ${counts("w")}))`;

/**
 * Whether observation `o` of vintage `v` is what holds: no later visible vintage says anything else of that period.
 */
export const holds = (asOf?: string): RawBuilder<SqlBool> =>
  isLatestOf((vintage) => isVisible(vintage, asOf));

/** The same for what held just before a vintage. */
export const heldBefore = (other: VintageOrder): RawBuilder<SqlBool> =>
  isLatestOf((vintage) => comesBefore(vintage, other));
