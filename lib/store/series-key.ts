import { sql } from "kysely";
import type { SeriesKey } from "../observation";
import type { Writer } from "./change";

const byName = ([a]: [string, string], [b]: [string, string]): number => (a < b ? -1 : 1);

/** The office's further dimensions in one form, whatever the order in which they came. */
const canonicalDimensions = (dimensions: SeriesKey["dimensions"]): string =>
  JSON.stringify(Object.fromEntries(Object.entries(dimensions).sort(byName)));

/** A series as columns of a table; `key` is what makes it this one within its dataset. */
export const toSeriesColumns = (series: SeriesKey) => {
  const { flow, reporter, partner, product, unit, frequency } = series;
  const dimensions = canonicalDimensions(series.dimensions);
  const key = JSON.stringify([flow, reporter, partner, product, unit, frequency, dimensions]);
  return { flow, reporter, partner, product, unit, frequency, dimensions, key };
};

const columns = sql.raw("flow, reporter, partner, product, unit, frequency, dimensions, key");

/** Finds the dataset's series by the keys of the staged ones, adds those it does not have, and notes all identifiers. */
export const storeStagedSeries = async (trx: Writer, dataset: string): Promise<void> => {
  const note = sql`update stated_series set stored = (
    select s.id from series as s where s.dataset = ${dataset} and s.key = stated_series.key)`;
  await note.execute(trx);
  await sql`insert into series (dataset, ${columns}, observations)
    select ${dataset}, ${columns}, 0 from stated_series where stored is null order by id`.execute(
    trx,
  );
  await sql`${note} where stored is null`.execute(trx);
};
