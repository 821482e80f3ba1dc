import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import type { ExchangedObservation } from "@/lib/exchange/exchanged";
import { sdmxId } from "@/lib/exchange/sdmx-codes";
import { sdmxCsv, sdmxCsvVersions } from "@/lib/exchange/sdmx-csv";
import { lineOf, observationsOf } from "./observations-of";

const eightMonths: ExchangedObservation = {
  flow: "exports",
  reporter: "AZE",
  partner: "SRB",
  product: null,
  unit: "USD",
  dimensions: { "Mode of transport": "rail" },
  period: "2021-01/P8M",
  value: 5_900_000,
  status: "provisional",
  dataset: "k3",
  text: "5900000.00",
};

const message = (observations: readonly ExchangedObservation[], version: "1.0.0" | "2.0.0") => {
  const names = [...new Set(observations.flatMap(({ dimensions }) => Object.keys(dimensions)))];
  const { header, toRow } = sdmxCsv(version, names);
  return Papa.unparse([header, ...observations.map(toRow)]);
};

describe("an SDMX-CSV message", () => {
  test.each([
    [
      "1.0.0",
      "DATAFLOW,FREQ,REF_AREA,COUNTERPART_AREA,TRADE_FLOW,PRODUCT,UNIT_MEASURE,MODE_OF_TRANSPORT,TIME_PERIOD,OBS_VALUE,STATUS,OBS_STATUS",
      "TURNOVER:k3(1.0),_Z,AZE,SRB,exports,_T,USD,rail,2021-01-01/P8M,5900000.00,provisional,P",
    ],
    [
      "2.0.0",
      "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,COUNTERPART_AREA,TRADE_FLOW,PRODUCT,UNIT_MEASURE,MODE_OF_TRANSPORT,TIME_PERIOD,OBS_VALUE,STATUS,OBS_STATUS",
      "dataflow,TURNOVER:k3(1.0.0),R,_Z,AZE,SRB,exports,_T,USD,rail,2021-01-01/P8M,5900000.00,provisional,P",
    ],
  ] as const)(
    "of version %s names its flow, dimensions, value and status",
    (version, header, row) => {
      expect(message([eightMonths], version).split("\r\n")).toEqual([header, row]);
    },
  );

  test.each([
    ["2021-01/P12M", "A", "2021"],
    ["2021-07/P6M", "S", "2021-S2"],
    ["2021-04/P3M", "Q", "2021-Q2"],
    ["2021-08/P1M", "M", "2021-08"],
    ["2020-04/P12M", "A", "2020-04-01/P12M"],
    ["2021-01/P8M", "_Z", "2021-01-01/P8M"],
  ])("writes %s by frequency %s as %s", (period, frequency, time) => {
    const { header, toRow } = sdmxCsv("2.0.0", []);
    const row = toRow({ ...eightMonths, period });
    expect(row[header.indexOf("FREQ")]).toBe(frequency);
    expect(row[header.indexOf("TIME_PERIOD")]).toBe(time);
  });

  test.each(sdmxCsvVersions)(
    "of version %s says of a missing value that it is missing",
    (version) => {
      const missing = { ...eightMonths, value: null, text: null, status: "confidential" } as const;
      const { header, toRow } = sdmxCsv(version, []);
      const cells = toRow(missing).slice(header.indexOf("OBS_VALUE"));
      expect(cells).toEqual(["NaN", "confidential", "Q"]);
    },
  );

  test("keeps dimensions apart whose names would be one identifier", () => {
    const { header } = sdmxCsv("2.0.0", ["Unité", "unite", "REF_AREA", "2nd unit"]);
    expect(header).toEqual(
      expect.arrayContaining(["UNITE", "UNITE_2", "REF_AREA_2", "D_2ND_UNIT"]),
    );
    expect(new Set(header).size).toBe(header.length);
  });
});

const folder = join(import.meta.dirname, "../../fixtures/csv");

const comesBack = async (bytes: Uint8Array, version: (typeof sdmxCsvVersions)[number]) => {
  const stated = await observationsOf(bytes);
  const again = await observationsOf(new TextEncoder().encode(message(stated, version)));
  const line = (each: ExchangedObservation): string => lineOf(each, sdmxId);
  expect(again.map(line).sort()).toEqual(stated.map(line).sort());
};

describe.each(sdmxCsvVersions)("SDMX-CSV %s of what an office published", (version) => {
  test.each(readdirSync(folder))("is read back to the last digit and flag: %s", async (name) => {
    await comesBack(readFileSync(join(folder, name, "input.csv")), version);
  });
});

const zoo = process.env.TURNOVER_ZOO;

describe.runIf(zoo)("SDMX-CSV of the files that TURNOVER_ZOO names", () => {
  const names = zoo ? readdirSync(zoo).filter((name) => /\.(?:csv|tsv)$/.test(name)) : [];
  test.each(names)("is read back to the last digit and flag: %s", async (name) => {
    await comesBack(readFileSync(join(zoo ?? "", name)), "2.0.0");
  });
});
