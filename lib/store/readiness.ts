import { randomUUID } from "node:crypto";
import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Store } from "./open";

const probeBytes = 4096;

const writeFile = async (home: string): Promise<void> => {
  const path = join(home, `probe-${randomUUID()}`);
  try {
    const file = await open(path, "wx", 0o600);
    try {
      await file.write(Buffer.alloc(probeBytes, "."));
      await file.sync();
    } finally {
      await file.close();
    }
  } finally {
    await rm(path, { force: true });
  }
};

/** Writes into the database and beside it, as a change would; fails as that would, with no room left or a disk that is only read. */
export const probeStore = async ({ db, home }: Store, now: string): Promise<void> => {
  await writeFile(home);
  await db
    .insertInto("meta")
    .values({ key: "probed", value: now })
    .onConflict((conflict) => conflict.column("key").doUpdateSet({ value: now }))
    .execute();
};
