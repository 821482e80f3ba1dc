import { readdirSync, rmSync } from "node:fs";
import { expect, test } from "vitest";
import { probeStore } from "@/lib/store/readiness";
import { noon, temporaryStore } from "./temporary-store";

test("a store that can be written is tried, and nothing stays of it beside the database", async () => {
  const store = await temporaryStore();
  const before = readdirSync(store.home).sort();
  await probeStore(store, noon("2021-01-01"));
  expect(readdirSync(store.home).sort()).toEqual(before);
});

test("a store whose folder is gone cannot be written", async () => {
  const store = await temporaryStore();
  rmSync(store.home, { recursive: true });
  await expect(probeStore(store, noon("2021-01-01"))).rejects.toThrow("ENOENT");
});

test("a store whose table cannot be written is told", async () => {
  const store = await temporaryStore();
  const failing = { ...store, db: store.db.withSchema("nowhere") };
  await expect(probeStore(failing, noon("2021-01-01"))).rejects.toThrow();
});
