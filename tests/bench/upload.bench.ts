import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import Papa from "papaparse";
import { afterAll, bench, describe } from "vitest";
import { importFile } from "@/lib/store/import-file";
import type { ImportJob } from "@/lib/store/import-job";
import { openStore, type Store } from "@/lib/store/open";
import { saveRawFile } from "@/lib/store/raw-file";
import { stageInWorker } from "@/lib/store/stage-in-worker";
import { startWorker } from "../setup/start-worker";

const rows = 1_000_000;
const months = 120;
const revisedOneIn = 50;
const partners = ["SRB", "TUR", "RUS", "CHN", "ITA", "GEO", "DEU", "KAZ", "IND", "BRA"];
const streamBytes = 256 * 1024;

const rowOf = (row: number, isRevised: boolean): string => {
  const month = row % months;
  const series = Math.floor(row / months);
  const period = `${2010 + Math.floor(month / 12)}${String((month % 12) + 1).padStart(2, "0")}`;
  const code = 10_000 + Math.floor(series / 20);
  const cents = ((row * 7919) % 10_000_000) + (isRevised && row % revisedOneIn === 0 ? 100 : 0);
  return `${period},AZE,${series % 2 ? "M" : "X"},${partners[(series >> 1) % 10]},${code},"Goods of heading ${code}, not elsewhere specified, in bulk or retail",${cents / 100}\n`;
};

/** About a hundred megabytes as offices publish them: monthly, by partner and product, one value a row. */
function* linesOfFile(isRevised: boolean): Generator<string> {
  yield "period,reporterISO,flowCode,partnerISO,cmdCode,description,primaryValue\n";
  for (let row = 0; row < rows; row += 1_000)
    yield Array.from({ length: 1_000 }, (_, at) => rowOf(row + at, isRevised)).join("");
}

const folder = mkdtempSync(join(tmpdir(), "turnover-bench-"));
const path = join(folder, "file.csv");
const revisedPath = join(folder, "revised.csv");
await pipeline(Readable.from(linesOfFile(false)), createWriteStream(path));
await pipeline(Readable.from(linesOfFile(true)), createWriteStream(revisedPath));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const openFile = (file: string) => createReadStream(file, { highWaterMark: streamBytes });

const parseOnce = (): Promise<void> =>
  new Promise((resolve, reject) => {
    Papa.parse(openFile(path), { chunk: () => {}, complete: () => resolve(), error: reject });
  });

const stage = (part: string) =>
  stageInWorker(part, () => startWorker("lib/store/staging-worker.ts"));

/** From the first byte to the last page on the disk, as an upload goes. Gives the dataset. */
const upload = async (store: Store, file: string, dataset: ImportJob["dataset"]) => {
  const raw = await saveRawFile(store.home, openFile(file), Number.MAX_SAFE_INTEGER);
  if ("tooLarge" in raw) throw new Error("too large");
  const job = { dataset, fileName: "file.csv", sha256: raw.sha256, by: "bench" };
  const result = await importFile(store, { ...job, now: "2026-01-01T00:00:00Z" }, { stage });
  if (!("observations" in result) || result.observations !== rows) throw new Error("not imported");
  return result;
};

let homes = 0;
const newStore = (): Promise<Store> => openStore({ home: join(folder, `home-${homes++}`) });
const details = { name: "bench", publisher: null, source: null, licence: null };

let revised: { store: Store; id: string } | undefined;

/** The next upload says other values than the one before, so that each is a further vintage. */
const uploadRevision = async (): Promise<void> => {
  if (!revised) throw new Error("no first vintage");
  const { store, id } = revised;
  const { vintage, changed } = await upload(store, vintageFile(), { id });
  if (vintage < 2 || changed !== rows / revisedOneIn) throw new Error("not revised");
};

let uploads = 0;
const vintageFile = (): string => {
  uploads += 1;
  return uploads % 2 === 1 ? revisedPath : path;
};

const once = { iterations: 3, time: 0, warmupIterations: 0, warmupTime: 0 };

describe(`${rows.toLocaleString("en")} rows, ${Math.round(statSync(path).size / 1e6)} MB`, () => {
  bench("bare Papa Parse", parseOnce, once);
  bench(
    "whole upload, durable: first vintage",
    async () => {
      const store = await newStore();
      await upload(store, path, details);
      await store.close();
      rmSync(store.home, { recursive: true, force: true });
    },
    once,
  );
  bench("whole upload, durable: further vintage", uploadRevision, {
    ...once,
    setup: async () => {
      const store = await newStore();
      const { dataset } = await upload(store, path, details);
      revised = { store, id: dataset.id };
    },
    teardown: () => revised?.store.close(),
  });
});
