import { sql } from "kysely";
import type { Mapping } from "../csv";
import { type AsOf, holds } from "./as-of";
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

/** The vintages of dataset `d` that count as of a day. */
const vintagesAsOf = (asOf: string | undefined) =>
  asOf === undefined
    ? sql`${ofDataset("vintage")} and undone is null`
    : sql`${ofDataset("vintage")} and undone is null and released <= ${asOf}`;

/** Counts of the figures of dataset `d`: kept ones, where nothing came out after that day, else counted now. */
const totalsAsOf = (asOf: string | undefined) => {
  const kept = {
    series: sql<number>`(select count(*) ${ofDataset("series")} and observations > 0)`,
    observations: sql<number>`(select coalesce(sum(observations), 0) ${ofDataset("series")})`,
  };
  if (asOf === undefined) return kept;
  const isOfToday = sql`not exists (select 1 ${ofDataset("vintage")}
    and undone is null and released > ${asOf})`;
  const held = sql`from series as s cross join observation as o cross join vintage as v
    where o.series = s.id and v.id = o.vintage and s.dataset = d.id
      and o.value is not null and ${holds(asOf)}`;
  return {
    series: sql<number>`case when ${isOfToday} then ${kept.series}
      else (select count(distinct s.id) ${held}) end`,
    observations: sql<number>`case when ${isOfToday} then ${kept.observations}
      else (select count(*) ${held}) end`,
  };
};

const select = (db: Reader, { asOf }: AsOf = {}) => {
  const { series, observations } = totalsAsOf(asOf);
  const received = asOf === undefined ? ofDataset("vintage") : vintagesAsOf(asOf);
  return db
    .selectFrom("dataset as d")
    .select(["d.id", "d.name", "d.publisher", "d.source", "d.licence", "d.created"])
    .select([
      series.as("series"),
      observations.as("observations"),
      sql<number>`(select count(*) ${vintagesAsOf(asOf)})`.as("vintages"),
      sql<string>`(select coalesce(max(received), d.created) ${received})`.as("updated"),
    ]);
};

/** All datasets by name. */
export const listDatasets = (db: Reader): Promise<DatasetSummary[]> =>
  select(db).orderBy("d.name").execute();

/** Datasets by name, in pages; as of a day only those of which something was out. */
export const listDatasetPage = async (
  db: Reader,
  { asOf, ...page }: PageRequest & AsOf = {},
): Promise<{ datasets: DatasetSummary[]; next: string | null }> => {
  const [after] = parseCursor(page.cursor, 1) ?? [];
  const all = select(db, { asOf })
    .orderBy("d.name")
    .limit(limitOf(page) + 1);
  const query =
    asOf === undefined ? all : all.where(sql<boolean>`exists (select 1 ${vintagesAsOf(asOf)})`);
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

/**
 * A dataset by its id, else by its exact name, with its vintages by number, undone ones too; as of a day with those that
 * were out. Undefined when absent.
 */
export const findDataset = async (
  db: Reader,
  idOrName: string,
  { asOf }: AsOf = {},
): Promise<{ dataset: DatasetSummary; vintages: Vintage[] } | undefined> => {
  const find = (column: "d.id" | "d.name") =>
    select(db, { asOf }).where(column, "=", idOrName).executeTakeFirst();
  const dataset = (await find("d.id")) ?? (await find("d.name"));
  if (!dataset) return undefined;
  const vintages = await db
    .selectFrom("vintage")
    .selectAll()
    .where("dataset", "=", dataset.id)
    .orderBy("number")
    .execute();
  const out = vintages.filter(({ released }) => asOf === undefined || released <= asOf);
  return { dataset, vintages: out.map(toVintage) };
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
  await trx.deleteFrom("extent").where("series", "in", series).execute();
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
