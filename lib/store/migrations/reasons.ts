import type { Kysely, Migration } from "kysely";
import { runStatements } from "./run";

/** Why fields of a fact that was read out of a text are empty. */
export const reasons: Migration = {
  up: (db: Kysely<unknown>) => runStatements(db, ["alter table fact add column abstained text"]),
};
