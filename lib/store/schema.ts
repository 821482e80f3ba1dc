import type { ColumnType, Generated, Selectable } from "kysely";
import type { Reading } from "../csv";

/** How the file of a vintage was read. */
export type VintageLayout = Pick<
  Reading,
  "encoding" | "delimiter" | "decimal" | "headerLine" | "shape" | "frequency" | "columns"
>;

/** Given once, when the row is written, and never changed. */
type Fixed<T> = ColumnType<T, T, never>;

/** The files of one kind from one source. `deleting` is 1 only inside the transaction that removes it. */
export type DatasetTable = {
  id: Fixed<string>;
  name: string;
  publisher: string | null;
  source: string | null;
  licence: string | null;
  created: Fixed<string>;
  deleting: ColumnType<number, never, number>;
};

/**
 * One upload. `released` is a day, `received` and `undone` are instants (ISO 8601, UTC), `raw` is the SHA-256 of the
 * file, `mapping`, `layout` and `counts` are JSON. `replaced` is 1 when absence from the file withdraws.
 */
export type VintageTable = {
  id: Generated<number>;
  dataset: Fixed<string>;
  number: Fixed<number>;
  released: Fixed<string>;
  released_given: Fixed<number>;
  received: Fixed<string>;
  replaced: Fixed<number>;
  raw: Fixed<string>;
  file_name: Fixed<string>;
  bytes: Fixed<number>;
  mapping: Fixed<string | null>;
  layout: Fixed<string>;
  counts: string;
  undone: ColumnType<string | null, null, string>;
};

/**
 * `key` is the canonical form of what makes the series this one within its dataset. `observations` counts the numbers
 * that now hold, `last` is the latest period that has one (see `lastOf`).
 */
export type SeriesTable = {
  id: Generated<number>;
  dataset: Fixed<string>;
  flow: Fixed<string | null>;
  reporter: Fixed<string | null>;
  partner: Fixed<string | null>;
  product: Fixed<string | null>;
  unit: Fixed<string | null>;
  frequency: Fixed<string | null>;
  dimensions: Fixed<string>;
  key: Fixed<string>;
  observations: number;
  last: number | null;
};

/**
 * What a vintage says that the vintages before it did not. `period` is year · 12 + month − 1, `status` indexes
 * `observationStatuses`, `line` is null where the value stands for a statement of another file.
 */
export type ObservationTable = {
  series: Fixed<number>;
  months: Fixed<number>;
  period: Fixed<number>;
  vintage: Fixed<number>;
  value: Fixed<number | null>;
  text: Fixed<string | null>;
  status: Fixed<number>;
  line: Fixed<number | null>;
};

/**
 * Periods that a vintage states again: `first`, `first + step`, … `last`. Without it, nobody could tell after an undo
 * whether a later file repeated the figure or was silent about it.
 */
export type RestatementTable = {
  series: Fixed<number>;
  months: Fixed<number>;
  vintage: Fixed<number>;
  first: Fixed<number>;
  last: Fixed<number>;
  step: Fixed<number>;
};

/**
 * The first and the last period of which a vintage has rows, of one series and length; there may be gaps between. The
 * vintage with number 1 has no extents: its rows are most of what the dataset holds.
 */
export type ExtentTable = {
  vintage: Fixed<number>;
  series: Fixed<number>;
  months: Fixed<number>;
  first: number;
  last: number;
};

/**
 * A text and where it stood; an empty text is a source of figures entered by hand. `published` may be a day, a month
 * or a year, `known_from` is its last day.
 */
export type ArticleTable = {
  id: Fixed<string>;
  title: string | null;
  outlet: string | null;
  url: string | null;
  published: string;
  known_from: string;
  text: string;
  created: Fixed<string>;
};

/** The fields of a fact, in the order of the text by `position`; `spans` and `abstained` are JSON. */
export type FactTable = {
  id: Generated<number>;
  article: Fixed<string>;
  position: Fixed<number>;
  kind: Fixed<string>;
  flow: Fixed<string>;
  reporter: Fixed<string | null>;
  partner: Fixed<string | null>;
  product: Fixed<string | null>;
  unit: Fixed<string | null>;
  value: Fixed<number | null>;
  percent: Fixed<number | null>;
  factor: Fixed<number | null>;
  qualifier: Fixed<string>;
  period: Fixed<string | null>;
  base: Fixed<string | null>;
  rounding: Fixed<number | null>;
  rate_rounding: Fixed<number | null>;
  quote_start: Fixed<number | null>;
  quote_end: Fixed<number | null>;
  remark: Fixed<string | null>;
  spans: Fixed<string | null>;
  abstained: Fixed<string | null>;
};

/** How a fact of an article was changed after the article was first saved; `before` and `after` are facts as JSON. */
export type FactChangeTable = {
  id: Generated<number>;
  article: Fixed<string>;
  fact: Fixed<number>;
  at: Fixed<string>;
  by: Fixed<string>;
  action: Fixed<"added" | "corrected" | "removed">;
  before: Fixed<string | null>;
  after: Fixed<string | null>;
};

/** Something that happened; `date` may be a day, a month or a year, between `first_day` and `last_day`. */
export type EventTable = {
  id: Generated<number>;
  date: string;
  first_day: string;
  last_day: string;
  title: string;
  kind: string | null;
  url: string | null;
};

export type EventPlaceTable = { event: Fixed<number>; place: Fixed<string> };

export type MetaTable = { key: Fixed<string>; value: string };

/** What was changed, when and by which key; written in the transaction of the change itself. */
export type ChangeTable = {
  id: Generated<number>;
  at: Fixed<string>;
  by: Fixed<string>;
  action: Fixed<string>;
  subject: Fixed<string>;
};

/** A session that was ended before its time, and the instant of it. */
export type EndedSessionTable = { id: Fixed<string>; at: Fixed<string> };

/** What a key of each kind opens; each kind may do what those before it may. */
export const keyKinds = ["reader", "editor", "admin"] as const;
export type KeyKind = (typeof keyKinds)[number];

/**
 * A key beside the first one: never itself, only its SHA-256. `made` and `revoked` are instants, `last_used` is a day
 * (UTC), null for a key that nobody has used.
 */
export type AccessKeyTable = {
  id: Fixed<string>;
  name: Fixed<string>;
  kind: Fixed<KeyKind>;
  hash: Fixed<string>;
  made: Fixed<string>;
  made_by: Fixed<string>;
  last_used: ColumnType<string | null, null, string>;
  revoked: ColumnType<string | null, null, string>;
};

export type Database = {
  dataset: DatasetTable;
  vintage: VintageTable;
  series: SeriesTable;
  observation: ObservationTable;
  restatement: RestatementTable;
  extent: ExtentTable;
  article: ArticleTable;
  fact: FactTable;
  fact_change: FactChangeTable;
  event: EventTable;
  event_place: EventPlaceTable;
  meta: MetaTable;
  change: ChangeTable;
  ended_session: EndedSessionTable;
  access_key: AccessKeyTable;
};

export type SeriesRow = Selectable<SeriesTable>;
export type VintageRow = Selectable<VintageTable>;
