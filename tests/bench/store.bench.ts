import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type RawBuilder, sql } from "kysely";
import { afterAll, bench, describe } from "vitest";
import type { ObservationBlock, SeriesKey } from "@/lib/observation";
import { importFile } from "@/lib/store/import-file";
import type { ReadFile } from "@/lib/store/import-job";
import { observationsOfPair } from "@/lib/store/observations";
import { openStore, type Store } from "@/lib/store/open";
import { listPairs } from "@/lib/store/pairs";
import { saveRawFile } from "@/lib/store/raw-file";
import { listRevisions } from "@/lib/store/revisions";
import { readSeriesHistory } from "@/lib/store/series-history";
import { startWorker } from "../setup/start-worker";

/** How many observations are stored; `TURNOVER_BENCH_ROWS=10000000` for the whole. */
const rows = Number(process.env.TURNOVER_BENCH_ROWS ?? 1_000_000);
const fewRows = 20_000;
const months = 240;
const rowsOfBlock = 240_000;
const firstMonth = 2005 * 12;
const partners = 200;

const folder = mkdtempSync(join(tmpdir(), "turnover-store-bench-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Months of exports and imports, by reporter, partner and, where there are more series than pairs, product. */
const keyOf = (series: number): SeriesKey => ({
  flow: series % 2 === 0 ? "exports" : "imports",
  reporter: `R${Math.floor(series / 2 / partners) % partners}`,
  partner: `P${Math.floor(series / 2) % partners}`,
  product: series < 2 * partners ** 2 ? null : `HS ${Math.floor(series / 2 / partners ** 2)}`,
  unit: "USD",
  frequency: "M",
  dimensions: {},
});

const figureOf = (row: number, revision: number): number =>
  ((row * 7919) % 10_000_000) + (row % months >= months - 2 ? revision : 0);

const blockOf = (first: number, length: number, revision: number): ObservationBlock => {
  const row = (each: number) => first + each;
  const fill = <Numbers extends Int32Array | Float64Array>(
    numbers: Numbers,
    at: (row: number) => number,
  ): Numbers => {
    for (let each = 0; each < length; each += 1) numbers[each] = at(row(each));
    return numbers;
  };
  return {
    length,
    series: fill(new Int32Array(length), (each) => Math.floor(each / months)),
    start: fill(new Int32Array(length), (each) => firstMonth + (each % months)),
    months: new Int32Array(length).fill(1),
    value: fill(new Float64Array(length), (each) => figureOf(each, revision)),
    status: new Uint8Array(length),
    line: fill(new Int32Array(length), (each) => each + 2),
    texts: new Map(),
  };
};

/** States so many months of series, the last two of each as revised. */
const readerOf =
  (count: number, revision: number): ReadFile =>
  async (_bytes, { onBlock }) => {
    for (let first = 0; first < count; first += rowsOfBlock) {
      const length = Math.min(rowsOfBlock, count - first);
      const from = Math.floor(first / months);
      const added = Array.from({ length: Math.ceil(length / months) }, (_, at) => keyOf(from + at));
      await onBlock?.(blockOf(first, length, revision), added);
    }
    return {
      encoding: "utf-8",
      delimiter: ",",
      decimal: ".",
      headerLine: 1,
      shape: "long",
      frequency: "M",
      columns: [],
      series: Math.ceil(count / months),
      observations: count,
      conflicts: [],
      problems: [],
      count: 0,
      questions: [],
      constants: [],
      isTrade: true,
      sample: [],
    };
  };

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

const details = { name: "bench", publisher: null, source: null, licence: null };

/** A store of two vintages, the second of which revises two months of every series. */
const fill = async (name: string, count: number): Promise<Store & { dataset: string }> => {
  const store = await openStore({ home: join(folder, name) });
  let dataset: string | undefined;
  for (const [at, day] of ["2026-01-10", "2026-02-10"].entries()) {
    const raw = await saveRawFile(store.home, bytesOf(day), 1000);
    if ("tooLarge" in raw) throw new Error("too large");
    const job = {
      dataset: dataset === undefined ? details : { id: dataset },
      fileName: "file.csv",
      sha256: raw.sha256,
      released: day,
      by: "bench",
      now: `${day}T12:00:00Z`,
    };
    const result = await importFile(store, job, { read: readerOf(count, at) });
    if (!("dataset" in result)) throw new Error("not imported");
    dataset = result.dataset.id;
  }
  return { ...store, dataset: dataset ?? "" };
};

const large = await fill("large", rows);
const small = await fill("small", fewRows);

const planOf = async (query: RawBuilder<unknown>): Promise<readonly string[]> => {
  const plan = await sql<{ detail: string }>`explain query plan ${query}`.execute(large.db);
  return plan.rows.map(({ detail }) => detail);
};

const scans = (
  await planOf(sql`select o.value from series as s cross join observation as o on o.series = s.id
    cross join vintage as v on v.id = o.vintage where s.reporter = 'R1' and s.partner = 'P1'`)
).filter((detail) => detail.startsWith("SCAN"));
if (scans.length > 0) throw new Error(`a pair is found by reading all: ${scans.join("; ")}`);

/** Files that come in one after the other on another thread until it is ended; begins when the first is stored. */
const importMeanwhile = async (): Promise<() => Promise<void>> => {
  const worker = startWorker("lib/store/import-worker.ts");
  const text = ["flow,reporter,partner,unit,period,value"];
  for (let row = 0; row < 200_000; row += 1)
    text.push(
      `exports,Country ${row % 500},SRB,USD,${(1900 + Math.floor(row / 500) / 4) | 0},${row}`,
    );
  let isWanted = true;
  let imported = 0;
  const next = async (): Promise<void> => {
    const raw = await saveRawFile(large.home, bytesOf(`${text.join("\n")}\n${imported}`), 1e9);
    if ("tooLarge" in raw) throw new Error("too large");
    const job = {
      dataset: { ...details, name: `meanwhile ${imported}` },
      fileName: "meanwhile.csv",
      sha256: raw.sha256,
      by: "bench",
      now: new Date().toISOString(),
    };
    imported += 1;
    worker.postMessage({ kind: "import", given: { home: large.home, job } });
  };
  const isEnded = new Promise<void>((resolve) => worker.on("exit", () => resolve()));
  const isFirstStored = new Promise<void>((resolve) => {
    worker.on("message", async (message) => {
      if ("error" in message) throw message.error;
      if ("progress" in message) return;
      resolve();
      if (isWanted) await next();
      else await worker.terminate();
    });
  });
  await next();
  await isFirstStored;
  return async () => {
    isWanted = false;
    await isEnded;
  };
};

const readPair =
  ({ db }: Store) =>
  () =>
    observationsOfPair(db, { reporter: "R0", partner: "P1" }).then((found) => {
      if (found.length !== 2 * months) throw new Error(`${found.length} observations`);
    });

let series = 0;
const readSeries = async (): Promise<void> => {
  series = (series + 7919) % Math.floor(rows / months);
  const { rows: found } = await readSeriesHistory(large.db, series + 1, { asOf: "2026-01-31" });
  if (found.length !== months) throw new Error(`${found.length} months`);
};

const often = { iterations: 300, time: 0, warmupIterations: 10, warmupTime: 0 };

describe(`a store of ${rows.toLocaleString("en")} observations`, () => {
  bench("a pair, small store", readPair(small), often);
  bench("a pair", readPair(large), often);
  bench("a series as of a day", readSeries, often);
  let stop: (() => Promise<void>) | undefined;
  bench("a series as of a day, while files come in", readSeries, {
    ...often,
    iterations: 3000,
    setup: async (_task, mode) => {
      if (mode === "run") stop = await importMeanwhile();
    },
    teardown: async (_task, mode) => {
      if (mode === "run") await stop?.();
    },
  });
  bench(
    "a page of what a vintage revised in one pair",
    () =>
      listRevisions(large.db, {
        dataset: large.dataset,
        vintage: 2,
        partner: "P1",
        reporter: "R0",
      }).then(() => {}),
    often,
  );
  bench(
    "the largest revisions of a vintage",
    () => listRevisions(large.db, { dataset: large.dataset, vintage: 2 }).then(() => {}),
    { ...often, iterations: 5, warmupIterations: 0 },
  );
  bench("all pairs", () => listPairs(large.db).then(() => {}), { ...often, iterations: 10 });
});
