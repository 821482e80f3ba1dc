import { sql } from "kysely";
import type { Observation } from "../observation";
import { formatPeriod, type Period } from "../period";
import { type AsOf, holds } from "./as-of";
import type { Reader } from "./change";
import { limitOf, type PageRequest, parseCursor, toPage } from "./paging";
import { fits, type SeriesFilter, toSeriesKey } from "./series";
import { statusName } from "./status";

/**
 * Which observations: of the series that fit, of exactly this period, and from a month to a month, both counted as
 * `Period.start` is and both included; a period must lie between them as a whole.
 */
export type ObservationFilter = SeriesFilter & {
  readonly series?: number | undefined;
  readonly period?: Period | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
};

/** An observation with its source: the series, the number of the vintage and the line of its file. */
export type StoredObservation = Observation & {
  readonly series: number;
  readonly vintage: number;
  readonly line: number | null;
  readonly text: string | null;
};

type Row = {
  [Column in "id" | "period" | "months" | "status" | "vintage"]: number;
} & {
  [Column in "flow" | "reporter" | "partner" | "product" | "unit" | "frequency" | "text"]:
    | string
    | null;
} & { dataset: string; dimensions: string; value: number | null; line: number | null };

const toObservation = (row: Row): StoredObservation => {
  const { frequency: _, ...key } = toSeriesKey(row);
  return {
    ...key,
    period: formatPeriod({ start: row.period, months: row.months }),
    value: row.value,
    status: statusName(row.status),
    dataset: row.dataset,
    series: row.id,
    vintage: row.vintage,
    line: row.line,
    text: row.text,
  };
};

/** The condition that a filter puts on the period of observation `o`. */
export const inPeriods = ({ period, from, to }: ObservationFilter) => {
  const conditions = [sql<boolean>`true`];
  if (period) conditions.push(sql`(o.period = ${period.start} and o.months = ${period.months})`);
  if (from !== undefined) conditions.push(sql`o.period >= ${from}`);
  if (to !== undefined) conditions.push(sql`o.period + o.months - 1 <= ${to}`);
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`;
};

/**
 * The join is written crosswise because SQLite then keeps its order: series by id, then their observations by key, as
 * the tables are sorted, so that a page of millions is read without sorting them.
 */
const select = (db: Reader, filter: ObservationFilter) => {
  const query = db
    .selectFrom("series as s")
    .crossJoin("observation as o")
    .crossJoin("vintage as v")
    .select(["s.id", "s.dataset", "s.flow", "s.reporter", "s.partner", "s.product", "s.unit"])
    .select(["s.frequency", "s.dimensions", "o.period", "o.months", "o.value", "o.text"])
    .select(["o.status", "o.line", "v.number as vintage"])
    .whereRef("o.series", "=", "s.id")
    .whereRef("v.id", "=", "o.vintage")
    .where(fits(filter))
    .where(inPeriods(filter))
    .where(holds(filter.asOf))
    .orderBy("s.id")
    .orderBy("o.months")
    .orderBy("o.period");
  return filter.series === undefined ? query : query.where("s.id", "=", filter.series);
};

/**
 * What holds as of a day, in the order of series, length and start. Missing and withdrawn values are there, null, with
 * their status. A cursor of another list gives the first page.
 */
export const listObservations = async (
  db: Reader,
  filter: ObservationFilter = {},
  page: PageRequest = {},
): Promise<{ observations: StoredObservation[]; next: string | null }> => {
  const [series, months, period] = parseCursor(page.cursor, 3) ?? [];
  let query = select(db, filter).limit(limitOf(page) + 1);
  if (series !== undefined) {
    query = query
      .where("s.id", ">=", Number(series))
      .where(sql<boolean>`(s.id, o.months, o.period) > (${series}, ${months}, ${period})`);
  }
  const place = ({ id, months, period }: Row) => [id, months, period];
  const { rows, next } = toPage<Row>(await query.execute(), page, place);
  return { observations: rows.map(toObservation), next };
};

/** All that one reporter's counts say of one partner as of a day: every dataset, flow, product and length. */
export const observationsOfPair = async (
  db: Reader,
  pair: AsOf &
    Pick<ObservationFilter, "product" | "dataset" | "flow"> & { reporter: string; partner: string },
): Promise<StoredObservation[]> => (await select(db, pair).execute()).map(toObservation);
