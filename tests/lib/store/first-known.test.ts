import { expect, test } from "vitest";
import { firstKnownDay } from "@/lib/store/first-known";
import { listReleaseDays } from "@/lib/store/vintage";
import { exportsFile, temporaryStore, uploaded } from "./temporary-store";

const pair = { reporter: "AZE", partner: "SRB" };

test("a pair is known from its first release on, whatever the order in which files came in", async () => {
  const store = await temporaryStore();
  expect(await firstKnownDay(store.db, pair)).toBeUndefined();
  const { dataset } = await uploaded(store, exportsFile({ "2021-01": 10 }), {
    released: "2021-03-10",
  });
  await uploaded(store, exportsFile({ "2020-12": 9 }), {
    released: "2021-02-10",
    dataset: { id: dataset.id },
  });
  expect(await firstKnownDay(store.db, pair)).toBe("2021-02-10");
  expect(await firstKnownDay(store.db, { ...pair, partner: "TUR" })).toBeUndefined();
  expect(await listReleaseDays(store.db, [dataset.id])).toEqual(["2021-02-10", "2021-03-10"]);
  expect(await listReleaseDays(store.db, [])).toEqual([]);
});
