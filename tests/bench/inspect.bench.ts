import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bench, describe } from "vitest";
import { readColumnNames, readTradeCsv } from "@/lib/csv";

const folder = join(import.meta.dirname, "../fixtures/csv");

const inPieces = (bytes: Uint8Array): AsyncIterable<Uint8Array> => ({
  async *[Symbol.asyncIterator]() {
    for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
  },
});

/** A benchmark keeps silent about what fails in it, and then measures nothing. */
const readWhole = async (bytes: Uint8Array): Promise<void> => {
  const reading = await readTradeCsv(inPieces(bytes));
  if ("refused" in reading || reading.count > 0) throw new Error("the file is not read whole");
};

/** A long file as offices publish them, no cell of it told twice; `rows` of it. */
const longFile = (rows: number): Uint8Array => {
  const lines = ["period,reporterISO,flowCode,partnerISO,cmdCode,primaryValue,netWgt"];
  for (let row = 0; row < rows; row += 1) {
    const period = `${2014 + (Math.floor(row / 12) % 8)}${String((row % 12) + 1).padStart(2, "0")}`;
    const value = ((row * 7919) % 10_000_000) / 100;
    const product = 1000 + Math.floor(row / 96);
    lines.push(`${period},AZE,X,SRB,${product},${value},${row}`);
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
  bench("whole", () => readWhole(bytes), options);
});

describe("of a large file, deciding the layout (to be under 15 %)", () => {
  bench("layout", async () => void (await readColumnNames(inPieces(large))), options);
  bench("whole reading", () => readWhole(large), options);
});
