import { stat } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { change, dataVersion } from "@/lib/store/change";
import { engineOf } from "@/lib/store/engine/engine";
import { migrations } from "@/lib/store/migrations";
import { openStore } from "@/lib/store/open";
import {
  exportsFile,
  noon,
  temporaryFolder,
  temporaryPlace,
  temporaryStore,
  uploaded,
  valuesAsOf,
} from "./temporary-store";

const note = { action: "test", subject: "test", by: "test", now: noon("2021-02-01") };

test("a store is made for its owner alone, and is there when it is opened again", async () => {
  const place = await temporaryPlace();
  const home = join(place.home, "a", "store");
  const first = await openStore({ ...place, home });
  await uploaded(first, exportsFile({ "2021-01": 10 }));
  await first.close();
  const second = await openStore({ ...place, home });
  expect(await valuesAsOf(second)).toEqual({ "2021-01": 10 });
  await second.close();
  expect((await stat(home)).mode & 0o777).toBe(0o700);
  if (place.database === undefined)
    expect((await stat(join(home, "turnover.sqlite"))).mode & 0o777).toBe(0o600);
});

test("several who open a new store at the same time all get it, whole", async () => {
  const place = await temporaryPlace("empty");
  const stores = await Promise.all([1, 2, 3, 4].map(() => openStore(place)));
  for (const store of stores) {
    const { rows } = await sql<{ name: string }>`
      select name from kysely_migration order by name`.execute(store.db);
    const all = { ...engineOf(store.db).migrations, ...migrations };
    expect(rows.map(({ name }) => name)).toEqual(Object.keys(all));
    await store.close();
  }
});

test.each([
  ["journal_mode", "wal"],
  ["synchronous", 2],
  ["foreign_keys", 1],
  ["busy_timeout", 5000],
])("SQLite’s %s is %j, so that what is stored survives a crash", async (pragma, value) => {
  const store = await openStore({ home: await temporaryFolder() });
  onTestFinished(() => store.close());
  await change(store.db, note, async () => "done");
  const { rows } = await sql.raw<Record<string, unknown>>(`pragma ${pragma}`).execute(store.db);
  expect(Object.values(rows[0] ?? {})).toEqual([value]);
});

test("the data version grows by one with each change and by none with a failed or an empty one", async () => {
  const store = await temporaryStore();
  expect(await dataVersion(store.db)).toBe(0);
  await change(store.db, note, async () => "done");
  await change(store.db, note, async () => undefined);
  const failing = change(store.db, note, async () => {
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect(await dataVersion(store.db)).toBe(1);
  await change(store.db, note, async () => "done");
  expect(await dataVersion(store.db)).toBe(2);
});

test("changes on many connections at once are all done", async () => {
  const place = await temporaryPlace();
  const stores = await Promise.all([1, 2, 3].map(() => openStore(place)));
  const changes = stores.flatMap(({ db }) =>
    Array.from({ length: 20 }, () => change(db, note, async (trx) => dataVersion(trx))),
  );
  const seen = await Promise.all(changes);
  expect(seen.sort((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, index) => index));
  for (const store of stores) await store.close();
});
