import { readdir, rm, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Store } from "./open";

const dayMs = 24 * 60 * 60 * 1000;

const referenced = async ({ db }: Pick<Store, "db">): Promise<Set<string>> => {
  const rows = await db.selectFrom("vintage").select("raw").distinct().execute();
  return new Set(rows.map(({ raw }) => raw));
};

/**
 * Removes raw files that no vintage rests on and that are older than a day at the instant `now`: those of uploads that
 * were refused, only looked at, or broken off, and of datasets that were deleted. Gives how many.
 */
export const sweepRawFiles = async (
  store: Pick<Store, "db" | "home">,
  now: string,
): Promise<number> => {
  const folder = join(store.home, "raw");
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  const kept = await referenced(store);
  let removed = 0;
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || kept.has(basename(path))) continue;
    if (Date.parse(now) - (await stat(path)).mtimeMs < dayMs) continue;
    await rm(path, { force: true });
    removed += 1;
  }
  return removed;
};
