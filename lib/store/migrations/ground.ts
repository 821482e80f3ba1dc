import type { Kysely, Migration } from "kysely";
import { runStatements } from "./run";

const day = "glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'";

/** Observations name series and vintages without a foreign key: to delete a vintage would scan all of them. */
const tables = [
  `create table dataset (
    id text primary key not null,
    name text not null unique,
    publisher text,
    source text,
    licence text,
    created text not null,
    deleting integer not null default 0
  ) strict`,
  `create table vintage (
    id integer primary key autoincrement,
    dataset text not null references dataset (id),
    number integer not null,
    released text not null check (released ${day}),
    released_given integer not null check (released_given in (0, 1)),
    received text not null,
    replaced integer not null check (replaced in (0, 1)),
    raw text not null,
    file_name text not null,
    bytes integer not null,
    mapping text,
    layout text not null,
    counts text not null,
    undone text,
    unique (dataset, number)
  ) strict`,
  `create table series (
    id integer primary key autoincrement,
    dataset text not null references dataset (id),
    flow text,
    reporter text,
    partner text,
    product text,
    unit text,
    frequency text,
    dimensions text not null,
    key text not null,
    observations integer not null default 0,
    last integer,
    unique (dataset, key)
  ) strict`,
  `create table observation (
    series integer not null,
    months integer not null check (months > 0),
    period integer not null,
    vintage integer not null,
    value real,
    text text,
    status integer not null,
    line integer,
    primary key (series, months, period, vintage)
  ) strict, without rowid`,
  `create table restatement (
    series integer not null,
    months integer not null,
    vintage integer not null,
    first integer not null,
    last integer not null,
    step integer not null check (step > 0),
    primary key (series, months, vintage, first)
  ) strict, without rowid`,
  `create table article (
    id text primary key not null,
    title text,
    outlet text,
    url text,
    published text not null,
    known_from text not null check (known_from ${day}),
    text text not null,
    created text not null
  ) strict`,
  `create table fact (
    id integer primary key autoincrement,
    article text not null references article (id) on delete cascade,
    position integer not null,
    kind text not null,
    flow text not null,
    reporter text,
    partner text,
    product text,
    unit text,
    value real,
    percent real,
    factor real,
    qualifier text not null,
    period text,
    base text,
    rounding real,
    rate_rounding real,
    quote_start integer,
    quote_end integer,
    remark text,
    unique (article, position)
  ) strict`,
  `create table event (
    id integer primary key autoincrement,
    date text not null,
    first_day text not null check (first_day ${day}),
    last_day text not null check (last_day ${day}),
    title text not null,
    kind text,
    url text,
    unique (date, title)
  ) strict`,
  `create table event_place (
    place text not null,
    event integer not null references event (id) on delete cascade,
    primary key (place, event)
  ) strict, without rowid`,
  "create table meta (key text primary key not null, value text not null) strict, without rowid",
  `create table change (
    id integer primary key autoincrement,
    at text not null,
    by text not null,
    action text not null,
    subject text not null
  ) strict`,
  "create table ended_session (id text primary key not null, at text not null) strict, without rowid",
];

const indices = [
  "create index series_by_pair on series (reporter, partner)",
  "create index series_by_partner on series (partner)",
  "create index series_by_product on series (product)",
  "create index fact_by_pair on fact (reporter, partner)",
  "create index article_by_day on article (known_from, id)",
];

const gone = (vintage: string) =>
  `exists (select 1 from vintage v join dataset d on d.id = v.dataset
    where v.id = ${vintage} and d.deleting = 1)`;

/** Observations are only ever added; they go when their dataset goes as a whole. */
const triggers = [
  ...["observation", "restatement"].flatMap((table) => [
    `create trigger ${table}_never_changes before update on ${table}
      begin select raise(abort, '${table}: append-only'); end`,
    `create trigger ${table}_goes_with_its_dataset before delete on ${table} when not ${gone("old.vintage")}
      begin select raise(abort, '${table}: append-only'); end`,
  ]),
  `create trigger vintage_goes_with_its_dataset before delete on vintage when not ${gone("old.id")}
    begin select raise(abort, 'vintage: append-only'); end`,
  `create trigger vintage_is_undone_once before update of undone on vintage when old.undone is not null
    begin select raise(abort, 'vintage: undone already'); end`,
];

/** The tables of datasets, articles and events, and what holds them append-only. */
export const ground: Migration = {
  up: (db: Kysely<unknown>) => runStatements(db, [...tables, ...indices, ...triggers]),
};
