import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bench, describe } from "vitest";
import { readColumnNames, readTradeCsv } from "@/lib/csv";

const folder = join(import.meta.dirname, "../fixtures/csv");

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

/** A long file as offices publish them; `rows` of it. */
const longFile = (rows: number): Uint8Array => {
  const lines = ["period,reporterISO,flowCode,partnerISO,cmdCode,primaryValue,netWgt"];
  for (let row = 0; row < rows; row += 1) {
    const period = `${2014 + (row % 8)}${String((row % 12) + 1).padStart(2, "0")}`;
    const value = ((row * 7919) % 10_000_000) / 100;
    lines.push(`${period},AZE,${row % 2 ? "M" : "X"},SRB,${1000 + (row % 4000)},${value},${row}`);
  }
  return new TextEncoder().encode(`${lines.join("\n")}\n`);
};

/** Eighty years of months across, for three hundred rows. */
const wideFile = (): Uint8Array => {
  const months = Array.from(
    { length: 960 },
    (_, at) => `${1945 + Math.floor(at / 12)}M${String((at % 12) + 1).padStart(2, "0")}`,
  );
  const rows = Array.from(
    { length: 300 },
    (_, row) => `Exports,Place ${row},${months.map((_month, at) => row * at).join(",")}`,
  );
  return new TextEncoder().encode([`Flow,Partner,${months.join(",")}`, ...rows].join("\n"));
};

const largest = readdirSync(folder)
  .map((name) => readFileSync(join(folder, name, "input.csv")))
  .sort((a, b) => b.length - a.length)[0];
const files = {
  "the largest fixture": largest ?? new Uint8Array(),
  "two thousand rows": longFile(2_000),
  "months of eighty years across": wideFile(),
};
const large = longFile(400_000);
const options = { time: 1000, iterations: 3, warmupIterations: 1 };

describe.each(Object.entries(files))("inspecting %s (to be under 300 ms)", (_name, bytes) => {
  bench("whole", async () => void (await readTradeCsv(inPieces(bytes))), options);
});

describe("of a large file, deciding the layout (to be under 15 %)", () => {
  bench("layout", async () => void (await readColumnNames(inPieces(large))), options);
  bench("whole reading", async () => void (await readTradeCsv(inPieces(large))), options);
});
