import type { SeriesKey } from "../observation";
import type { Writer } from "./change";

const rowsAtOnce = 50;

const byName = ([a]: [string, string], [b]: [string, string]): number => (a < b ? -1 : 1);

/** The office's further dimensions in one form, whatever the order in which they came. */
const canonicalDimensions = (dimensions: SeriesKey["dimensions"]): string =>
  JSON.stringify(Object.fromEntries(Object.entries(dimensions).sort(byName)));

const toColumns = (series: SeriesKey) => {
  const { flow, reporter, partner, product, unit, frequency } = series;
  const dimensions = canonicalDimensions(series.dimensions);
  const key = JSON.stringify([flow, reporter, partner, product, unit, frequency, dimensions]);
  return { flow, reporter, partner, product, unit, frequency, dimensions, key };
};

/** The identifiers of a file's series in the order of its list, and which of them the dataset did not have. */
export type InternedSeries = {
  readonly ids: readonly number[];
  readonly isNew: readonly boolean[];
};

const insertMissing = async (
  trx: Writer,
  dataset: string,
  missing: readonly ReturnType<typeof toColumns>[],
): Promise<[string, number][]> => {
  const inserted: [string, number][] = [];
  for (let at = 0; at < missing.length; at += rowsAtOnce) {
    const values = missing.slice(at, at + rowsAtOnce).map((columns) => ({ dataset, ...columns }));
    const rows = await trx
      .insertInto("series")
      .values(values.map((value) => ({ ...value, observations: 0 })))
      .returning(["key", "id"])
      .execute();
    for (const { key, id } of rows) inserted.push([key, id]);
  }
  return inserted;
};

/** Finds the dataset's series by their keys and adds those it does not have. */
export const internSeries = async (
  trx: Writer,
  dataset: string,
  keys: readonly SeriesKey[],
): Promise<InternedSeries> => {
  const stored = await trx
    .selectFrom("series")
    .select(["key", "id"])
    .where("dataset", "=", dataset)
    .execute();
  const known = new Map(stored.map(({ key, id }) => [key, id]));
  const columns = keys.map(toColumns);
  const isNew = columns.map(({ key }) => !known.has(key));
  const missing = columns.filter((_, index) => isNew[index]);
  for (const [key, id] of await insertMissing(trx, dataset, missing)) known.set(key, id);
  return { ids: columns.map(({ key }) => known.get(key) ?? 0), isNew };
};
