import { expect, test } from "vitest";
import { parseEventEntry, toTypedEvent } from "@/lib/entry/event";

const typed = {
  date: "11 Oct 2021",
  title: "Working group meets in Belgrade",
  kind: "visit",
  url: "",
  places: "Azerbaijan; Serbia",
};
const event = {
  date: "2021-10-11",
  title: "Working group meets in Belgrade",
  kind: "visit",
  url: null,
  places: ["AZE", "SRB"],
};

test.each([
  [{}, {}],
  [{ date: "2018-05" }, { date: "2018-05" }],
  [{ kind: "" }, { kind: null }],
  [{ url: "https://example.org/1" }, { url: "https://example.org/1" }],
  [{ places: "Türkiye; srb;SRB" }, { places: ["TUR", "SRB"] }],
  [{ places: "" }, { places: [] }],
])("an event with %j is read", (change, expected) => {
  const read = { ...event, ...expected };
  expect(parseEventEntry({ ...typed, ...change })).toEqual({ read });
  expect(parseEventEntry(toTypedEvent(read))).toEqual({ read });
});

test.each([
  [{ date: "" }, "date", "empty-field"],
  [{ date: "10/11/2021" }, "date", "bad-date"],
  [{ title: " " }, "title", "empty-field"],
  [{ title: "x".repeat(201) }, "title", "too-long"],
  [{ url: "not an address" }, "url", "bad-address"],
  [{ places: "Azerbaijan; Atlantis" }, "places", "unknown-place"],
])("an event with %j is refused", (change, name, code) => {
  const entry = parseEventEntry({ ...typed, ...change });
  expect(entry).toMatchObject({ problems: [{ name, code }] });
});
