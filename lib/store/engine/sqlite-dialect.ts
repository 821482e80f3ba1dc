import { setTimeout as sleep } from "node:timers/promises";
import { DatabaseSync } from "@photostructure/sqlite";
import {
  CompiledQuery,
  type DatabaseConnection,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  type SqliteStatement,
} from "kysely";
import { LRUCache } from "lru-cache";
import type { EngineAdapter } from "./engine";
import { sqlite } from "./sqlite";

const cachedStatements = 256;
const busyTimeoutMs = 5_000;
/** A large import holds the write lock for minutes; whoever waits for it gives up later than that. */
const patienceMs = 600_000;
const retryMs = 15;

const pragmas = [
  `busy_timeout = ${busyTimeoutMs}`,
  "journal_mode = WAL",
  "synchronous = FULL",
  "foreign_keys = ON",
  "cache_size = -65536",
  `journal_size_limit = ${64 * 1024 * 1024}`,
];

const prepareStatement = (
  database: InstanceType<typeof DatabaseSync>,
  sql: string,
): SqliteStatement => {
  const statement = database.prepare(sql);
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...parameters),
    run: (parameters) => statement.run(...parameters),
    // A statement that is being stepped through must not be the one that another query resets.
    iterate: (parameters) => database.prepare(sql).iterate(...parameters),
  };
};

/** Opens the file with the pragmas that make it durable, and keeps prepared statements by their text. */
const openDatabase = (path: string): SqliteDatabase => {
  const database = new DatabaseSync(path);
  for (const pragma of pragmas) database.exec(`pragma ${pragma}`);
  const statements = new LRUCache<string, SqliteStatement>({ max: cachedStatements });
  return {
    prepare(sql) {
      const statement = statements.get(sql) ?? prepareStatement(database, sql);
      statements.set(sql, statement);
      return statement;
    },
    close: () => database.close(),
  };
};

/** On a full disk SQLite has rolled back by itself, and the reason must not be hidden behind that. */
const isRolledBack = (error: unknown): boolean =>
  error instanceof Error && /no transaction is active/.test(error.message);

const isBusy = (error: unknown): boolean =>
  error instanceof Error && /database is (locked|busy)/.test(error.message);

/**
 * Begins with the write lock in hand, so that no transaction fails halfway for want of it, and waits for that lock
 * without holding up the thread.
 */
class PatientSqliteDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    const run = (sql: string) => connection.executeQuery(CompiledQuery.raw(sql));
    for (let waitedMs = 0; ; waitedMs += retryMs) {
      await run("pragma busy_timeout = 0");
      try {
        await run("begin immediate");
        return;
      } catch (error) {
        if (!isBusy(error) || waitedMs >= patienceMs) throw error;
      } finally {
        await run(`pragma busy_timeout = ${busyTimeoutMs}`);
      }
      await sleep(retryMs);
    }
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await super.rollbackTransaction(connection);
    } catch (error) {
      if (!isRolledBack(error)) throw error;
    }
  }
}

/** Tells Kysely that a failed migration may be rolled back as a whole, which SQLite can. */
class TransactionalSqliteAdapter extends SqliteAdapter implements EngineAdapter {
  readonly engine = sqlite;

  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Kysely's SQLite dialect over the file at `path`; ":memory:" keeps everything in memory. */
export class SqliteFileDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;

  constructor(path: string) {
    const config = { database: async () => openDatabase(path) };
    super(config);
    this.#config = config;
  }

  override createDriver(): SqliteDriver {
    return new PatientSqliteDriver(this.#config);
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalSqliteAdapter();
  }
}
