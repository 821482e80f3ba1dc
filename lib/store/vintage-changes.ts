import { type RawBuilder, sql } from "kysely";
import type { SeriesKey } from "../observation";
import { formatPeriod } from "../period";
import type { VintageOrder } from "./as-of";
import type { Reader } from "./change";
import { toSeriesKey } from "./series";

/** One figure that a vintage added (`before` null), revised, or withdrew (`after` null). */
export type FigureChange = {
  readonly series: number;
  readonly key: SeriesKey;
  readonly period: string;
  readonly before: number | null;
  readonly after: number | null;
};

/**
 * The figures that a vintage changed, by what it did to them; each list has its largest changes first. A first vintage
 * adds all it holds, so nothing is listed of it.
 */
export type VintageChanges = {
  readonly revised: readonly FigureChange[];
  readonly withdrawn: readonly FigureChange[];
  readonly added: readonly FigureChange[];
};

const shown = 100;

type Row = Omit<FigureChange, "key" | "period"> & {
  flow: string | null;
  reporter: string | null;
  partner: string | null;
  product: string | null;
  unit: string | null;
  frequency: string | null;
  dimensions: string;
  start: number;
  months: number;
};

type Vintage = VintageOrder & { readonly id: number; readonly dataset: string };

/** What held of period `o` before the vintage, by the vintages that count. */
const before = ({ dataset, released, number }: Vintage): RawBuilder<number | null> => sql`(
  select p.value from observation as p
  join vintage as w on w.id = p.vintage
  where p.series = o.series and p.months = o.months and p.period = o.period
    and w.dataset = ${dataset} and w.undone is null
    and (w.released, w.number) < (${released}, ${number})
  order by w.released desc, w.number desc limit 1)`;

const conditions = {
  revised: sql`before is not null and after is not null and before <> after`,
  withdrawn: sql`before is not null and after is null`,
  added: sql`before is null and after is not null`,
} as const;

const listOf = async (
  db: Reader,
  vintage: Vintage,
  kind: keyof typeof conditions,
): Promise<FigureChange[]> => {
  const { rows } = await sql<Row>`
    select * from (
      select s.id as series, s.flow, s.reporter, s.partner, s.product, s.unit, s.frequency, s.dimensions,
        o.period as start, o.months, o.value as after, ${before(vintage)} as before
      from series as s
      cross join observation as o on o.series = s.id
      where s.dataset = ${vintage.dataset} and o.vintage = ${vintage.id})
    where ${conditions[kind]}
    order by abs(coalesce(after, 0) - coalesce(before, 0)) desc, series, months, start
    limit ${shown}`.execute(db);
  return rows.map(({ start, months, series, before, after, ...key }) => ({
    series,
    key: toSeriesKey(key),
    period: formatPeriod({ start, months }),
    before,
    after,
  }));
};

const nothing: VintageChanges = { revised: [], withdrawn: [], added: [] };

/**
 * What a vintage changed of the figures that held before it: at most a hundred in all, revisions before what was
 * withdrawn and what is new. Nothing for a vintage that is the first, was undone, or is not there.
 */
export const listVintageChanges = async (
  db: Reader,
  { dataset, number }: { readonly dataset: string; readonly number: number },
): Promise<VintageChanges> => {
  const vintages = await db
    .selectFrom("vintage")
    .select(["id", "dataset", "released", "number"])
    .where("dataset", "=", dataset)
    .where("undone", "is", null)
    .orderBy("released")
    .orderBy("number")
    .execute();
  const vintage = vintages.find((each) => each.number === number);
  if (!vintage || vintage === vintages[0]) return nothing;
  const revised = await listOf(db, vintage, "revised");
  const withdrawn = await listOf(db, vintage, "withdrawn");
  const added = await listOf(db, vintage, "added");
  const left = (...lists: (readonly unknown[])[]) =>
    Math.max(0, shown - lists.reduce((sum, list) => sum + list.length, 0));
  return {
    revised,
    withdrawn: withdrawn.slice(0, left(revised)),
    added: added.slice(0, left(revised, withdrawn)),
  };
};
