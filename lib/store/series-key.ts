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
): Promise<readonly { key: string; id: number }[]> => {
  if (missing.length === 0) return [];
  return trx
    .insertInto("series")
    .values(missing.map((columns) => ({ dataset, ...columns, observations: 0 })))
    .returning(["key", "id"])
    .execute();
};

/** Finds the dataset's series by their keys and adds those it does not have, some at a time, since a file may have many. */
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
  const ids: number[] = [];
  const isNew: boolean[] = [];
  for (let at = 0; at < keys.length; at += rowsAtOnce) {
    const some = keys.slice(at, at + rowsAtOnce).map(toColumns);
    const missing = some.filter(({ key }) => !known.has(key));
    const added = new Map(
      (await insertMissing(trx, dataset, missing)).map(({ key, id }) => [key, id]),
    );
    for (const { key } of some) {
      ids.push(known.get(key) ?? added.get(key) ?? 0);
      isNew.push(added.has(key));
    }
  }
  return { ids, isNew };
};
