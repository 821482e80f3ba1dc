import { sql } from "kysely";
import { change, type Deed, type Reader } from "./change";
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

/** Saves an event; one of the same date and title is there already and stays as it is. */
export const saveEvent = async (
  db: Reader,
  event: Omit<TradeEvent, "id">,
  deed: Deed,
): Promise<void> => {
  const { date, title, kind, url } = event;
  await change(db, { action: "save-event", subject: `${date} ${title}`, ...deed }, async (trx) => {
    const saved = await trx
      .insertInto("event")
      .values({ date, title, kind, url, first_day: firstDayOf(date), last_day: lastDayOf(date) })
      .onConflict((conflict) => conflict.columns(["date", "title"]).doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!saved) return undefined;
    const places = [...new Set(event.places)].map((place) => ({ event: saved.id, place }));
    if (places.length > 0) await trx.insertInto("event_place").values(places).execute();
    return saved;
  });
};

/** Events in the order of their dates; one that only partly lies in the time asked for is among them. */
export const listEvents = async (db: Reader, filter: EventFilter = {}): Promise<TradeEvent[]> => {
  let query = db
    .selectFrom("event as e")
    .select(["e.id", "e.date", "e.title", "e.kind", "e.url"])
    .select(
      sql<string>`(select json_group_array(place order by place) from event_place where event = e.id)`.as(
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
  return rows.map((row) => ({ ...row, places: JSON.parse(row.places) as string[] }));
};
