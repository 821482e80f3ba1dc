import type { ObservationStatus } from "../observation";
import { formatPeriod } from "../period";
import type { AsOf } from "./as-of";
import type { Reader } from "./change";
import { statusName } from "./status";

/** A vintage that says something of a series; `released` is a day, `received` an instant. */
export type HistoryVintage = {
  readonly number: number;
  readonly released: string;
  readonly releasedGiven: boolean;
  readonly received: string;
  readonly added: number;
  readonly revised: number;
  readonly withdrawn: number;
};

/** What was known of one period after each vintage: null before the first figure, and after it was withdrawn. */
export type HistoryRow = {
  readonly period: string;
  readonly values: readonly (number | null)[];
  /** What the office said of the figure; null before it said anything. */
  readonly statuses: readonly (ObservationStatus | null)[];
  /** The values as the office wrote them, where a double does not give them back. */
  readonly texts: readonly (string | null)[];
};

/** A revision triangle: periods by vintages, the earliest release first; `values` of a row are in that order. */
export type SeriesHistory = {
  readonly vintages: readonly HistoryVintage[];
  readonly rows: readonly HistoryRow[];
};

type Stated = { value: number | null; status: number; text: string | null };

const readRows = (db: Reader, series: number, { asOf }: AsOf) => {
  const query = db
    .selectFrom("observation as o")
    .innerJoin("vintage as v", "v.id", "o.vintage")
    .select(["o.period", "o.months", "o.value", "o.status", "o.text", "v.id", "v.number"])
    .select(["v.released", "v.released_given", "v.received"])
    .where("o.series", "=", series)
    .where("v.undone", "is", null)
    .orderBy("o.months")
    .orderBy("o.period");
  return (asOf === undefined ? query : query.where("v.released", "<=", asOf)).execute();
};

type Row = Awaited<ReturnType<typeof readRows>>[number];

const vintagesOf = (rows: readonly Row[]): readonly Row[] =>
  [...new Map(rows.map((row) => [row.id, row])).values()].sort((a, b) =>
    a.released === b.released ? a.number - b.number : a.released < b.released ? -1 : 1,
  );

const groupByPeriod = (rows: readonly Row[]): ReadonlyMap<string, ReadonlyMap<number, Stated>> => {
  const periods = new Map<string, Map<number, Stated>>();
  for (const row of rows) {
    const period = formatPeriod({ start: row.period, months: row.months });
    periods.set(period, (periods.get(period) ?? new Map()).set(row.id, row));
  }
  return periods;
};

/** What holds after each vintage: what it says, else what held before it. */
const carryOn = (
  said: ReadonlyMap<number, Stated>,
  vintages: readonly Row[],
): readonly (Stated | undefined)[] => {
  let held: Stated | undefined;
  return vintages.map(({ id }) => {
    held = said.get(id) ?? held;
    return held;
  });
};

const countOf = (
  columns: readonly (readonly (Stated | undefined)[])[],
  at: number,
  counts: (before: Stated | undefined, after: Stated) => boolean,
): number =>
  columns.filter((column) => {
    const [before, after] = [column[at - 1], column[at]];
    return after !== undefined && before !== after && counts(before, after);
  }).length;

const isNumber = (stated: Stated | undefined): boolean =>
  stated !== undefined && stated.value !== null;

const isAlike = (a: Stated | undefined, b: Stated): boolean =>
  a?.value === b.value && a?.status === b.status && a?.text === b.text;

/**
 * What each vintage that says something of a series made of it, as of a day. Vintages that repeat what was known are
 * not among them. Empty where there is no such series.
 */
export const readSeriesHistory = async (
  db: Reader,
  series: number,
  { asOf }: AsOf = {},
): Promise<SeriesHistory> => {
  const rows = await readRows(db, series, { asOf });
  const vintages = vintagesOf(rows);
  const periods = [...groupByPeriod(rows)].map(([period, said]) => ({
    period,
    held: carryOn(said, vintages),
  }));
  const columns = periods.map(({ held }) => held);
  return {
    vintages: vintages.map((row, at) => ({
      number: row.number,
      released: row.released,
      releasedGiven: row.released_given === 1,
      received: row.received,
      added: countOf(columns, at, (before, after) => !isNumber(before) && isNumber(after)),
      revised: countOf(
        columns,
        at,
        (before, after) => isNumber(before) && isNumber(after) && !isAlike(before, after),
      ),
      withdrawn: countOf(columns, at, (before, after) => isNumber(before) && !isNumber(after)),
    })),
    rows: periods.map(({ period, held }) => ({
      period,
      values: held.map((each) => each?.value ?? null),
      statuses: held.map((each) => (each ? statusName(each.status) : null)),
      texts: held.map((each) => each?.text ?? null),
    })),
  };
};
