import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import JSONstat from "jsonstat-toolkit";
import { describe, expect, test } from "vitest";
import type { ExchangedObservation } from "@/lib/exchange/exchanged";
import { jsonStat } from "@/lib/exchange/json-stat";
import { observationsOf } from "./observations-of";

const details = {
  label: "Customs",
  updated: "2026-01-01T00:00:00Z",
  names: new Map([["d1", "Customs"]]),
};

const coordinatesOf = (each: ExchangedObservation): Record<string, string> => ({
  dataset: each.dataset,
  flow: each.flow ?? "_U",
  reporter: each.reporter ?? "_U",
  partner: each.partner ?? "_U",
  product: each.product ?? "_T",
  unit: each.unit ?? "_U",
  time: each.period,
  ...each.dimensions,
});

const folder = join(import.meta.dirname, "../../fixtures/csv");

describe("JSON-stat of what an office published", () => {
  test.each(readdirSync(folder))(
    "gives a reader of others each value and flag: %s",
    async (name) => {
      const stated = await observationsOf(readFileSync(join(folder, name, "input.csv")));
      if (stated.length === 0) return;
      const document = jsonStat(stated, details);
      const cube = JSONstat(JSON.parse(JSON.stringify(document)));
      expect(cube.class).toBe("dataset");
      expect(cube.length).toBe(document.id.length);
      for (const each of stated) {
        const place = coordinatesOf(each);
        for (const id of document.id) place[id] ??= "_Z";
        const cell = cube.Data(place);
        expect([cell.value, cell.status ?? "normal"]).toEqual([each.value, each.status]);
      }
    },
  );

  test("names places, flows, units and periods, and which dimensions are time, place and measure", () => {
    const document = jsonStat(
      [
        {
          flow: "exports",
          reporter: "AZE",
          partner: "SRB",
          product: null,
          unit: "USD",
          dimensions: {},
          period: "2021-01/P8M",
          value: 5.9,
          status: "normal",
          dataset: "d1",
          text: "5.90",
        },
      ],
      details,
    );
    expect(document).toMatchObject({
      size: [1, 1, 1, 1, 1, 1, 1],
      role: { time: ["time"], geo: ["reporter", "partner"], metric: ["flow"] },
      value: { 0: 5.9 },
      extension: { text: { 0: "5.90" } },
    });
    const cube = JSONstat(document);
    expect(cube.Dimension("partner").Category(0).label).toBe("Serbia");
    expect(cube.Dimension("time").Category(0).label).toBe("Jan–Aug 2021");
  });
});
