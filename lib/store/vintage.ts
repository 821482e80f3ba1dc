import type { VintageOrder } from "./as-of";
import type { Reader } from "./change";
import type { VintageRow } from "./schema";

/** Negative when `a` comes before `b`: by day of release, of one day by number. */
const compareVintages = (a: VintageOrder, b: VintageOrder): number =>
  a.released === b.released ? a.number - b.number : a.released < b.released ? -1 : 1;

/** Whether vintage `a` comes before vintage `b`. */
export const isBefore = (a: VintageOrder, b: VintageOrder): boolean => compareVintages(a, b) < 0;

/** A dataset's vintages that were not undone, the earliest release first. */
export const listVisibleVintages = (db: Reader, dataset: string): Promise<VintageRow[]> =>
  db
    .selectFrom("vintage")
    .selectAll()
    .where("dataset", "=", dataset)
    .where("undone", "is", null)
    .orderBy("released")
    .orderBy("number")
    .execute();

/** The number of a dataset's next vintage: numbers of undone ones are not given again. */
export const nextVintageNumber = async (db: Reader, dataset: string): Promise<number> => {
  const row = await db
    .selectFrom("vintage")
    .select(({ fn }) => fn.max("number").as("number"))
    .where("dataset", "=", dataset)
    .executeTakeFirst();
  return (row?.number ?? 0) + 1;
};

/**
 * The days on which vintages that count came out, the earliest first: between two of them nothing official changes.
 * Those of some datasets when their ids are given, else of all.
 */
export const listReleaseDays = async (
  db: Reader,
  datasets?: readonly string[],
): Promise<string[]> => {
  if (datasets?.length === 0) return [];
  let query = db
    .selectFrom("vintage")
    .select("released")
    .distinct()
    .where("undone", "is", null)
    .orderBy("released");
  if (datasets) query = query.where("dataset", "in", datasets);
  return (await query.execute()).map(({ released }) => released);
};
