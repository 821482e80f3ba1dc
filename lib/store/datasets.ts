import { sql } from "kysely";
import type { Mapping } from "../csv";
import { change, type Deed, type Reader, type Writer } from "./change";
import type { DatasetDetails } from "./import-job";
import { limitOf, type PageRequest, parseCursor, toPage } from "./paging";
import type { VintageLayout, VintageRow } from "./schema";
import type { VintageCounts } from "./write-vintage";

/**
 * A dataset with what it holds now: series that have a number, their numbers, the vintages that were not undone, and
 * the instant the latest came in.
 */
export type DatasetSummary = DatasetDetails & {
  readonly id: string;
  readonly created: string;
  readonly series: number;
  readonly observations: number;
  readonly vintages: number;
  readonly updated: string;
};

/**
 * One upload: `released` is a day, `releasedGiven` is false when it is only the day of upload, `received` and `undone`
 * are instants, `raw` is the SHA-256 of the file, `mapping` is what a person corrected of its reading,
 * `layout` how it was read.
 */
export type Vintage = {
  readonly number: number;
  readonly released: string;
  readonly releasedGiven: boolean;
  readonly received: string;
  readonly replaced: boolean;
  readonly raw: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly mapping: Mapping | null;
  readonly layout: VintageLayout;
  readonly counts: VintageCounts;
  readonly undone: string | null;
};

const toVintage = (row: VintageRow): Vintage => ({
  number: row.number,
  released: row.released,
  releasedGiven: row.released_given === 1,
  received: row.received,
  replaced: row.replaced === 1,
  raw: row.raw,
  fileName: row.file_name,
  bytes: row.bytes,
  mapping: row.mapping === null ? null : (JSON.parse(row.mapping) as Mapping),
  layout: JSON.parse(row.layout) as VintageLayout,
  counts: JSON.parse(row.counts) as VintageCounts,
  undone: row.undone,
});

const ofDataset = (table: string) => sql`from ${sql.table(table)} where dataset = d.id`;

const select = (db: Reader) =>
  db
    .selectFrom("dataset as d")
    .select(["d.id", "d.name", "d.publisher", "d.source", "d.licence", "d.created"])
    .select([
      sql<number>`(select count(*) ${ofDataset("series")} and observations > 0)`.as("series"),
      sql<number>`(select coalesce(sum(observations), 0) ${ofDataset("series")})`.as(
        "observations",
      ),
      sql<number>`(select count(*) ${ofDataset("vintage")} and undone is null)`.as("vintages"),
      sql<string>`(select coalesce(max(received), d.created) ${ofDataset("vintage")})`.as(
        "updated",
      ),
    ]);

/** All datasets by name. */
export const listDatasets = (db: Reader): Promise<DatasetSummary[]> =>
  select(db).orderBy("d.name").execute();

/** Datasets by name, in pages. */
export const listDatasetPage = async (
  db: Reader,
  page: PageRequest = {},
): Promise<{ datasets: DatasetSummary[]; next: string | null }> => {
  const [after] = parseCursor(page.cursor, 1) ?? [];
  const query = select(db)
    .orderBy("d.name")
    .limit(limitOf(page) + 1);
  const rows = await (after === undefined
    ? query
    : query.where("d.name", ">", String(after))
  ).execute();
  const { rows: datasets, next } = toPage(rows, page, ({ name }) => [name]);
  return { datasets, next };
};

/** The dataset of exactly this name, if there is one. */
export const findDatasetNamed = (
  db: Reader,
  name: string,
): Promise<{ id: string; name: string } | undefined> =>
  db.selectFrom("dataset").select(["id", "name"]).where("name", "=", name).executeTakeFirst();

/** A dataset by its id, else by its exact name, with its vintages by number, undone ones too; undefined when absent. */
export const findDataset = async (
  db: Reader,
  idOrName: string,
): Promise<{ dataset: DatasetSummary; vintages: Vintage[] } | undefined> => {
  const find = (column: "d.id" | "d.name") =>
    select(db).where(column, "=", idOrName).executeTakeFirst();
  const dataset = (await find("d.id")) ?? (await find("d.name"));
  if (!dataset) return undefined;
  const vintages = await db
    .selectFrom("vintage")
    .selectAll()
    .where("dataset", "=", dataset.id)
    .orderBy("number")
    .execute();
  return { dataset, vintages: vintages.map(toVintage) };
};

/**
 * Changes what is said of a dataset; what is not given stays. A name that another dataset has is a conflict, and
 * nothing is changed.
 */
export const updateDataset = async (
  db: Reader,
  { id, details, ...deed }: Deed & { id: string; details: Partial<DatasetDetails> },
): Promise<"updated" | "absent" | { conflict: { id: string; name: string } }> => {
  const note = { action: "update-dataset", subject: id, ...deed };
  let conflict: { id: string; name: string } | undefined;
  const updated = await change(db, note, async (trx) => {
    conflict = await trx
      .selectFrom("dataset")
      .select(["id", "name"])
      .where("name", "=", details.name ?? "")
      .where("id", "<>", id)
      .executeTakeFirst();
    if (conflict) return undefined;
    return trx
      .updateTable("dataset")
      .set((eb) => ({ name: eb.ref("name"), ...details }))
      .where("id", "=", id)
      .returning("id")
      .executeTakeFirst();
  });
  if (conflict) return { conflict };
  return updated ? "updated" : "absent";
};

const deleteContent = async (trx: Writer, dataset: string): Promise<void> => {
  const series = trx.selectFrom("series").select("id").where("dataset", "=", dataset);
  await trx.deleteFrom("observation").where("series", "in", series).execute();
  await trx.deleteFrom("restatement").where("series", "in", series).execute();
  await trx.deleteFrom("series").where("dataset", "=", dataset).execute();
  await trx.deleteFrom("vintage").where("dataset", "=", dataset).execute();
};

/**
 * Removes a dataset with all it holds; false when there is none of that id. Its raw files stay until the next
 * sweep. Takes seconds for millions of observations.
 */
export const deleteDataset = async (
  db: Reader,
  { id, ...deed }: Deed & { id: string },
): Promise<boolean> => {
  const deleted = await change(
    db,
    { action: "delete-dataset", subject: id, ...deed },
    async (trx) => {
      // The triggers let observations go only with a dataset that is marked so.
      await trx.updateTable("dataset").set({ deleting: 1 }).where("id", "=", id).execute();
      await deleteContent(trx, id);
      return trx.deleteFrom("dataset").where("id", "=", id).returning("id").executeTakeFirst();
    },
  );
  return deleted !== undefined;
};
