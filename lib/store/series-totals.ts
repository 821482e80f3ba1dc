import { sql } from "kysely";
import type { Period } from "../period";
import { holds } from "./as-of";
import type { Writer } from "./change";
import { lastOf, toLast } from "./last-period";

const rowsAtOnce = 5_000;

type Gain = { added: number; last: number };

const inParts = async <T>(
  items: readonly T[],
  write: (json: string) => Promise<unknown>,
): Promise<void> => {
  for (let at = 0; at < items.length; at += rowsAtOnce)
    await write(JSON.stringify(items.slice(at, at + rowsAtOnce)));
};

const recount = sql`update series set (observations, last) = (
  select count(*), ${lastOf("o.period", "o.months")}
  from observation as o
  cross join vintage as v on v.id = o.vintage
  where o.series = series.id and o.value is not null and ${holds()})`;

/** Counts anew how many numbers the series of a dataset hold and which period is their latest. */
export const recountDataset = async (trx: Writer, dataset: string): Promise<void> => {
  await sql`${recount} where dataset = ${dataset}`.execute(trx);
};

/**
 * Keeps the totals of series up to date while a vintage that comes after all others is written, so that lists and search
 * need not read the observations. Only series that lose a number are counted anew.
 */
export const seriesTotals = () => {
  const gains = new Map<number, Gain>();
  const losing = new Set<number>();
  return {
    /** A period of the series has a number that had none. */
    addGain(series: number, period: Period): void {
      const gain = gains.get(series) ?? { added: 0, last: 0 };
      gains.set(series, { added: gain.added + 1, last: Math.max(gain.last, toLast(period)) });
    },
    /** A period of the series has no number any more. */
    addLoss: (series: number) => void losing.add(series),
    async write(trx: Writer): Promise<void> {
      const rows = [...gains].map(([id, gain]) => ({ id, ...gain }));
      await inParts(rows, (json) =>
        sql`update series set observations = observations + (j.value ->> 'added'),
            last = max(coalesce(last, 0), j.value ->> 'last')
          from json_each(${json}) as j where series.id = j.value ->> 'id'`.execute(trx),
      );
      await inParts([...losing], (json) =>
        sql`${recount} where id in (select value from json_each(${json}))`.execute(trx),
      );
    },
  };
};
