import { createReadStream, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, bench, describe } from "vitest";
import { importFile } from "@/lib/store/import-file";
import { openStore, type StorePlace } from "@/lib/store/open";
import { saveRawFile } from "@/lib/store/raw-file";
import { findPostgres } from "../../scripts/postgres.js";
import { createDatabase, startPostgres } from "../setup/postgres";

const rows = 1_000_000;
const monthsOfSeries = 96;
const partners = ["SRB", "TUR", "RUS", "CHN", "ITA", "GEO", "DEU", "KAZ", "IND", "BRA"];

const lineOf = (row: number): string => {
  const [series, month] = [Math.floor(row / monthsOfSeries), row % monthsOfSeries];
  const period = `${2014 + Math.floor(month / 12)}${String((month % 12) + 1).padStart(2, "0")}`;
  const flow = Math.floor(series / 10) % 2 ? "M" : "X";
  const code = String(101 + Math.floor(series / 20)).padStart(4, "0");
  return `${period},AZE,${flow},${partners[series % 10]},${code},${((row * 7919) % 10_000_000) / 100}\n`;
};

const folder = mkdtempSync(join(tmpdir(), "turnover-bench-engines-"));
const path = join(folder, "file.csv");
const header = "period,reporterISO,flowCode,partnerISO,cmdCode,primaryValue\n";
writeFileSync(path, header + Array.from({ length: rows }, (_, row) => lineOf(row)).join(""));

/** With the settings that a server has when nobody changes them: what is stored is on the disk. */
const server = findPostgres() ? await startPostgres({}) : undefined;
afterAll(async () => {
  await server?.end();
  rmSync(folder, { recursive: true, force: true });
});

let homes = 0;

const importInto = async (place: Omit<StorePlace, "home">): Promise<void> => {
  const home = join(folder, `home-${homes++}`);
  const store = await openStore({ home, ...place });
  const raw = await saveRawFile(home, createReadStream(path), Number.MAX_SAFE_INTEGER);
  if ("tooLarge" in raw) throw new Error("too large");
  const dataset = { name: "bench", publisher: null, source: null, licence: null };
  const deed = { by: "bench", now: "2026-01-01T00:00:00Z" };
  const job = { dataset, fileName: "file.csv", sha256: raw.sha256, ...deed };
  const result = await importFile(store, job);
  await store.close();
  if (!("observations" in result) || result.observations !== rows) throw new Error("not imported");
};

const once = { time: 0, iterations: 3, warmupTime: 0, warmupIterations: 0 };

describe(`${rows.toLocaleString("en")} rows, reading and storing in one thread`, () => {
  bench("into a SQLite file", () => importInto({}), once);
  bench.skipIf(server === undefined)(
    "into PostgreSQL",
    async () => {
      const { address, drop } = await createDatabase(server?.address ?? "");
      await importInto({ database: address });
      await drop();
    },
    once,
  );
});
