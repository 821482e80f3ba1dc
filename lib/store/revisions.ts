import { type RawBuilder, sql } from "kysely";
import type { ObservationStatus, SeriesKey } from "../observation";
import { formatPeriod } from "../period";
import type { VintageOrder } from "./as-of";
import type { Reader } from "./change";
import { inPeriods, type ObservationFilter } from "./observations";
import { limitOf, type PageRequest, parseCursor, toPage } from "./paging";
import { fits, toSeriesKey } from "./series";
import { statusName } from "./status";
import { listVisibleVintages } from "./vintage";

/** What a vintage does to a figure, in the order in which a list has them. */
export const revisionKinds = ["revised", "withdrawn", "added"] as const;
export type RevisionKind = (typeof revisionKinds)[number];

/**
 * What one vintage did to one figure. `from` held before it, by the vintage `fromVintage`; `to` holds since. Where only
 * what the office says of the figure changed, `difference` is 0; it is null where a figure is new or gone. `percent` is
 * the difference in percent of the size of `from`, null where that is 0.
 */
export type Revision = SeriesKey & {
  readonly vintage: number;
  readonly released: string;
  readonly kind: RevisionKind;
  readonly series: number;
  readonly period: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly fromStatus: ObservationStatus | null;
  readonly toStatus: ObservationStatus;
  readonly fromVintage: number | null;
  readonly difference: number | null;
  readonly percent: number | null;
};

/** Which revisions: of one dataset, by one vintage or all, of the series and periods that fit. */
export type RevisionFilter = Omit<ObservationFilter, "asOf" | "dataset"> & {
  readonly dataset: string;
  readonly vintage?: number | undefined;
  readonly kind?: RevisionKind | undefined;
};

type Vintage = VintageOrder & { readonly id: number; readonly dataset: string };

type Row = {
  [Column in "flow" | "reporter" | "partner" | "product" | "unit" | "frequency"]: string | null;
} & {
  series: number;
  dimensions: string;
  start: number;
  months: number;
  from: number | null;
  to: number | null;
  from_status: number | null;
  to_status: number;
  from_vintage: number | null;
  size: number;
};

/** The row that held of the period of observation `o` before a vintage, by the vintages that count. */
const priorOf = ({ dataset, released, number }: Vintage): RawBuilder<number | null> => sql`(
  select p.vintage from observation as p
  join vintage as w on w.id = p.vintage
  where p.series = o.series and p.months = o.months and p.period = o.period
    and w.dataset = ${dataset} and w.undone is null
    and (w.released, w.number) < (${released}, ${number})
  order by w.released desc, w.number desc limit 1)`;

const conditions: Readonly<Record<RevisionKind, RawBuilder<unknown>>> = {
  revised: sql`b.value is not null and o.value is not null
    and not (b.value = o.value and b.text is not distinct from o.text and b.status = o.status)`,
  withdrawn: sql`b.value is not null and o.value is null`,
  added: sql`b.value is null and o.value is not null`,
};

/** What is new is listed as it lies, so that millions of figures need not be sorted. */
const sizes: Readonly<Record<RevisionKind, RawBuilder<number>>> = {
  revised: sql`abs(o.value - b.value)`,
  withdrawn: sql`abs(b.value)`,
  added: sql`0`,
};

/** Whether a filter names so few series that they are looked for first. */
const isNarrow = ({ series, reporter, partner, product }: RevisionFilter): boolean =>
  [series, reporter, partner, product].some((part) => part !== undefined);

/** The rows of a vintage: tables in the order of search, and where they meet. All but a first one are found by extents. */
const rowsOf = (vintage: Vintage, filter: RevisionFilter) => {
  const row = sql`o.series = s.id and o.vintage = ${vintage.id}`;
  if (vintage.number === 1)
    return { tables: sql`series as s cross join observation as o`, meet: row };
  return {
    tables: isNarrow(filter)
      ? sql`series as s cross join extent as e cross join observation as o`
      : sql`extent as e cross join series as s cross join observation as o`,
    meet: sql`e.vintage = ${vintage.id} and e.series = s.id and ${row}
      and o.months = e.months and o.period between e.first and e.last`,
  };
};

/** A place in the list of one kind: the size of the change, the series and the period. */
type Place = readonly [size: number, series: number, months: number, start: number];

