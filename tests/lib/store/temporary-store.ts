import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject, onTestFinished } from "vitest";
import { observationStatuses, type SeriesKey } from "@/lib/observation";
import { formatPeriod } from "@/lib/period";
import { importFile } from "@/lib/store/import-file";
import type { ImportJob, ReadFile } from "@/lib/store/import-job";
import { listObservations } from "@/lib/store/observations";
import { openStore, type Store, type StorePlace } from "@/lib/store/open";
import { saveRawFile } from "@/lib/store/raw-file";
import { createDatabase } from "../../setup/postgres";

/** A folder that is gone when the test is. */
export const temporaryFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), "turnover-store-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

/**
 * Where a new store can be: a folder that is gone when the test is, and a database of the server under test, if any, which
 * has its tables already unless it is to be empty.
 */
export const temporaryPlace = async (
  begin: "empty" | "as the template" = "as the template",
): Promise<StorePlace> => {
  const home = await temporaryFolder();
  const server = inject("postgres");
  if (server === undefined) return { home };
  const { address, drop } = await createDatabase(server, begin);
  onTestFinished(drop);
  return { home, database: address };
};

/** A new store at a place that is gone when the test is. */
export const temporaryStore = async (): Promise<Store> => {
  const store = await openStore(await temporaryPlace());
  onTestFinished(() => store.close());
  return store;
};

export async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

export const noon = (day: string): string => `${day}T12:00:00.000Z`;

export const customs = {
  name: "Customs",
  publisher: "State Customs Committee",
  source: "https://customs.example",
  licence: null,
};

/** A file of Azerbaijan's exports to Serbia, one row a month: "2021-01" and what the cell says. */
export const exportsFile = (months: Readonly<Record<string, number | string>>): string =>
  ["flow,reporter,partner,unit,period,value"]
    .concat(
      Object.entries(months).map(([month, cell]) => `exports,AZE,SRB,USD,${month}/P1M,${cell}`),
    )
    .join("\n");

type Upload = Partial<ImportJob> & { readonly read?: ReadFile };

/** Saves the text as a raw file and imports it, by default as the dataset "Customs" uploaded on 1 February 2021. */
export const upload = async (store: Store, text: string, { read, ...job }: Upload = {}) => {
  const raw = await saveRawFile(store.home, bytesOf(text), 1_000_000);
  if ("tooLarge" in raw) throw new Error("the test file is too large");
  const usual = { dataset: customs, fileName: "exports.csv", by: "test", now: noon("2021-02-01") };
  return importFile(store, { ...usual, ...job, sha256: raw.sha256 }, { read });
};

/** The same, for a file that is taken; gives what was stored. */
export const uploaded = async (store: Store, text: string, options: Upload = {}) => {
  const result = await upload(store, text, options);
  if (!("dataset" in result)) throw new Error(`not taken: ${JSON.stringify(result)}`);
  return result;
};

/** What the store says as of a day: the value by month, "withdrawn" and the like where there is none. */
export const valuesAsOf = async (store: Store, asOf?: string) => {
  const { observations } = await listObservations(store.db, { asOf }, { limit: 10_000 });
  return Object.fromEntries(
    observations.map(({ period, value, status }) => [period.slice(0, 7), value ?? status]),
  );
};

/** A statement about a period of one of several series; a null value is missing. */
export type Statement = {
  readonly series: number;
  readonly start: number;
  readonly months: number;
  readonly value: number | null;
};

export const seriesNumber = (series: number): SeriesKey => ({
  flow: "exports",
  reporter: "AZE",
  partner: `P${series}`,
  product: null,
  unit: "USD",
  frequency: null,
  dimensions: {},
});

/** A reader that states what it is told, whatever the bytes. */
export const readerOf =
  (statements: readonly Statement[]): ReadFile =>
  async (_bytes, { onBlock }) => {
    const series = [0, 1, 2].map(seriesNumber);
    await onBlock?.(
      {
        length: statements.length,
        series: Int32Array.from(statements, (statement) => statement.series),
        start: Int32Array.from(statements, (statement) => statement.start),
        months: Int32Array.from(statements, (statement) => statement.months),
        value: Float64Array.from(statements, ({ value }) => value ?? Number.NaN),
        status: Uint8Array.from(statements, ({ value }) =>
          observationStatuses.indexOf(value === null ? "missing" : "normal"),
        ),
        line: Int32Array.from(statements, (_, row) => row + 2),
        texts: new Map(),
      },
      series,
    );
    return {
      encoding: "utf-8",
      delimiter: ",",
      decimal: ".",
      headerLine: 1,
      shape: "long",
      frequency: null,
      columns: [],
      constants: [],
      isTrade: true,
      series: series.length,
      observations: statements.length,
      problems: [],
      count: 0,
      questions: [],
      sample: [],
    };
  };

/** A statement's place in a table of values. */
export const placeOf = ({ series, start, months }: Omit<Statement, "value">): string =>
  `P${series} ${formatPeriod({ start, months })}`;
