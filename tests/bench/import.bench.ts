import { createReadStream, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { afterAll, bench, describe } from "vitest";
import { importFile } from "@/lib/store/import-file";
import { openStore } from "@/lib/store/open";
import { saveRawFile } from "@/lib/store/raw-file";

const rows = 100_000;
const partners = ["SRB", "TUR", "RUS", "CHN", "ITA", "GEO", "DEU", "KAZ", "IND", "BRA"];

/** A long file as offices publish them: monthly, by partner and four-digit product, one row a value. */
const makeFile = (): string => {
  const lines = ["period,reporterISO,flowCode,partnerISO,cmdCode,primaryValue,netWgt"];
  for (let row = 0; row < rows; row += 1) {
    const month = row % 96;
    const series = Math.floor(row / 96);
    const period = `${2014 + Math.floor(month / 12)}${String((month % 12) + 1).padStart(2, "0")}`;
    const code = String(101 + Math.floor(series / 20)).padStart(4, "0");
    const value = ((row * 7919) % 10_000_000) / 100;
    lines.push(
      `${period},AZE,${series % 2 ? "M" : "X"},${partners[series % 10]},${code},${value},${Math.round(value / 3)}`,
    );
  }
  return `${lines.join("\n")}\n`;
};

const folder = mkdtempSync(join(tmpdir(), "turnover-bench-"));
const path = join(folder, "file.csv");
writeFileSync(path, makeFile());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const streamBytes = 256 * 1024;
let homes = 0;

const importOnce = async (): Promise<void> => {
  const home = join(folder, `home-${homes++}`);
  const store = await openStore({ home });
  const raw = await saveRawFile(
    home,
    createReadStream(path, { highWaterMark: streamBytes }),
    Number.MAX_SAFE_INTEGER,
  );
  if ("tooLarge" in raw) throw new Error("too large");
  const dataset = { name: "bench", publisher: null, source: null, licence: null };
  const result = await importFile(store, {
    dataset,
    fileName: "file.csv",
    sha256: raw.sha256,
    by: "test",
    now: "2026-01-01T00:00:00Z",
  });
  await store.close();
  if (!("series" in result)) throw new Error("not imported");
};

const parseOnce = (): Promise<void> =>
  new Promise((resolve, reject) => {
    Papa.parse(createReadStream(path, { highWaterMark: streamBytes }), {
      chunk: () => {},
      complete: () => resolve(),
      error: reject,
    });
  });

describe(`${rows.toLocaleString("en")} rows`, () => {
  bench("bare Papa Parse", parseOnce, { time: 2000, iterations: 5 });
  bench("whole import, durable", importOnce, { time: 2000, iterations: 5 });
});
