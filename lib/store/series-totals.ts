import { sql } from "kysely";
import { holds } from "./as-of";
import type { Writer } from "./change";
import type { StatedGroup } from "./gathered";

const rowsAtOnce = 5_000;

type Totals = { observations: number; lastStart: number; lastMonths: number };

const inParts = async <T>(
  items: readonly T[],
  write: (json: string) => Promise<unknown>,
): Promise<void> => {
  for (let at = 0; at < items.length; at += rowsAtOnce)
    await write(JSON.stringify(items.slice(at, at + rowsAtOnce)));
};

const held = sql`from observation as o join vintage as v on v.id = o.vintage
  where o.series = series.id and o.value is not null and ${holds()}`;

const latest = sql`${held} order by o.period + o.months desc, o.months limit 1`;

const recount = sql`update series set
  observations = (select count(*) ${held}),
  last_start = (select o.period ${latest}),
  last_months = (select o.months ${latest})`;

/** Counts anew how many numbers the series of a dataset hold and which period is their latest. */
export const recountDataset = async (trx: Writer, dataset: string): Promise<void> => {
  await sql`${recount} where dataset = ${dataset}`.execute(trx);
};

/**
 * Keeps count of what a vintage writes to each series, so that lists and search need not read the observations. Series
 * that the dataset did not have are counted in passing; the others are counted anew.
 */
export const seriesTotals = () => {
  const fresh = new Map<number, Totals>();
  const changed = new Set<number>();
  const addFresh = (series: number, { months, stated }: StatedGroup): void => {
    const numbers = stated.filter(({ value }) => value !== null);
    const last = numbers.at(-1)?.period;
    if (last === undefined) return;
    const before = fresh.get(series) ?? { observations: 0, lastStart: 0, lastMonths: 0 };
    const lead = last + months - (before.lastStart + before.lastMonths);
    const isLater = lead > 0 || (lead === 0 && months < before.lastMonths);
    fresh.set(series, {
      observations: before.observations + numbers.length,
      lastStart: isLater ? last : before.lastStart,
      lastMonths: isLater ? months : before.lastMonths,
    });
  };
  return {
    addFresh,
    addChanged: (series: number) => void changed.add(series),
    async write(trx: Writer): Promise<void> {
      const rows = [...fresh].map(([id, totals]) => ({ id, ...totals }));
      await inParts(rows, (json) =>
        sql`update series set observations = j.value ->> 'observations',
            last_start = j.value ->> 'lastStart', last_months = j.value ->> 'lastMonths'
          from json_each(${json}) as j where series.id = j.value ->> 'id'`.execute(trx),
      );
      await inParts([...changed], (json) =>
        sql`${recount} where id in (select value from json_each(${json}))`.execute(trx),
      );
    },
  };
};
