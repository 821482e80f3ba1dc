import { sql } from "kysely";
import { holds } from "./as-of";
import type { Reader, Writer } from "./change";
import { lastOf } from "./last-period";
import { isOfSeries, partsOf } from "./staged";

const totals = sql`
  select count(*) as numbers, ${lastOf("o.period", "o.months")} as latest
  from observation as o
  cross join vintage as v
  where v.id = o.vintage and o.series = series.id and o.value is not null and ${holds()}`;

const recount = sql`update series set (observations, last) = (${totals})`;

/** Counts anew how many numbers the series of a dataset hold and which period is their latest. */
export const recountDataset = async (trx: Writer, dataset: string): Promise<void> => {
  await sql`${recount} where dataset = ${dataset}`.execute(trx);
};

const changes = sql`stated_series as r cross join changed as c where ${isOfSeries("c.key")}`;

const gains = sql`
  select max(p.id) as id, count(*) as added, ${lastOf("p.start", "p.months")} as last from (
    select r.id as place, r.stored as id, ${partsOf("c.key").start} as start,
      ${partsOf("c.key").months} as months
    from ${changes} and c.had = 0 and c.value is not null) as p
  group by p.place`;

/**
 * Brings the totals of series up to date with the changes of a staged vintage that comes after all others, so that lists
 * and search need not read the observations. Only series that lose a number are counted anew.
 */
export const addStagedTotals = async (trx: Writer): Promise<void> => {
  await sql`update series set observations = series.observations + g.added,
      last = case when series.last > g.last then series.last else g.last end
    from (${gains}) as g where series.id = g.id`.execute(trx);
  await sql`${recount} where id in (
    select r.stored from ${changes} and c.had = 1 and c.value is null)`.execute(trx);
};

/** The series whose totals are not those of the numbers that they hold: none, unless something is broken. */
export const seriesWithWrongTotals = async (db: Reader): Promise<number[]> => {
  const { rows } = await sql<{ id: number }>`
    select id from series where not exists (select 1 from (${totals}) as t
      where t.numbers = series.observations and t.latest is not distinct from series.last)
    order by id`.execute(db);
  return rows.map(({ id }) => id);
};
