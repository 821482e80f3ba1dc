import { DatabaseSync } from "@photostructure/sqlite";
import type { ObservationBlock, SeriesKey } from "../observation";
import { toSeriesColumns } from "./series-key";
import { createRun, keysOf, orderOf, type Run } from "./sorted-run";

const usualRowsOfRun = 262_144;
const rowsAtOnce = 50;

/** What a file states, gathered in a database of its own until all of it is read. */
export type Staging = {
  /** Takes a block, and the series that came up since the one before. Neither may be used by the caller afterwards. */
  add(block: ObservationBlock, series: readonly SeriesKey[]): Promise<void>;
  /** Leaves out statements that were added, by their keys (see `packKey`). Nothing is added afterwards. */
  leaveOut(keys: readonly number[]): Promise<void>;
  /** Gives how many statements there are. */
  finish(): Promise<number>;
  /** Removes the database, whatever became of it. */
  close(): Promise<void>;
};

/** Begins a staging database in the file at `path`, which is not there yet. */
export type OpenStaging = (path: string) => Staging;

const seriesColumns = [
  "id",
  "flow",
  "reporter",
  "partner",
  "product",
  "unit",
  "frequency",
  "dimensions",
  "key",
] as const;

/** Nothing here outlives a crash, so nothing is journalled or synced. */
const set = `
  pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -4096;
  create table stated (
    key integer primary key, value real, text text, status integer not null, line integer not null
  ) strict;
  create table stated_series (
    id integer primary key, flow text, reporter text, partner text, product text, unit text,
    frequency text, dimensions text not null, key text not null, stored integer
  ) strict;
  begin`;

type Cell = number | string | null;

/** Inserts rows fifty at a time, the measured best of SQLite; of rows with one key the first stays. */
const rowInserter = (database: InstanceType<typeof DatabaseSync>, into: string, width: number) => {
  const row = `(${Array(width).fill("?").join(", ")})`;
  const statementOf = (rows: number) =>
    database.prepare(`insert or ignore into ${into} values ${Array(rows).fill(row).join(", ")}`);
  const full = statementOf(rowsAtOnce);
  let cells: Cell[] = [];
  return {
    add(...values: Cell[]): void {
      cells.push(...values);
      if (cells.length < rowsAtOnce * width) return;
      full.run(...cells);
      cells = [];
    },
    finish(): void {
      if (cells.length > 0) statementOf(cells.length / width).run(...cells);
      cells = [];
    },
  };
};

/** Infinity is no figure, and minus zero is zero. */
const storedValue = (value: number): number | null => (Number.isFinite(value) ? value + 0 : null);

/**
 * Writes a staging database. Blocks that follow all before them in order of their keys are written as they come; others
 * wait until there are a quarter of a million rows to sort, so that the memory does not depend on the file.
 */
export const createStagingWriter = (path: string, rowsOfRun = usualRowsOfRun) => {
  const database = new DatabaseSync(path);
  database.exec(set);
  const statements = rowInserter(database, "stated", 5);
  const seriesRows = rowInserter(
    database,
    `stated_series (${seriesColumns.join(", ")})`,
    seriesColumns.length,
  );
  const remove = database.prepare("delete from stated where key = ?");
  let seriesCount = 0;
  let pending: ReturnType<typeof createRun> | undefined;
  let greatest = -1;

  const write = ({ length, key, value, status, line, texts }: Run): void => {
    const rowAt = orderOf(key);
    for (let place = 0; place < length; place += 1) {
      const row = rowAt(place);
      statements.add(
        key[row] ?? 0,
        storedValue(value[row] ?? Number.NaN),
        texts.get(row) ?? null,
        status[row] ?? 0,
        line[row] ?? 0,
      );
    }
  };
  const writePending = (): void => {
    if (pending) write(pending.rows());
    pending?.clear();
  };
  const addSeries = (key: SeriesKey): void => {
    const columns = { id: seriesCount, ...toSeriesColumns(key) };
    seriesRows.add(...seriesColumns.map((name) => columns[name]));
    seriesCount += 1;
  };
  return {
    add(block: ObservationBlock, series: readonly SeriesKey[]): void {
      for (const key of series) addSeries(key);
      const keys = keysOf(block);
      const follows = keys.least > greatest;
      greatest = Math.max(greatest, keys.greatest);
      if (follows || block.length > rowsOfRun) {
        if (!follows) writePending();
        write({ ...block, key: keys.key });
        return;
      }
      if (pending && !pending.hasRoomFor(block.length)) writePending();
      pending ??= createRun(rowsOfRun);
      pending.add(keys.key, block);
    },
    leaveOut(keys: readonly number[]): void {
      writePending();
      statements.finish();
      for (const key of keys) remove.run(key);
    },
    finish(): number {
      writePending();
      statements.finish();
      seriesRows.finish();
      const { count } = database.prepare("select count(*) as count from stated").get() as {
        count: number;
      };
      database.exec("commit");
      database.close();
      return count;
    },
    close(): void {
      if (database.isOpen) database.close();
    },
  };
};
