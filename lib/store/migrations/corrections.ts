import type { Kysely, Migration } from "kysely";
import { runStatements } from "./run";

const statements = [
  "alter table fact add column spans text",
  `create table fact_change (
    id integer primary key autoincrement,
    article text not null,
    fact integer not null,
    at text not null,
    by text not null,
    action text not null check (action in ('added', 'corrected', 'removed')),
    before text,
    after text
  ) strict`,
  "create index fact_change_by_article on fact_change (article, id)",
  `create trigger fact_change_never_changes before update on fact_change
    begin select raise(abort, 'fact_change: append-only'); end`,
];

/**
 * Which words of a text gave each field of a fact, and how the facts of an article were corrected. What was said of an
 * article outlives it, so that the log names it without a foreign key.
 */
export const corrections: Migration = {
  up: (db: Kysely<unknown>) => runStatements(db, statements),
};
