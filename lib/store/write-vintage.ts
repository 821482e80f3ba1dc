import { sql } from "kysely";
import { heldBefore, type VintageOrder } from "./as-of";
import type { Writer } from "./change";
import { toProgressions } from "./progressions";
import { keepLater, widenByWithdrawals } from "./restate";
import { rowWriter } from "./row-writer";
import { addStagedTotals, recountDataset } from "./series-totals";
import { groupOf, monthsOf, seriesOf, startOf } from "./sorted-run";
import { findChanges, isOfSeries, partsOf, statedKeys } from "./staged";
import { statusNumber } from "./status";
import { isBefore, listVisibleVintages } from "./vintage";

/** What a vintage brought, counted in numbers: missing marks count only where they take a number away. */
export type VintageCounts = {
  series: number;
  observations: number;
  added: number;
  revised: number;
  withdrawn: number;
  refused: number;
};

/** The vintage being written. */
export type NewVintage = VintageOrder & { readonly id: number; readonly dataset: string };

const restatementColumns = ["series", "months", "vintage", "first", "last", "step"];

/** Stores what differs. */
const insertChanges = async (trx: Writer, vintage: NewVintage): Promise<void> => {
  const { months, start } = partsOf("c.key");
  await sql`
    insert into observation (series, months, period, vintage, value, text, status, line)
    select r.stored, ${months}, ${start}, ${vintage.id}, c.value, c.text, c.status, c.line
    from changed as c cross join stated_series as r
    where r.id = ${partsOf("c.key").series}`.execute(trx);
};

/** Notes between which periods of which series the changes lie, unless it is the first file, of which all is new. */
const insertExtents = async (trx: Writer, vintage: NewVintage): Promise<void> => {
  if (vintage.number === 1) return;
  await sql`
    insert into extent (vintage, series, months, first, last)
    select ${vintage.id}, r.stored, g.part & 2047, g.first & 131071, g.last & 131071
    from (select key >> 17 as part, min(key) as first, max(key) as last
      from changed group by part) as g
    cross join stated_series as r where r.id = g.part >> 11`.execute(trx);
};

type Effects = Pick<VintageCounts, "added" | "revised" | "withdrawn">;
type Statements = Pick<VintageCounts, "series" | "observations">;

/** What the changes do to what was held; a missing mark where there was no number is only noted. */
const countEffects = async (trx: Writer): Promise<Effects> => {
  const { rows } = await sql<Effects>`
    select count(*) filter (where had = 0 and value is not null) as added,
      count(*) filter (where had = 1 and value is not null) as revised,
      count(*) filter (where had = 1 and value is null) as withdrawn
    from changed`.execute(trx);
  return rows[0] ?? { added: 0, revised: 0, withdrawn: 0 };
};

/** How many numbers are stated, changed or not, and of how many series. */
const countStatements = async (trx: Writer): Promise<Statements> => {
  const { rows } = await sql<Statements>`
    select count(*) as series, coalesce(sum(numbers), 0) as observations from (
      select (select count(t.value) from stated as t where ${isOfSeries("t.key")}) as numbers
      from stated_series as r) as counted
    where numbers > 0`.execute(trx);
  return rows[0] ?? { series: 0, observations: 0 };
};

/** Notes the periods of every group that the vintage states again in part, as progressions of all that it states. */
const insertRestatements = async (trx: Writer, vintage: NewVintage): Promise<void> => {
  const { rows } = await sql<{
    stored: number;
  }>`select stored from stated_series order by id`.execute(trx);
  const restatements = rowWriter(trx, "restatement", restatementColumns);
  let group: { key: number; periods: number[]; restates: boolean } | undefined;
  const write = async (): Promise<void> => {
    if (!group?.restates) return;
    const { key, periods } = group;
    const series = rows[seriesOf(key)]?.stored ?? 0;
    for (const { first, last, step } of toProgressions(periods))
      await restatements.add(series, monthsOf(key), vintage.id, first, last, step);
  };
  for await (const { key, isNew } of statedKeys(trx)) {
    if (!group || groupOf(group.key) !== groupOf(key)) {
      await write();
      group = { key, periods: [], restates: false };
    }
    group.periods.push(startOf(key));
    group.restates ||= !isNew;
  }
  await write();
  await restatements.finish();
};

/** Withdraws every number that holds before this vintage and that the vintage does not state. */
const withdrawAbsent = async (trx: Writer, vintage: NewVintage): Promise<number> => {
  const result = await sql`
    insert into observation (series, months, period, vintage, value, text, status, line)
    select o.series, o.months, o.period, ${vintage.id}, null, null, ${statusNumber("withdrawn")}, null
    from series as s
    cross join observation as o
    cross join vintage as v
    where o.series = s.id and v.id = o.vintage and s.dataset = ${vintage.dataset} and o.value is not null and ${heldBefore(vintage)}
      and not exists (select 1 from observation as own
        where own.series = o.series and own.months = o.months and own.period = o.period
          and own.vintage = ${vintage.id})
      and not exists (select 1 from restatement as again
        where again.series = o.series and again.months = o.months and again.vintage = ${vintage.id}
          and o.period between again.first and again.last
          and (o.period - again.first) % again.step = 0)`.execute(trx);
  await widenByWithdrawals(trx, vintage);
  return Number(result.numAffectedRows ?? 0);
};

/**
 * Writes what a staged file states as a vintage: only what differs from what held before it, and, as progressions of
 * periods, what it states again. With `replaces`, numbers that the file does not state are withdrawn.
 * The vintage's own row must be there, and the staged series stored. Gives the counts, `refused` left at 0.
 */
export const writeVintage = async (
  trx: Writer,
  vintage: NewVintage,
  { replaces }: { readonly replaces: boolean },
): Promise<VintageCounts> => {
  const visible = await listVisibleVintages(trx, vintage.dataset);
  const earlier = visible.filter((other) => isBefore(other, vintage));
  const isLast = visible.length === earlier.length + 1;
  await findChanges(trx, earlier);
  await insertChanges(trx, vintage);
  await insertExtents(trx, vintage);
  if (earlier.length > 0) await insertRestatements(trx, vintage);
  await addStagedTotals(trx);
  const counts = { ...(await countStatements(trx)), ...(await countEffects(trx)), refused: 0 };
  if (replaces && earlier.length > 0) counts.withdrawn += await withdrawAbsent(trx, vintage);
  if (!isLast) await keepLater(trx, vintage);
  if (!isLast || replaces) await recountDataset(trx, vintage.dataset);
  return counts;
};
