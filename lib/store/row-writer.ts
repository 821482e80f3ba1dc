import { CompiledQuery, sql } from "kysely";
import type { Writer } from "./change";
import type { Database } from "./schema";

const rowsAtOnce = 50;

type Cell = number | string | null;

/**
 * Inserts rows of one table fifty at a time, the measured best of SQLite. Rows are given as cells in the order of
 * `columns`; `finish` writes what is left.
 */
export const rowWriter = (trx: Writer, table: keyof Database, columns: readonly string[]) => {
  let cells: Cell[] = [];
  const row = sql`(${sql.join(columns.map(() => null))})`;
  const statementOf = (rows: number): string =>
    sql`insert into ${sql.table(table)} (${sql.join(columns.map((name) => sql.ref(name)))})
      values ${sql.join(Array(rows).fill(row))}`.compile(trx).sql;
  const full = statementOf(rowsAtOnce);
  const flush = async (): Promise<void> => {
    const rows = cells.length / columns.length;
    if (rows === 0) return;
    const statement = rows === rowsAtOnce ? full : statementOf(rows);
    await trx.executeQuery(CompiledQuery.raw(statement, cells));
    cells = [];
  };
  return {
    /** Adds a row; a promise only when it is time to write, so that most rows cost no turn of the loop. */
    add(...values: Cell[]): Promise<void> | undefined {
      cells.push(...values);
      return cells.length >= rowsAtOnce * columns.length ? flush() : undefined;
    },
    finish: flush,
  };
};
