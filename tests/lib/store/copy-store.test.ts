import * as fc from "fast-check";
import { sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { saveArticle } from "@/lib/store/articles";
import { change } from "@/lib/store/change";
import { allTables, copyStore } from "@/lib/store/copy-store";
import { saveEvent } from "@/lib/store/events";
import { openStore, type Store } from "@/lib/store/open";
import { play, step } from "./generated-steps";
import { exportsFile, noon, temporaryFolder, temporaryStore, uploaded } from "./temporary-store";

const deed = { by: "test", now: noon("2021-06-01") };

/** A store over a SQLite file, whatever the tests are of. */
const fileStore = async (): Promise<Store> => {
  const store = await openStore({ home: await temporaryFolder() });
  onTestFinished(() => store.close());
  return store;
};

/** Every row of every table, as text that shows each digit and flag. */
const contentOf = async ({ db }: Store): Promise<Record<string, string[]>> => {
  const content: Record<string, string[]> = {};
  for (const table of allTables) {
    const { rows } = await sql`select * from ${sql.table(table)}`.execute(db);
    content[table] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return content;
};

test("every table of a store is copied", async () => {
  const { db } = await temporaryStore();
  const names = (await db.introspection.getTables()).map(({ name }) => name);
  expect(names.sort()).toEqual([...allTables].sort());
});

test("a copy says the same to the last digit and flag, there and back again", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      const [first, second, third] = [await fileStore(), await temporaryStore(), await fileStore()];
      await play(first, steps);
      await copyStore(first, second);
      await copyStore(second, third);
      expect(await contentOf(second)).toEqual(await contentOf(first));
      expect(await contentOf(third)).toEqual(await contentOf(first));
    }),
    { numRuns: 4 },
  );
}, 120_000);

const numbers = ["0.1234567890123456789", "1e-320", "9007199254740993", "123456789012.345", "-0.5"];

test.each([
  [
    "a number as its file has it",
    () => exportsFile(Object.fromEntries(numbers.map((number, at) => [`2021-0${at + 1}`, number]))),
  ],
  [
    "a file with missing and provisional figures",
    () => exportsFile({ "2021-01": "..", "2021-02": "5 p" }),
  ],
])("%s is the same after it was copied", async (_what, fileOf) => {
  const [from, to] = [await fileStore(), await temporaryStore()];
  await uploaded(from, fileOf());
  await copyStore(from, to);
  expect(await contentOf(to)).toEqual(await contentOf(from));
});

test("texts, facts and events are the same, and what comes next has a number of its own", async () => {
  const [from, to] = [await fileStore(), await temporaryStore()];
  const text = "Tabs\t, lines\n, \\N and “quotes”: Exports were $5.9 million.";
  const article = { title: null, outlet: "Ə", url: null, published: "2021-06", text };
  await saveArticle(from.db, { ...article, ...deed }, []);
  const event = { title: "A", kind: null, url: null, places: ["AZE", "SRB"] };
  const gone = await saveEvent(from.db, { ...event, date: "2021" }, deed);
  await from.db
    .deleteFrom("event")
    .where("id", "=", gone ?? 0)
    .execute();
  await copyStore(from, to);
  expect(await contentOf(to)).toEqual(await contentOf(from));
  expect(await saveEvent(to.db, { ...event, date: "2022" }, deed)).toBe((gone ?? 0) + 1);
});

test("a copy that breaks off leaves nothing", async () => {
  const [from, to] = [await fileStore(), await temporaryStore()];
  await uploaded(from, exportsFile({ "2021-01": 10 }));
  await change(to.db, { action: "test", subject: "test", ...deed }, async () => "done");
  const before = await contentOf(to);
  await sql`drop table ended_session`.execute(from.db);
  await expect(copyStore(from, to)).rejects.toThrow();
  expect(await contentOf(to)).toEqual(before);
});
