import { describe, expect, test } from "vitest";
import { assembleChart } from "@/lib/chart/assemble";
import type { ChartSpec } from "@/lib/chart/spec";
import { modelOf } from "@/lib/chart/words";
import { specOf } from "./chart-fixtures";
import { observed } from "./source-fixtures";

const yearsOf = (dataset: string, first: number, count: number, flow = "exports") =>
  Array.from({ length: count }, (_, index) =>
    observed({ flow, dataset, value: 100 + index, period: `${first + index}-01/P12M` }),
  );

/** The yearbook has most figures of all, but fewer than customs in the later years. */
const observations = [
  ...yearsOf("customs", 2015, 6),
  ...yearsOf("yearbook", 2005, 12),
  ...yearsOf("yearbook", 2005, 12, "imports"),
];

const colourOf = (name: string, given: Partial<ChartSpec>): string | undefined => {
  const spec = specOf({ reporter: "AZE", partner: "SRB", flow: "exports", ...given });
  const model = modelOf(spec, assembleChart(spec, { observations, statements: [], events: [] }));
  return model.series.find(({ label, marks }) => label === name && marks.length > 0)?.marks[0]
    ?.colour;
};

const customs = "State Customs Committee";

describe("a source has one colour", () => {
  const own = colourOf(customs, { view: "level" });

  test.each([
    ["as a column of growth", { view: "growth" }],
    ["as a line of an index", { view: "index" }],
    ["by its pace", { view: "pace" }],
    ["in other years", { view: "level", from: "2018-01" }],
    ["when the other is left out", { view: "level", hide: "yearbook" }],
  ] as const)("%s", (_name, given) => {
    expect(colourOf(customs, given)).toBe(own);
  });

  test("that no other has", () => {
    expect(own).toMatch(/^#/);
    expect(colourOf("Statistical Yearbook", { view: "level" })).not.toBe(own);
  });
});
