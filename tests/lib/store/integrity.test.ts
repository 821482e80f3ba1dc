import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { findFaults } from "@/lib/store/integrity";
import type { Store } from "@/lib/store/open";
import { undoVintage } from "@/lib/store/undo-vintage";
import { exportsFile, noon, temporaryStore, uploaded } from "./temporary-store";

const filled = async (): Promise<Store> => {
  const store = await temporaryStore();
  const { dataset } = await uploaded(store, exportsFile({ "2021-01": 10, "2021-02": 12 }));
  await uploaded(store, exportsFile({ "2021-01": 11, "2021-03": 5 }), { dataset, replace: true });
  await uploaded(store, exportsFile({ "2021-01": 9 }), { dataset });
  await undoVintage(store.db, {
    dataset: dataset.id,
    number: 3,
    by: "test",
    now: noon("2021-06-01"),
  });
  return store;
};

const rawFiles = ({ home }: Store): string[] =>
  readdirSync(join(home, "raw"), { recursive: true, encoding: "utf8" })
    .filter((path) => /[0-9a-f]{64}$/.test(path))
    .map((path) => join(home, "raw", path));

const damages: [(store: Store) => unknown, RegExp][] = [
  [
    ({ db }) =>
      sql`insert into observation (series, months, period, vintage, status)
        select 999, months, period, vintage, status from observation limit 1`.execute(db),
    /^1 rows of observation belong to no series/,
  ],
  [
    ({ db }) => sql`update series set observations = 7`.execute(db),
    /^series \d+ does not count the numbers it holds/,
  ],
  [
    ({ db }) => sql`delete from change where action = 'undo'`.execute(db),
    /^file 3 of \w+ was not stored whole/,
  ],
  [(store) => rmSync(rawFiles(store)[0] ?? ""), /^the file [0-9a-f]{64} is gone/],
  [(store) => writeFileSync(rawFiles(store)[0] ?? "", "no"), /is not what came in$/],
];

test("a store after uploads and an undo is whole, and each damage to it is told", async () => {
  const store = await filled();
  expect(await findFaults(store)).toEqual([]);
  for (const [damage] of damages) await damage(store);
  const told = await findFaults(store);
  expect(told).toHaveLength(damages.length);
  for (const [, words] of damages) expect(told).toContainEqual(expect.stringMatching(words));
});
