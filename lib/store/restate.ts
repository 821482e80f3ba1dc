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
  select o.series, o.months, o.period, o.value, o.text, o.status, ${nextToState(vintage)} as next
  from series as s
  cross join observation as o on o.series = s.id
  where s.dataset = ${vintage.dataset} and o.vintage = ${vintage.id} and next is not null
    and not exists (select 1 from observation as own
      where own.series = o.series and own.months = o.months and own.period = o.period
        and own.vintage = next)`;

/**
 * Before a vintage is hidden: what only it holds but later vintages state again becomes theirs, so that the figures
 * they gave stay given.
 */
export const handOn = async (trx: Writer, vintage: Vintage): Promise<void> => {
  await sql`
    insert into observation (series, months, period, vintage, value, text, status, line)
    select series, months, period, next, value, text, status, null from (${restated(vintage)})
  `.execute(trx);
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
};
