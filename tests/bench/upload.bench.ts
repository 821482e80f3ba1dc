import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import Papa from "papaparse";
import { afterAll, bench, describe } from "vitest";
import { importFile } from "@/lib/store/import-file";
import { openStore } from "@/lib/store/open";
import { saveRawFile } from "@/lib/store/raw-file";

const rows = 1_000_000;
const months = 120;
const partners = ["SRB", "TUR", "RUS", "CHN", "ITA", "GEO", "DEU", "KAZ", "IND", "BRA"];
const streamBytes = 256 * 1024;

const rowOf = (row: number): string => {
  const month = row % months;
  const series = Math.floor(row / months);
  const period = `${2010 + Math.floor(month / 12)}${String((month % 12) + 1).padStart(2, "0")}`;
  const code = 10_000 + Math.floor(series / 20);
  const value = ((row * 7919) % 10_000_000) / 100;
  return `${period},AZE,${series % 2 ? "M" : "X"},${partners[(series >> 1) % 10]},${code},"Goods of heading ${code}, not elsewhere specified, in bulk or retail",${value}\n`;
};

/** About a hundred megabytes as offices publish them: monthly, by partner and product, one value a row. */
function* linesOfFile(): Generator<string> {
  yield "period,reporterISO,flowCode,partnerISO,cmdCode,description,primaryValue\n";
  for (let row = 0; row < rows; row += 1_000)
    yield Array.from({ length: 1_000 }, (_, at) => rowOf(row + at)).join("");
}

const folder = mkdtempSync(join(tmpdir(), "turnover-bench-"));
const path = join(folder, "file.csv");
await pipeline(Readable.from(linesOfFile()), createWriteStream(path));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const openFile = () => createReadStream(path, { highWaterMark: streamBytes });

const parseOnce = (): Promise<void> =>
  new Promise((resolve, reject) => {
    Papa.parse(openFile(), { chunk: () => {}, complete: () => resolve(), error: reject });
  });

let homes = 0;

/** From the first byte to the last page on the disk, as an upload goes. */
const uploadOnce = async (): Promise<void> => {
  const home = join(folder, `home-${homes++}`);
  const store = await openStore(home);
  const raw = await saveRawFile(home, openFile(), Number.MAX_SAFE_INTEGER);
  if ("tooLarge" in raw) throw new Error("too large");
  const dataset = { name: "bench", publisher: null, source: null, licence: null };
  const job = { dataset, fileName: "file.csv", sha256: raw.sha256 };
  const result = await importFile(store, { ...job, by: "bench", now: "2026-01-01T00:00:00Z" });
  await store.close();
  rmSync(home, { recursive: true, force: true });
  if (!("observations" in result) || result.observations !== rows) throw new Error("not imported");
};

const once = { iterations: 3, time: 0, warmupIterations: 0, warmupTime: 0 };

describe(`${rows.toLocaleString("en")} rows, ${Math.round(statSync(path).size / 1e6)} MB`, () => {
  bench("bare Papa Parse", parseOnce, once);
  bench("whole upload, durable", uploadOnce, once);
});
