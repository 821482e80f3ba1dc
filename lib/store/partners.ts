import { sql } from "kysely";
import { formatPeriod } from "../period";
import { type AsOf, holds } from "./as-of";
import type { Reader } from "./change";
import { endOfLast } from "./last-period";

/** A partner's trade in one year, in plain units; null where the dataset does not give it. */
export type PartnerTotal = {
  readonly partner: string;
  readonly exports: number | null;
  readonly imports: number | null;
  readonly turnover: number | null;
};

/**
 * A reporter's partners in the latest year of one dataset, unit and set of further dimensions: these are never mixed.
 * The largest turnover comes first, partners without one last. Groups such as the world are among the partners.
 */
export type PartnerTable = {
  readonly dataset: string;
  readonly unit: string | null;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly period: string;
  readonly partners: readonly PartnerTotal[];
};

type Flow = "exports" | "imports" | "turnover";
type Row = {
  dataset: string;
  unit: string | null;
  dimensions: string;
  partner: string;
  flow: Flow;
  year: number;
  value: number;
};
type Totals = { [F in Flow]: number | null };

const recentMonths = 36;

/** Whole calendar years, stated as such or, with `months` 1, as the sum of twelve months that are all there. */
const readYears = async (
  db: Reader,
  { reporter, asOf, months }: AsOf & { reporter: string; months: 1 | 12 },
): Promise<Row[]> => {
  // Only the latest year is wanted; as of an earlier day nobody knows beforehand which one that is.
  const recent =
    asOf === undefined ? sql`o.period >= ${endOfLast("s.last")} - ${recentMonths}` : sql`true`;
  const { rows } = await sql<Row>`
    select s.dataset, s.unit, s.dimensions, s.partner, s.flow, o.period / 12 as year, sum(o.value) as value
    from series as s
    cross join observation as o
    cross join vintage as v
    where o.series = s.id and v.id = o.vintage
      and s.reporter = ${reporter} and s.partner is not null and s.product is null
      and s.flow in ('exports', 'imports', 'turnover') and o.months = ${months}
      and (o.months = 1 or o.period % 12 = 0) and o.value is not null
      and ${recent} and ${holds(asOf)}
    group by s.dataset, s.unit, s.dimensions, s.partner, s.flow, year
    having count(*) = ${12 / months}`.execute(db);
  return rows;
};

type Table = Pick<Row, "dataset" | "unit" | "dimensions"> & {
  readonly years: Map<number, Map<string, Totals>>;
};

const put = (tables: Map<string, Table>, row: Row): void => {
  const { dataset, unit, dimensions } = row;
  const key = JSON.stringify([dataset, unit, dimensions]);
  const table = tables.get(key) ?? { dataset, unit, dimensions, years: new Map() };
  tables.set(key, table);
  const year = table.years.get(row.year) ?? new Map<string, Totals>();
  table.years.set(row.year, year);
  const totals = year.get(row.partner) ?? { exports: null, imports: null, turnover: null };
  year.set(row.partner, { ...totals, [row.flow]: row.value });
};

const toTotal = ([partner, totals]: [string, Totals]): PartnerTotal => {
  const { exports, imports, turnover } = totals;
  const sum = exports === null || imports === null ? null : exports + imports;
  return { partner, exports, imports, turnover: turnover ?? sum };
};

const bySize = (a: PartnerTotal, b: PartnerTotal): number =>
  (b.turnover ?? -1) - (a.turnover ?? -1) || (a.partner < b.partner ? -1 : 1);

const toPartnerTable = ({ dataset, unit, dimensions, years }: Table): PartnerTable => {
  const latest = Math.max(...years.keys());
  return {
    dataset,
    unit,
    dimensions: JSON.parse(dimensions) as Record<string, string>,
    period: formatPeriod({ start: latest * 12, months: 12 }),
    partners: [...(years.get(latest) ?? [])].map(toTotal).sort(bySize),
  };
};

/** A reporter's partners by dataset, in all goods; the tables with the most partners come first. */
export const listPartners = async (
  db: Reader,
  reporter: string,
  { asOf }: AsOf = {},
): Promise<PartnerTable[]> => {
  const tables = new Map<string, Table>();
  // A year stated as such comes last and stands in place of the sum of its months.
  for (const months of [1, 12] as const) {
    for (const row of await readYears(db, { reporter, asOf, months })) put(tables, row);
  }
  return [...tables.values()]
    .map(toPartnerTable)
    .sort((a, b) => b.partners.length - a.partners.length);
};
