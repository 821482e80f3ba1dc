import { utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findDataset } from "@/lib/store/datasets";
import { findRawFile, saveRawFile } from "@/lib/store/raw-file";
import { sweepRawFiles } from "@/lib/store/sweep";
import { bytesOf, exportsFile, noon, temporaryStore, uploaded } from "./temporary-store";

const now = noon("2021-02-03");

test("raw files that no vintage rests on are swept when they are older than a day", async () => {
  const store = await temporaryStore();
  expect(await sweepRawFiles(store, now)).toBe(0);
  await uploaded(store, exportsFile({ "2021-01": 10 }));
  const found = await findDataset(store.db, "Customs");
  const save = async (text: string, day: string) => {
    const raw = await saveRawFile(store.home, bytesOf(text), 1_000);
    if ("tooLarge" in raw) throw new Error("too large");
    const path = join(store.home, "raw", raw.sha256.slice(0, 2), raw.sha256);
    await utimes(path, new Date(noon(day)), new Date(noon(day)));
    return raw.sha256;
  };
  const kept = found?.vintages[0]?.raw ?? "";
  await save(exportsFile({ "2021-01": 10 }), "2021-01-01");
  const fresh = await save("looked at today", "2021-02-03");
  const stale = await save("refused last month", "2021-01-01");
  const part = join(store.home, "raw", "part-of-an-upload");
  await writeFile(part, "broken off");
  await utimes(part, new Date(noon("2021-01-01")), new Date(noon("2021-01-01")));
  expect(await sweepRawFiles(store, now)).toBe(2);
  expect(await findRawFile(store.home, kept)).toBeDefined();
  expect(await findRawFile(store.home, fresh)).toBeDefined();
  expect(await findRawFile(store.home, stale)).toBeUndefined();
});
