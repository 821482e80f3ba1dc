import { type RawBuilder, sql } from "kysely";
import { heldBefore, type VintageOrder } from "./as-of";
import type { Writer } from "./change";
import { statusNumber } from "./status";

type Vintage = VintageOrder & { readonly id: number; readonly dataset: string };

/** The first visible vintage after this one that says something of period `o`, be it the same again. */
const nextToState = ({ released, number }: VintageOrder): RawBuilder<number> => sql<number>`(
  select w.id from vintage as w
  where w.dataset = s.dataset and w.undone is null
    and (w.released, w.number) > (${released}, ${number})
    and (w.replaced = 1
      or exists (select 1 from observation as own
        where own.series = o.series and own.months = o.months and own.period = o.period
          and own.vintage = w.id)
      or exists (select 1 from restatement as again
        where again.series = o.series and again.months = o.months and again.vintage = w.id
          and o.period between again.first and again.last
          and (o.period - again.first) % again.step = 0))
  order by w.released, w.number limit 1)`;

/** The periods of a vintage's rows that a later vintage states without a row of its own, and which one that is. */
const restated = (vintage: Vintage): RawBuilder<unknown> => sql`
  select * from (
    select o.series, o.months, o.period, o.value, o.text, o.status, ${nextToState(vintage)} as next
    from series as s cross join observation as o
    where o.series = s.id and s.dataset = ${vintage.dataset} and o.vintage = ${vintage.id}) as said
  where next is not null
    and not exists (select 1 from observation as own
      where own.series = said.series and own.months = said.months and own.period = said.period
        and own.vintage = said.next)`;

const widen = sql`on conflict (vintage, series, months)
  do update set first = case when excluded.first < extent.first then excluded.first else extent.first end,
    last = case when excluded.last > extent.last then excluded.last else extent.last end`;

/** Notes that further vintages have rows where this one has: of the same series, lengths and periods. */
const widenAs = async (trx: Writer, vintage: Vintage): Promise<void> => {
  await sql`
    insert into extent (vintage, series, months, first, last)
    select w.id, o.series, o.months, min(o.period), max(o.period)
    from series as s
    cross join observation as own
    cross join observation as o
    cross join vintage as w
    where own.series = s.id and own.vintage = ${vintage.id}
      and o.series = own.series and o.months = own.months and o.period = own.period
      and w.id = o.vintage and s.dataset = ${vintage.dataset} and w.number > 1 and w.id <> ${vintage.id}
    group by w.id, o.series, o.months ${widen}`.execute(trx);
};

/** Notes where a vintage has rows that withdraw. */
export const widenByWithdrawals = async (trx: Writer, vintage: Vintage): Promise<void> => {
  await sql`
    insert into extent (vintage, series, months, first, last)
    select max(o.vintage), o.series, o.months, min(o.period), max(o.period)
    from series as s cross join observation as o
    where o.series = s.id and s.dataset = ${vintage.dataset} and o.vintage = ${vintage.id}
      and o.status = ${statusNumber("withdrawn")}
    group by o.series, o.months ${widen}`.execute(trx);
};

/**
 * Before a vintage is hidden: what only it holds but later vintages state again becomes theirs, so that the figures
 * they gave stay given.
 */
export const handOn = async (trx: Writer, vintage: Vintage): Promise<void> => {
  await sql`
    insert into observation (series, months, period, vintage, value, text, status, line)
    select series, months, period, next, value, text, status, null
    from (${restated(vintage)}) as handed
  `.execute(trx);
  await widenAs(trx, vintage);
};

/**
 * After a vintage was put in before others: where a later one had no row because it said what held before, it gets
 * that row now, so that the new vintage does not speak for it.
 */
export const keepLater = async (trx: Writer, vintage: Vintage): Promise<void> => {
  await sql`
    insert into observation (series, months, period, vintage, value, text, status, line)
    select n.series, n.months, n.period, n.next, o.value, o.text,
      coalesce(o.status, ${statusNumber("withdrawn")}), null
    from (${restated(vintage)}) as n
    left join (observation as o join vintage as v on v.id = o.vintage)
      on o.series = n.series and o.months = n.months and o.period = n.period
        and ${heldBefore(vintage)}
  `.execute(trx);
  await widenAs(trx, vintage);
};
