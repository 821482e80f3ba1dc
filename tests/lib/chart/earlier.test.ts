import { describe, expect, test } from "vitest";
import { assembleChart } from "@/lib/chart/assemble";
import type { SeriesVersions } from "@/lib/chart/earlier";
import { listFigures } from "@/lib/chart/figures";
import { chartWords, modelOf } from "@/lib/chart/words";
import type { NamedObservation } from "@/lib/series";
import { specOf } from "./chart-fixtures";

type Years = Readonly<Record<number, readonly (number | null)[]>>;

const scopeOf = (flow: string) => ({
  flow,
  reporter: "AZE",
  partner: "SRB",
  product: null,
  unit: "USD",
  dataset: "customs",
  datasetName: "Customs",
  dimensions: {},
});

const days = ["2021-03-01", "2022-03-01", "2023-03-01"] as const;

/** A series of years; what was known of each after each of the three vintages. */
const versionsOf = (flow: string, years: Years): SeriesVersions => ({
  scope: scopeOf(flow),
  vintages: days.map((released) => ({ released })),
  rows: Object.entries(years).map(([year, values]) => ({
    period: `${year}-01/P12M`,
    values,
    statuses: values.map((value) => (value === null ? null : ("normal" as const))),
  })),
});

const lastOf = ({ scope, rows }: SeriesVersions): NamedObservation[] =>
  rows.map(({ period, values }) => ({
    ...scope,
    period,
    value: values.at(-1) ?? null,
    status: "normal",
  }));

const draw = (flow: string, versions: readonly SeriesVersions[], more: object = {}) => {
  const spec = specOf({ view: "level", reporter: "AZE", partner: "SRB", flow, ...more });
  const observations = versions.flatMap(lastOf);
  const data = assembleChart(spec, { observations, versions, statements: [], events: [] });
  const earlier = data.lines
    .filter(({ role }) => role === "earlier")
    .map(({ label, points }) => [
      label,
      Object.fromEntries(points.map(({ period, value }) => [period.slice(0, 4), value])),
    ]);
  return { spec, data, earlier };
};

describe("earlier versions of an official series", () => {
  test("are drawn only where they differ from what is known now", () => {
    const exports = versionsOf("exports", { 2019: [5e6, 5e6, 5e6], 2020: [8e6, 8e6, 9e6] });
    expect(draw("exports", [exports]).earlier).toEqual([["as first published", { 2020: 8e6 }]]);
  });

  test("of a day are drawn beside the first ones where they say something else", () => {
    const exports = versionsOf("exports", {
      2019: [4e6, 5e6, 6e6],
      2020: [null, 8e6, 9e6],
      2021: [null, null, 3e6],
    });
    expect(draw("exports", [exports]).earlier).toEqual([
      ["as first published", { 2019: 4e6, 2020: 8e6 }],
      ["as of 1 Mar 2022", { 2019: 5e6, 2020: 8e6 }],
    ]);
  });

  test("hold a figure that was withdrawn since, and none before it was known", () => {
    const exports = versionsOf("exports", { 2019: [4e6, null, null], 2020: [null, 8e6, 8e6] });
    expect(draw("exports", [exports]).earlier).toEqual([["as first published", { 2019: 4e6 }]]);
  });

  test("of turnover are made of exports and imports as they stood together", () => {
    const exports = versionsOf("exports", { 2020: [8e6, 8e6, 9e6] });
    const imports = versionsOf("imports", { 2020: [2e6, 3e6, 3e6] });
    expect(draw("turnover", [exports, imports]).earlier).toEqual([
      ["as first published", { 2020: 10e6 }],
      ["as of 1 Mar 2022", { 2020: 11e6 }],
    ]);
  });

  test("are not drawn outside the years of the picture, nor in other views", () => {
    const exports = versionsOf("exports", { 2019: [4e6, 5e6, 5e6], 2020: [8e6, 8e6, 8e6] });
    expect(draw("exports", [exports], { from: "2020-01" }).earlier).toEqual([]);
    expect(draw("exports", [exports], { view: "pace" }).earlier).toEqual([]);
  });

  test("have names in the key, a sentence that tells the largest revision, and rows among the figures", () => {
    const exports = versionsOf("exports", { 2019: [4e6, 5e6, 6e6], 2020: [8e6, 8e6, 7.6e6] });
    const { spec, data } = draw("exports", [exports]);
    expect(modelOf(spec, data).key.map(({ label, sample }) => [label, sample])).toEqual([
      ["Customs", "bar"],
      ["as first published", "capped"],
      ["as of 1 Mar 2022", "thin"],
    ]);
    expect(chartWords(spec, data).notes).toEqual([
      "Thin lines show 2 figures as they stood before; the largest revision is 2019, as first published 4.00, now 6.00 million US dollars (+50.0 %).",
    ]);
    expect(
      listFigures(spec, data)
        .filter(({ role }) => role === "earlier")
        .map(({ label, period, value, source }) => [label, period, value, source]),
    ).toEqual([
      ["as first published", "2019-01/P12M", 4e6, "Customs"],
      ["as first published", "2020-01/P12M", 8e6, "Customs"],
      ["as of 1 Mar 2022", "2019-01/P12M", 5e6, "Customs"],
      ["as of 1 Mar 2022", "2020-01/P12M", 8e6, "Customs"],
    ]);
  });
});