const readKind = async (
  db: Reader,
  vintage: Vintage,
  {
    kind,
    filter,
    after,
    limit,
  }: { kind: RevisionKind; filter: RevisionFilter; after: Place | undefined; limit: number },
): Promise<Row[]> => {
  const only = filter.series === undefined ? sql`true` : sql`s.id = ${filter.series}`;
  const later =
    after === undefined
      ? sql`true`
      : sql`(-size, series, months, start) > (${-after[0]}, ${after[1]}, ${after[2]}, ${after[3]})`;
  const order = kind === "added" ? sql`` : sql`size desc, `;
  const { tables, meet } = rowsOf(vintage, filter);
  const { rows } = await sql<Row>`
    select * from (
      select s.id as series, s.flow, s.reporter, s.partner, s.product, s.unit, s.frequency, s.dimensions,
        o.period as start, o.months, b.value as "from", o.value as "to", b.status as from_status,
        o.status as to_status, w.number as from_vintage, ${sizes[kind]} as size
      from ${tables}
      left join observation as b on b.series = o.series and b.months = o.months
        and b.period = o.period and b.vintage = ${priorOf(vintage)}
      left join vintage as w on w.id = b.vintage
      where ${meet} and ${only} and ${fits({ ...filter, dataset: vintage.dataset })} and ${inPeriods(filter)}
        and ${conditions[kind]}) as changed
    where ${later}
    order by ${order}series, months, start limit ${limit}`.execute(db);
  return rows;
};

/** The difference as the decimals of the figures have it: 0.3 − 0.1 is 0.2. */
const subtract = (to: number, from: number): number => Number((to - from).toPrecision(15));

const toRevision = (row: Row, kind: RevisionKind, vintage: VintageOrder): Revision => {
  const {
    series,
    start,
    months,
    from,
    to,
    from_status,
    to_status,
    from_vintage,
    size: _,
    ...key
  } = row;
  const difference = from === null || to === null ? null : subtract(to, from);
  const percent =
    difference === null || !from
      ? null
      : Number(((difference / Math.abs(from)) * 100).toPrecision(12));
  return {
    vintage: vintage.number,
    released: vintage.released,
    kind,
    series,
    ...toSeriesKey(key),
    period: formatPeriod({ start, months }),
    from,
    to,
    fromStatus: from_status === null ? null : statusName(from_status),
    toStatus: statusName(to_status),
    fromVintage: from_vintage,
    difference,
    percent,
  };
};

type Listed = { readonly row: Row; readonly kind: RevisionKind; readonly vintage: Vintage };

/** The parts of the list from a place on: of each vintage, the latest first, each kind, and where in it to begin. */
const partsFrom = (
  vintages: readonly Vintage[],
  cursor: string | undefined,
): { vintage: Vintage; kind: RevisionKind; after: Place | undefined }[] => {
  const parts = vintages.flatMap((vintage) =>
    revisionKinds.map((kind) => ({ vintage, kind, after: undefined as Place | undefined })),
  );
  const [number, kind, ...place] = parseCursor(cursor, 6) ?? [];
  const at = parts.findIndex((part) => part.vintage.number === number && part.kind === kind);
  if (at < 0) return parts;
  const [size = 0, series = 0, months = 0, start = 0] = place.map(Number);
  return parts
    .slice(at)
    .map((part, index) => (index === 0 ? { ...part, after: [size, series, months, start] } : part));
};

/**
 * What the vintages of a dataset that count did to its figures: the latest release first, and of each what it revised,
 * the largest differences first, what it withdrew, the largest figures first, and what it added, in the order of the
 * series. A cursor of another list gives the first page.
 */
export const listRevisions = async (
  db: Reader,
  filter: RevisionFilter,
  page: PageRequest = {},
): Promise<{ revisions: Revision[]; next: string | null }> => {
  const visible = await listVisibleVintages(db, filter.dataset);
  const wanted = visible
    .filter(({ number }) => filter.vintage === undefined || number === filter.vintage)
    .reverse();
  const most = limitOf(page) + 1;
  const listed: Listed[] = [];
  for (const { vintage, kind, after } of partsFrom(wanted, page.cursor)) {
    if (filter.kind !== undefined && kind !== filter.kind) continue;
    const limit = most - listed.length;
    if (limit <= 0) break;
    const rows = await readKind(db, vintage, { kind, filter, after, limit });
    listed.push(...rows.map((row) => ({ row, kind, vintage })));
  }
  const { rows, next } = toPage(listed, page, ({ row, kind, vintage }) => [
    vintage.number,
    kind,
    row.size,
    row.series,
    row.months,
    row.start,
  ]);
  return { revisions: rows.map(({ row, kind, vintage }) => toRevision(row, kind, vintage)), next };
};
