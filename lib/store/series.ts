import { type RawBuilder, type SqlBool, sql } from "kysely";
import { type Frequency, frequencySchema, type SeriesKey } from "../observation";
import { type AsOf, holds } from "./as-of";
import type { Reader } from "./change";
import { formatLast, lastOf } from "./last-period";
import { limitOf, type PageRequest, parseCursor, toPage } from "./paging";
import type { SeriesRow } from "./schema";
import { matchesWords } from "./search-words";

/**
 * Which series: every part must fit. `product: null` is the total, no `product` is any; `dataset` is an id; `q` are
 * words that stand in the flow, the product, the dimensions, the dataset's name or the names of the places.
 */
export type SeriesFilter = AsOf & {
  readonly dataset?: string | undefined;
  readonly flow?: string | undefined;
  readonly reporter?: string | undefined;
  readonly partner?: string | undefined;
  readonly product?: string | null | undefined;
  readonly unit?: string | undefined;
  readonly frequency?: Frequency | undefined;
  readonly q?: string | undefined;
};

/** A series with how many numbers hold and the latest period that has one ("2021-01/P8M"). */
export type StoredSeries = SeriesKey & {
  readonly id: number;
  readonly dataset: string;
  readonly observations: number;
  readonly lastPeriod: string | null;
};

const equalColumns = ["dataset", "flow", "reporter", "partner", "unit", "frequency"] as const;

/** The condition that a filter puts on series `s`. */
export const fits = (filter: SeriesFilter): RawBuilder<SqlBool> => {
  const conditions = equalColumns.flatMap((column) => {
    const wanted = filter[column];
    return wanted === undefined ? [] : [sql`${sql.ref(`s.${column}`)} = ${wanted}`];
  });
  if (filter.product === null) conditions.push(sql`s.product is null`);
  else if (filter.product !== undefined) conditions.push(sql`s.product = ${filter.product}`);
  const all = [sql`true`, ...conditions, ...matchesWords(filter.q)];
  return sql<SqlBool>`(${sql.join(all, sql` and `)})`;
};

/** What makes a stored series this one and no other, in the words of the domain. */
export const toSeriesKey = (
  row: Pick<SeriesRow, "flow" | "reporter" | "partner" | "product" | "unit"> & {
    frequency: string | null;
    dimensions: string;
  },
): SeriesKey => ({
  flow: row.flow,
  reporter: row.reporter,
  partner: row.partner,
  product: row.product,
  unit: row.unit,
  frequency: frequencySchema.nullable().parse(row.frequency),
  dimensions: JSON.parse(row.dimensions) as Record<string, string>,
});

const toStoredSeries = (row: SeriesRow): StoredSeries => ({
  id: row.id,
  dataset: row.dataset,
  ...toSeriesKey(row),
  observations: row.observations,
  lastPeriod: formatLast(row.last),
});

/** The rows with their totals as of a day, for which the totals kept with the series do not serve. */
const withTotalsAsOf = async (
  db: Reader,
  rows: readonly SeriesRow[],
  asOf: string,
): Promise<SeriesRow[]> => {
  const ids = JSON.stringify(rows.map(({ id }) => id));
  const totals = await db
    .selectFrom("observation as o")
    .innerJoin("vintage as v", "v.id", "o.vintage")
    .select(["o.series", ({ fn }) => fn.countAll<number>().as("observations")])
    .select(lastOf("o.period", "o.months").as("last"))
    .where(sql<boolean>`o.series in (select cast(value as integer) from json_each(${ids}))`)
    .where("o.value", "is not", null)
    .where(holds(asOf))
    .groupBy("o.series")
    .execute();
  const known = new Map(totals.map(({ series, ...total }) => [series, total]));
  return rows.map((row) => ({ ...row, ...(known.get(row.id) ?? { observations: 0, last: null }) }));
};

const hasNumber = (asOf: string | undefined) =>
  asOf === undefined
    ? sql<boolean>`s.observations > 0`
    : sql<boolean>`exists (select 1 from observation as o join vintage as v on v.id = o.vintage
        where o.series = s.id and o.value is not null and ${holds(asOf)})`;

/** Series that hold at least one number, in the order in which they came in. */
export const listSeries = async (
  db: Reader,
  filter: SeriesFilter = {},
  page: PageRequest = {},
): Promise<{ series: StoredSeries[]; next: string | null }> => {
  const [after] = parseCursor(page.cursor, 1) ?? [];
  let query = db
    .selectFrom("series as s")
    .selectAll()
    .where(fits(filter))
    .where(hasNumber(filter.asOf))
    .orderBy("s.id")
    .limit(limitOf(page) + 1);
  if (after !== undefined) query = query.where("s.id", ">", Number(after));
  const { rows, next } = toPage(await query.execute(), page, ({ id }) => [id]);
  const counted = filter.asOf === undefined ? rows : await withTotalsAsOf(db, rows, filter.asOf);
  return { series: counted.map(toStoredSeries), next };
};

/** A series by its id, with what it holds as of a day; undefined when there is none. */
export const findSeries = async (
  db: Reader,
  id: number,
  { asOf }: AsOf = {},
): Promise<StoredSeries | undefined> => {
  const row = await db.selectFrom("series").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) return undefined;
  const [counted] = asOf === undefined ? [row] : await withTotalsAsOf(db, [row], asOf);
  return counted && toStoredSeries(counted);
};

/** The names of the offices' further dimensions that the series which fit have, in their order in the alphabet. */
export const listDimensionNames = async (db: Reader, filter: SeriesFilter): Promise<string[]> => {
  const rows = await db
    .selectFrom("series as s")
    .select("s.dimensions")
    .distinct()
    .where(fits(filter))
    .execute();
  const names = rows.flatMap(({ dimensions }) => Object.keys(JSON.parse(dimensions) as object));
  return [...new Set(names)].sort();
};
