import type { Kysely, Migration } from "kysely";
import { runStatements } from "./run";

const statements = [
  `create table extent (
    vintage integer not null,
    series integer not null,
    months integer not null,
    first integer not null,
    last integer not null,
    primary key (vintage, series, months)
  ) strict, without rowid`,
  "create index extent_by_series on extent (series)",
  `insert into extent (vintage, series, months, first, last)
    select o.vintage, o.series, o.months, min(o.period), max(o.period)
    from observation as o join vintage as v on v.id = o.vintage
    where v.number > 1 group by o.vintage, o.series, o.months`,
];

/**
 * Between which periods each further vintage has rows: what it changed is found without reading what it did not. The
 * first one of a dataset, which is most of it, has none.
 */
export const extents: Migration = {
  up: (db: Kysely<unknown>) => runStatements(db, statements),
};
