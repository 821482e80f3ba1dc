import { createReadStream } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as fc from "fast-check";
import { sql } from "kysely";
import { describe, expect, onTestFinished, test } from "vitest";
import { backUpStore } from "@/lib/store/backup";
import { dataVersion } from "@/lib/store/change";
import { allTables } from "@/lib/store/copy-store";
import { listDatasets } from "@/lib/store/datasets";
import { importFile } from "@/lib/store/import-file";
import { openStore, type Store } from "@/lib/store/open";
import { openRawFile, saveRawFile } from "@/lib/store/raw-file";
import { isEmptyStore, restoreStore } from "@/lib/store/restore";
import { play, step } from "./generated-steps";
import {
  customs,
  exportsFile,
  noon,
  temporaryFolder,
  temporaryStore,
  uploaded,
  valuesAsOf,
} from "./temporary-store";

const deed = { by: "test", now: noon("2021-06-01") };

/** Every row of every table but the log of changes, as text that shows each digit and flag. */
const contentOf = async ({ db }: Store): Promise<string> => {
  const content: Record<string, unknown> = {};
  for (const name of allTables.filter((each) => each !== "change" && each !== "meta")) {
    const { rows } = await sql`select * from ${sql.table(name)}`.execute(db);
    content[name] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return JSON.stringify(content);
};

const restored = async (file: string): Promise<Store> => {
  const store = await temporaryStore();
  expect(await isEmptyStore(store)).toBe(true);
  expect(await restoreStore(store, file, deed)).toHaveProperty("files");
  expect(await isEmptyStore(store)).toBe(false);
  return store;
};

const backedUp = async (store: Store): Promise<string> => {
  const file = join(await temporaryFolder(), "backup.tar");
  await backUpStore(store, file, deed.now);
  return file;
};

const textOf = async (bytes: AsyncIterable<Uint8Array>): Promise<string> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
};

describe("a store that was backed up and restored", () => {
  test("says the same to the last digit and flag, whatever was done to it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        const store = await temporaryStore();
        await play(store, steps);
        const again = await restored(await backedUp(store));
        expect(await contentOf(again)).toBe(await contentOf(store));
      }),
      { numRuns: 8 },
    );
  }, 180_000);

  test("has the files as they came, and goes on as the one that it is a copy of", async () => {
    const store = await temporaryStore();
    const text = exportsFile({ "2021-01": "0.1234567890123456789", "2021-02": ".." });
    const { dataset } = await uploaded(store, text);
    const again = await restored(await backedUp(store));
    const { raw } = await again.db.selectFrom("vintage").select("raw").executeTakeFirstOrThrow();
    expect(await textOf(openRawFile(again.home, raw))).toBe(text);
    expect(await uploaded(again, text, { dataset })).toMatchObject({ unchanged: true });
    expect(await uploaded(again, exportsFile({ "2021-02": 5 }), { dataset })).toMatchObject({
      vintage: 2,
    });
  });
});

describe("restoring where a server has the store open", () => {
  test("shows the restored store to who has it open, under a data version that was not there before", async () => {
    const file = await backedUp(
      await (async () => {
        const store = await temporaryStore();
        await uploaded(store, exportsFile({ "2021-01": 10 }));
        return store;
      })(),
    );
    const served = await temporaryStore();
    await uploaded(served, exportsFile({ "2021-01": 99, "2021-02": 99 }));
    const versions = [await dataVersion(served.db)];
    expect(await valuesAsOf(served)).toEqual({ "2021-01": 99, "2021-02": 99 });
    const command = await openStore(served.place);
    onTestFinished(() => command.close());
    await restoreStore(command, file, deed);
    expect(await valuesAsOf(served)).toEqual({ "2021-01": 10 });
    expect(versions).not.toContain(await dataVersion(served.db));
    const [dataset] = await listDatasets(served.db);
    await uploaded(served, exportsFile({ "2021-02": 20 }), { dataset: { id: dataset?.id ?? "" } });
    expect(await valuesAsOf(command)).toEqual({ "2021-01": 10, "2021-02": 20 });
    expect((await readdir(served.home)).filter((name) => /restoring|snapshot/.test(name))).toEqual(
      [],
    );
  });

  test.each<[string, (bytes: Buffer) => Buffer]>([
    ["is cut off", (bytes) => bytes.subarray(0, bytes.length - 2000)],
    [
      "has a byte of its database changed",
      (bytes) => flip(bytes, bytes.indexOf("SQLite format") + 4100),
    ],
    ["has a byte of a raw file changed", (bytes) => flip(bytes, bytes.lastIndexOf("exports,AZE"))],
    ["is something else", () => Buffer.from("period,value\n2021,5\n")],
  ])("changes nothing when the file %s", async (_what, spoil) => {
    const store = await temporaryStore();
    await uploaded(store, exportsFile({ "2021-01": 10 }));
    const file = await backedUp(store);
    await writeFile(file, spoil(await readFile(file)));
    await uploaded(store, exportsFile({ "2021-01": 11 }), { dataset: { ...customs, name: "B" } });
    const before = await contentOf(store);
    expect(await restoreStore(store, file, deed)).toHaveProperty("refused");
    expect(await contentOf(store)).toBe(before);
  });
});

const flip = (bytes: Buffer, at: number): Buffer => {
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
};

const zoo = process.env.TURNOVER_ZOO;

test.runIf(zoo)(
  "real files are restored to the last digit and flag",
  { timeout: 600_000 },
  async () => {
    const store = await temporaryStore();
    const names = await readdir(zoo ?? "", { recursive: true });
    for (const name of names.filter((each) => /\.(csv|tsv|txt)$/.test(each)).slice(0, 200)) {
      const raw = await saveRawFile(
        store.home,
        createReadStream(join(zoo ?? "", name)),
        20_000_000,
      );
      if ("tooLarge" in raw) continue;
      const dataset = { ...customs, name };
      await importFile(store, { dataset, fileName: name, sha256: raw.sha256, ...deed });
    }
    const again = await restored(await backedUp(store));
    expect(await contentOf(again)).toBe(await contentOf(store));
  },
);
