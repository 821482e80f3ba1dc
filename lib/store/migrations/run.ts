import { type Kysely, sql } from "kysely";
import { engineOf } from "../engine/engine";

/** Runs statements that make or change tables, written in SQLite's words, whatever the database. */
export const runStatements = async (
  db: Kysely<unknown>,
  statements: readonly string[],
): Promise<void> => {
  for (const statement of statements)
    for (const each of engineOf(db).tables(statement)) await sql.raw(each).execute(db);
};
