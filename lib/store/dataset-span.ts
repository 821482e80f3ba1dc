import { sql } from "kysely";
import { parseCanonicalPeriod } from "../period";
import type { Reader } from "./change";
import { formatLast } from "./last-period";

/** The months of a dataset's figures: `first` counts as `Period.start` does, `end` is the month after the last. */
export type DatasetSpan = { readonly first: number; readonly end: number };

/** By the months of a frequency the first period is found at once; only series without one are read through. */
const firstOfSeries = sql`(select min(o.period) from observation as o where o.series = s.id and o.months =
  case s.frequency when 'A' then 12 when 'S' then 6 when 'Q' then 3 when 'M' then 1 else o.months end)`;

/** From when to when the figures of a dataset go; undefined when it holds none. */
export const findDatasetSpan = async (
  db: Reader,
  dataset: string,
): Promise<DatasetSpan | undefined> => {
  const { rows } = await sql<{ first: number | null; last: number | null }>`
    select min(${firstOfSeries}) as first, max(s.last) as last
    from series as s where s.dataset = ${dataset} and s.observations > 0`.execute(db);
  const [{ first, last } = { first: null, last: null }] = rows;
  const latest = parseCanonicalPeriod(formatLast(last) ?? "");
  return first === null || !latest ? undefined : { first, end: latest.start + latest.months };
};
