import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { tidyFields } from "@/lib/exchange/data-package";
import type { ExchangedObservation } from "@/lib/exchange/exchanged";
import { jsonStat } from "@/lib/exchange/json-stat";
import { tidyRow } from "@/lib/exchange/tidy-csv";
import { lineOf, observationsOf } from "./observations-of";

type Stated = readonly ExchangedObservation[];

const header = tidyFields.map(({ name }) => name);
const tidyCsv = (stated: Stated): string => Papa.unparse([header, ...stated.map(tidyRow)]);
const cube = (stated: Stated): string =>
  JSON.stringify(
    jsonStat(stated, { label: "Customs", updated: null, names: new Map([["d1", "Customs"]]) }),
  );
const packaged = (data: unknown): string =>
  JSON.stringify({ name: "customs", resources: [{ name: "observations", data }] });
const named = (row: readonly (string | null)[]) =>
  Object.fromEntries(row.map((cell, at) => [header[at], cell]));

const forms: readonly (readonly [string, (stated: Stated) => string])[] = [
  ["the tidy CSV", tidyCsv],
  ["JSON-stat", cube],
  ["a Data Package that holds the CSV", (stated) => packaged(tidyCsv(stated))],
  ["a Data Package of rows", (stated) => packaged([header, ...stated.map(tidyRow)])],
  ["a Data Package of objects", (stated) => packaged(stated.map(tidyRow).map(named))],
];

const folder = join(import.meta.dirname, "../../fixtures/csv");

describe.each(forms)("%s of what an office published", (_form, write) => {
  test.each(readdirSync(folder))("is read back to the last digit and flag: %s", async (name) => {
    const stated = await observationsOf(readFileSync(join(folder, name, "input.csv")));
    const again = await observationsOf(new TextEncoder().encode(write(stated)));
    const lines = (all: Stated) => all.map((each) => lineOf(each)).sort();
    expect(lines(again)).toEqual(lines(stated));
  });
});

test.each(forms)(
  "%s keeps a dimension that changes with the period in a few rows",
  async (_form, write) => {
    const file = [
      "flow,reporter,partner,product,unit,period,value,status,transport",
      "exports,MDA,MLT,0808,USD,2021-01,1.234,provisional,rail",
      "exports,MDA,MLT,0808,USD,2021-02,12345678901234567.89,,road",
      "imports,MDA,MLT,,USD,2021-01,,confidential,rail",
    ].join("\n");
    const stated = await observationsOf(new TextEncoder().encode(file));
    expect(stated.map(({ dimensions }) => dimensions.transport)).toEqual(["rail", "road", "rail"]);
    const again = await observationsOf(new TextEncoder().encode(write(stated)));
    expect(again.map((each) => lineOf(each)).sort()).toEqual(
      stated.map((each) => lineOf(each)).sort(),
    );
  },
);
