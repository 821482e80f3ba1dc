import { join } from "node:path";
import { Kysely, Migrator, sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { findArticle, saveArticle } from "@/lib/store/articles";
import { engineOf } from "@/lib/store/engine/engine";
import { PostgresServerDialect } from "@/lib/store/engine/postgres-dialect";
import { SqliteFileDialect } from "@/lib/store/engine/sqlite-dialect";
import { findFaults } from "@/lib/store/integrity";
import { migrations } from "@/lib/store/migrations";
import { databaseFile, openStore, type StorePlace } from "@/lib/store/open";
import { saveRawFile } from "@/lib/store/raw-file";
import type { Database } from "@/lib/store/schema";
import {
  bytesOf,
  exportsFile,
  noon,
  temporaryPlace,
  uploaded,
  valuesAsOf,
} from "./temporary-store";

/** What a store of the very first tables can hold: two files of a series, and an article with a fact. */
const rows = (raw: string, bytes: number): string[] => [
  `insert into dataset (id, name, created) values ('d', 'Old', '2021-02-01T12:00:00.000Z')`,
  ...[1, 2].map(
    (
      number,
    ) => `insert into vintage (dataset, number, released, released_given, received, replaced, raw,
      file_name, bytes, layout, counts) values ('d', ${number}, '2021-02-0${number}', 1,
      '2021-02-0${number}T12:00:00.000Z', 0, '${raw}', 'a.csv', ${bytes}, '{"columns":[]}', '{"series":1}')`,
  ),
  `insert into series (dataset, flow, reporter, partner, unit, frequency, dimensions, key, observations, last)
    values ('d', 'exports', 'AZE', 'SRB', 'USD', 'M', '{}', 'k', 2, ${24_254 * 100_000 - 1})`,
  `insert into observation (series, months, period, vintage, value, status) values
    (1, 1, 24252, 1, 10, 0), (1, 1, 24253, 1, 12, 0), (1, 1, 24252, 2, 11, 0)`,
  `insert into change (at, by, action, subject) values
    ('2021-02-01T12:00:00.000Z', 'k', 'import', 'd/1'), ('2021-02-02T12:00:00.000Z', 'k', 'import', 'd/2')`,
  `insert into article (id, title, published, known_from, text, created)
    values ('a', 'Old', '2021', '2021-12-31', 'Exports were $5.', '2021-02-01T12:00:00.000Z')`,
  `insert into fact (article, position, kind, flow, reporter, partner, unit, value, qualifier, period, rounding,
    quote_start, quote_end) values ('a', 0, 'level', 'exports', 'AZE', 'SRB', 'USD', 5, '=', '2021-01/P12M', 1, 0, 16)`,
];

/** Makes a store as the program made it when `last` was its latest migration. */
const makeOlder = async (place: StorePlace, last: string): Promise<void> => {
  const db = new Kysely<Database>({
    dialect:
      place.database === undefined
        ? new SqliteFileDialect(join(place.home, databaseFile))
        : new PostgresServerDialect(place.database),
  });
  const all = { ...engineOf(db).migrations, ...migrations };
  const migrator = new Migrator({ db, provider: { getMigrations: async () => all } });
  expect((await migrator.migrateTo(last)).error).toBeUndefined();
  const raw = await saveRawFile(place.home, bytesOf(exportsFile({ "2021-01": 10 })), 1_000);
  if ("tooLarge" in raw) throw new Error("the test file is too large");
  for (const row of rows(raw.sha256, raw.bytes)) await sql.raw(row).execute(db);
  await db.destroy();
};

const older = Object.keys(migrations).slice(0, -1);

test.each(older)(
  "a store of the program of %s opens, is whole, and takes what is new",
  async (last) => {
    const place = await temporaryPlace("empty");
    await makeOlder(place, last);
    const store = await openStore(place);
    onTestFinished(() => store.close());
    expect(await valuesAsOf(store)).toEqual({ "2021-01": 11, "2021-02": 12 });
    expect(await valuesAsOf(store, "2021-02-01")).toEqual({ "2021-01": 10, "2021-02": 12 });
    expect(await findFaults(store)).toEqual([]);
    const found = await findArticle(store.db, "a");
    expect(found?.facts).toMatchObject([{ fact: { value: 5 }, spans: null, abstained: null }]);
    const article = { title: "New", outlet: null, url: null, published: "2022", text: "Nothing." };
    await saveArticle(store.db, { ...article, id: "a", by: "test", now: noon("2022-01-01") }, []);
    await uploaded(store, exportsFile({ "2021-03": 7 }), { dataset: { id: "d" } });
    expect(await findFaults(store)).toEqual([]);
  },
);
