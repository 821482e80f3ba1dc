import { sql } from "kysely";
import { change, type Deed, type Reader, type Writer } from "./change";
import { firstDayOf, lastDayOf } from "./day";

/**
 * Something that happened, on a date of any precision ("2021-10-11", "2018-05", "2006"), to explain what a chart shows.
 * Without places it concerns all of them.
 */
export type TradeEvent = {
  readonly id: number;
  readonly date: string;
  readonly title: string;
  readonly kind: string | null;
  readonly url: string | null;
  readonly places: readonly string[];
};

/** Which events: those that concern one of the places, from a day to a day, both included. */
export type EventFilter = {
  readonly places?: readonly string[] | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

type EventToSave = Omit<TradeEvent, "id">;

const toColumns = ({ date, title, kind, url }: EventToSave) => ({
  date,
  title,
  kind,
  url,
  first_day: firstDayOf(date),
  last_day: lastDayOf(date),
});

const writePlaces = async (
  trx: Writer,
  event: number,
  places: readonly string[],
): Promise<void> => {
  await trx.deleteFrom("event_place").where("event", "=", event).execute();
  const rows = [...new Set(places)].map((place) => ({ event, place }));
  if (rows.length > 0) await trx.insertInto("event_place").values(rows).execute();
};

const subjectOf = ({ date, title }: EventToSave): string => `${date} ${title}`;

/** Saves an event and gives its id; undefined when one of the same date and title is there, which stays as it is. */
export const saveEvent = async (
  db: Reader,
  event: EventToSave,
  deed: Deed,
): Promise<number | undefined> =>
  change(db, { action: "save-event", subject: subjectOf(event), ...deed }, async (trx) => {
    const saved = await trx
      .insertInto("event")
      .values(toColumns(event))
      .onConflict((conflict) => conflict.columns(["date", "title"]).doNothing())
      .returning("id")
      .executeTakeFirst();
    if (saved) await writePlaces(trx, saved.id, event.places);
    return saved?.id;
  });

/** Puts an event in place of the one of its id, unless there is none, or another has the same date and title. */
export const updateEvent = async (
  db: Reader,
  { id, ...event }: TradeEvent,
  deed: Deed,
): Promise<"updated" | "absent" | "conflict"> => {
  const note = { action: "update-event", subject: subjectOf(event), ...deed };
  let conflict: { id: number } | undefined;
  const updated = await change(db, note, async (trx) => {
    conflict = await trx
      .selectFrom("event")
      .select("id")
      .where("date", "=", event.date)
      .where("title", "=", event.title)
      .where("id", "<>", id)
      .executeTakeFirst();
    if (conflict) return undefined;
    const found = await trx
      .updateTable("event")
      .set(toColumns(event))
      .where("id", "=", id)
      .returning("id")
      .executeTakeFirst();
    if (found) await writePlaces(trx, id, event.places);
    return found;
  });
  if (conflict) return "conflict";
  return updated ? "updated" : "absent";
};

/** Removes an event; false when there is none of that id. */
export const deleteEvent = async (
  db: Reader,
  { id, ...deed }: Deed & { id: number },
): Promise<boolean> => {
  const removed = await change(
    db,
    { action: "delete-event", subject: String(id), ...deed },
    (trx) => trx.deleteFrom("event").where("id", "=", id).returning("id").executeTakeFirst(),
  );
  return removed !== undefined;
};

/** Events in the order of their dates; one that only partly lies in the time asked for is among them. */
export const listEvents = async (db: Reader, filter: EventFilter = {}): Promise<TradeEvent[]> => {
  let query = db
    .selectFrom("event as e")
    .select(["e.id", "e.date", "e.title", "e.kind", "e.url"])
    .select(
      sql<string | null>`(
        select string_agg(place, ' ' order by place) from event_place where event = e.id)`.as(
        "places",
      ),
    )
    .orderBy("e.first_day")
    .orderBy("e.id");
  if (filter.from !== undefined) query = query.where("e.last_day", ">=", filter.from);
  if (filter.to !== undefined) query = query.where("e.first_day", "<=", filter.to);
  if (filter.places !== undefined) {
    const places = JSON.stringify(filter.places);
    query = query.where(
      sql<boolean>`(not exists (select 1 from event_place where event = e.id) or exists (
        select 1 from event_place where event = e.id
          and place in (select value from json_each(${places}))))`,
    );
  }
  const rows = await query.execute();
  return rows.map((row) => ({ ...row, places: row.places?.split(" ") ?? [] }));
};
