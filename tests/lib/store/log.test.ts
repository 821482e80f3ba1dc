import { expect, test } from "vitest";
import { change } from "@/lib/store/change";
import { saveKey } from "@/lib/store/keys";
import { listLog } from "@/lib/store/log";
import { noon, temporaryStore } from "./temporary-store";

const filled = async () => {
  const { db } = await temporaryStore();
  const deed = { by: "0123abcd", now: noon("2021-01-01") };
  const key = await saveKey(db, { name: "Nightly", kind: "editor", hash: "x" }, deed);
  const by = key?.id ?? "";
  for (const day of ["2021-01-02", "2021-01-03", "2021-01-04"])
    await change(db, { action: "undo", subject: day, by, now: noon(day) }, async () => "done");
  const read = async (
    ...asked: Parameters<typeof listLog> extends [unknown, ...infer Rest] ? Rest : never
  ) => (await listLog(db, ...asked)).entries.map(({ subject, name }) => [subject, name]);
  return { db, key: by, read };
};

test("the log is read in pages, the latest first, with the names of keys", async () => {
  const { db, key } = await filled();
  const first = await listLog(db, {}, { limit: 3 });
  expect(first.entries.map(({ subject }) => subject)).toEqual([
    "2021-01-04",
    "2021-01-03",
    "2021-01-02",
  ]);
  const second = await listLog(db, {}, { limit: 3, cursor: first.next ?? undefined });
  expect(second).toMatchObject({
    entries: [{ action: "make-key", subject: key, by: "0123abcd", name: null }],
    next: null,
  });
});

test("days are whole, both ends among them, and one key’s entries can be had alone", async () => {
  const { key, read } = await filled();
  expect(await read({ from: "2021-01-03", to: "2021-01-03" })).toEqual([["2021-01-03", "Nightly"]]);
  expect(await read({ to: "2021-01-01" })).toEqual([[key, null]]);
  expect(await read({ by: key, from: "2021-01-04" })).toEqual([["2021-01-04", "Nightly"]]);
});
