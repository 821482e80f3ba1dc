import type {
  DialectAdapter,
  Kysely,
  Migration,
  QueryExecutorProvider,
  RawBuilder,
  Transaction,
} from "kysely";
import type { Database } from "../schema";

/** Rows of one table, some at a time, given as cells in the order of the columns. */
export type RowsToWrite = {
  readonly table: keyof Database;
  readonly columns: readonly string[];
  readonly batches: AsyncIterable<readonly (readonly (string | number | null)[])[]>;
};

/** The last number that a table has given a row. */
export type Counter = { readonly table: string; readonly last: number };

/**
 * What two databases do not do alike; all queries are the same. Tables and triggers are written in SQLite's words.
 */
export type Engine = {
  /** What comes before all migrations, by names that come before theirs. */
  readonly migrations: Readonly<Record<string, Migration>>;
  /** The statements that do in this database what one that makes or changes tables and triggers says. */
  readonly tables: (statement: string) => readonly string[];
  /**
   * Does the work on a connection that has the tables of the staging file at `path` at hand: `stated`, by packed keys
   * (see `packKey`), and `stated_series`.
   */
  readonly withStaged: <T>(
    db: Kysely<Database>,
    path: string,
    work: (connection: Kysely<Database>) => Promise<T>,
  ) => Promise<T>;
  /** The beginning of a statement that makes a table or a view beside those that are staged. */
  readonly createStaged: (kind: "table" | "view", name: string) => RawBuilder<unknown>;
  /** Does work of a start while no other instance does, where there may be several. */
  readonly alone: <T>(db: Kysely<Database>, work: () => Promise<T>) => Promise<T>;
  /** Writes rows, given as cells in the order of the columns, as fast as many can be written. */
  readonly write: (db: Transaction<Database>, rows: RowsToWrite) => Promise<void>;
  /** Empties tables, which may be append-only; where that cannot be done they must be new, and it does nothing. */
  readonly empty: (db: Transaction<Database>, tables: readonly string[]) => Promise<void>;
  /** The last number that each table with numbered rows has given, so that none is given again. */
  readonly readCounters: (db: Kysely<Database>) => Promise<Counter[]>;
  readonly writeCounters: (db: Kysely<Database>, counters: readonly Counter[]) => Promise<void>;
  /** What is wrong with the database's own structure, in sentences, where it can tell. */
  readonly findFaults: (db: Kysely<Database>) => Promise<string[]>;
  /** Puts the store in order after many rows have come in. */
  readonly settle: (db: Kysely<Database>) => Promise<void>;
  /** Makes a connection do with little memory, as one that goes through the store once. */
  readonly useLittleMemory: (db: Kysely<Database>) => Promise<void>;
};

/** What the adapter of a dialect of ours adds to Kysely's. */
export type EngineAdapter = { readonly engine: Engine };

/** The engine of the database that a connection, a transaction or Kysely itself speaks to. */
export const engineOf = (db: QueryExecutorProvider): Engine =>
  (db.getExecutor().adapter as DialectAdapter & EngineAdapter).engine;
