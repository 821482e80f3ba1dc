import { describe, expect, test } from "vitest";
import { assembleChart } from "@/lib/chart/assemble";
import { listFigures } from "@/lib/chart/figures";
import { type ChartSpec, parseChartSpec } from "@/lib/chart/spec";
import type { NamedObservation } from "@/lib/series";

const observed = (flow: string, reporter: string, partner: string, value: number) =>
  ({
    flow,
    reporter,
    partner,
    product: null,
    unit: "USD",
    dimensions: {},
    period: "2020-01/P12M",
    value,
    status: "normal",
    dataset: "comtrade",
    datasetName: "Comtrade",
  }) satisfies NamedObservation;

const sources = {
  statements: [],
  events: [],
  observations: [observed("exports", "AZE", "SRB", 100), observed("balance", "AZE", "SRB", 60)],
  mirrorObservations: [
    observed("imports", "SRB", "AZE", 130),
    observed("balance", "SRB", "AZE", -70),
  ],
};

const specOf = (query: string): ChartSpec => {
  const parsed = parseChartSpec(new URLSearchParams(`reporter=AZE&partner=SRB&${query}`));
  if ("problems" in parsed) throw new Error("the query has problems");
  return parsed.spec;
};

describe("the other side's count in a picture", () => {
  test.each([
    ["view=level&flow=exports", ["official"]],
    ["view=level&flow=exports&mirror=true", ["official", "mirror"]],
    ["view=pace&flow=exports&mirror=true", ["official", "mirror"]],
    ["view=level&flow=balance&mirror=true", ["official"]],
    ["view=level&flow=re-exports&mirror=true", []],
  ])("%s draws %j", (query, roles) => {
    expect(assembleChart(specOf(query), sources).lines.map(({ role }) => role)).toEqual(roles);
  });

  test("has a line and a row of its own, under its own reporter and flow", () => {
    const spec = specOf("view=level&flow=exports&mirror=true");
    const data = assembleChart(spec, sources);
    expect(new Set(data.lines.map(({ id }) => id)).size).toBe(2);
    expect(data.subtitle).toBe("Exports of Azerbaijan to Serbia, with the count of Serbia beside");
    expect(listFigures(spec, data)[1]).toMatchObject({
      label: "Comtrade, Serbia’s count",
      role: "mirror",
      flow: "imports",
      reporter: "SRB",
      partner: "AZE",
      value: 130,
    });
  });
});
