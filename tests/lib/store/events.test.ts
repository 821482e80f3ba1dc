import { expect, test } from "vitest";
import { deleteEvent, listEvents, saveEvent, updateEvent } from "@/lib/store/events";
import { noon, temporaryStore } from "./temporary-store";

const deed = { by: "test", now: noon("2022-01-01") };
const visit = {
  date: "2021-10-11",
  title: "Visit",
  kind: "visit",
  url: null,
  places: ["AZE", "SRB"],
};
const split = { date: "2006", title: "Split", kind: null, url: null, places: ["SRB"] };

test("an event gives its id; one of the same date and title is not saved again", async () => {
  const { db } = await temporaryStore();
  const id = await saveEvent(db, visit, deed);
  expect(await saveEvent(db, { ...visit, kind: null }, deed)).toBeUndefined();
  expect(await listEvents(db)).toEqual([{ id, ...visit }]);
});

test("an event is replaced with its places and its time", async () => {
  const { db } = await temporaryStore();
  const id = (await saveEvent(db, visit, deed)) ?? 0;
  const moved = { id, ...visit, date: "2021-11", title: "Forum", places: ["TUR"] };
  expect(await updateEvent(db, moved, deed)).toBe("updated");
  expect(await listEvents(db, { from: "2021-11-01", places: ["TUR"] })).toEqual([moved]);
  expect(await listEvents(db, { to: "2021-10-31" })).toEqual([]);
});

test("an event keeps off another’s date and title, and must be there", async () => {
  const { db } = await temporaryStore();
  const id = (await saveEvent(db, visit, deed)) ?? 0;
  await saveEvent(db, split, deed);
  expect(await updateEvent(db, { id, ...split }, deed)).toBe("conflict");
  expect(await updateEvent(db, { id: id + 100, ...visit, title: "Other" }, deed)).toBe("absent");
  expect((await listEvents(db)).map(({ title }) => title)).toEqual(["Split", "Visit"]);
});

test("a removed event is gone with its places", async () => {
  const { db } = await temporaryStore();
  const id = (await saveEvent(db, visit, deed)) ?? 0;
  expect(await deleteEvent(db, { id, ...deed })).toBe(true);
  expect(await deleteEvent(db, { id, ...deed })).toBe(false);
  expect(await listEvents(db)).toEqual([]);
  expect(await db.selectFrom("event_place").selectAll().execute()).toEqual([]);
});
