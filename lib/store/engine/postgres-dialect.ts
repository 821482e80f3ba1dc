import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import {
  CompiledQuery,
  type DatabaseConnection,
  PostgresAdapter,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
  type PostgresPool,
  type PostgresPoolClient,
} from "kysely";
import type { CustomTypesConfig, PoolClient } from "pg";
import type { EngineAdapter } from "./engine";
import { postgres } from "./postgres";

const mostConnections = 10;
const connectTimeoutMs = 5_000;
const idleTimeoutMs = 30_000;
/** A large import holds the lock for minutes; whoever waits for it gives up later than that. */
const patienceMs = 600_000;
/** Whoever changes something takes this lock of the database, so that one writes after the other, as in SQLite. */
const writersLock = "7303291168";

/** Whole numbers of 64 bits and sums of them, which the driver would give as text. */
const numbersAsText = new Set([20, 1700]);

const typesWithNumbers = async (): Promise<CustomTypesConfig> => {
  const { default: pg } = await import("pg");
  return {
    getTypeParser: (oid: number, format?: "text" | "binary") =>
      numbersAsText.has(oid) ? Number : pg.types.getTypeParser(oid, format),
  } as CustomTypesConfig;
};

/** PostgreSQL has no character 0 in its texts. */
const withoutZero = (parameter: unknown): unknown =>
  typeof parameter === "string" && parameter.includes("\0")
    ? parameter.replaceAll("\0", "\uFFFD")
    : parameter;

const copy = async (client: PoolClient, statement: string, rows: Readable) => {
  const { from } = await import("pg-copy-streams");
  await pipeline(rows, client.query(from(statement)));
  return { command: "COPY", rowCount: 0, rows: [] };
};

/** A connection as Kysely wants it; a stream as the first parameter is what `copy … from stdin` reads. */
const toClient = (client: PoolClient): PostgresPoolClient =>
  ({
    query: (statement: string, parameters: readonly unknown[]) =>
      parameters[0] instanceof Readable
        ? copy(client, statement, parameters[0])
        : client.query(statement, parameters.map(withoutZero)),
    release: () => client.release(),
  }) as unknown as PostgresPoolClient;

const openPool = async (connectionString: string): Promise<PostgresPool> => {
  const { default: pg } = await import("pg");
  const pool = new pg.Pool({
    connectionString,
    max: mostConnections,
    connectionTimeoutMillis: connectTimeoutMs,
    idleTimeoutMillis: idleTimeoutMs,
    types: await typesWithNumbers(),
  });
  // A connection that breaks leaves the pool, and the query that is under way on it fails; nobody else need hear of it.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  const clients = new WeakMap<PoolClient, PostgresPoolClient>();
  return {
    async connect() {
      const client = await pool.connect();
      const known = clients.get(client) ?? toClient(client);
      clients.set(client, known);
      return known;
    },
    end: () => pool.end(),
  };
};

class OneWriterDriver extends PostgresDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    const run = (statement: string) => connection.executeQuery(CompiledQuery.raw(statement));
    await run("begin");
    try {
      await run(
        `select set_config('lock_timeout', '${patienceMs}', true), pg_advisory_xact_lock(${writersLock})`,
      );
    } catch (error) {
      await run("rollback");
      throw error;
    }
  }
}

class PostgresEngineAdapter extends PostgresAdapter implements EngineAdapter {
  readonly engine = postgres;
}

/** Kysely's PostgreSQL dialect over the database at an address ("postgres://…"); the driver is loaded on first use. */
export class PostgresServerDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig;

  constructor(address: string) {
    const config = { pool: () => openPool(address) };
    super(config);
    this.#config = config;
  }

  override createDriver(): PostgresDriver {
    return new OneWriterDriver(this.#config);
  }

  override createAdapter(): PostgresAdapter {
    return new PostgresEngineAdapter();
  }
}
