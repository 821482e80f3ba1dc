import { describe, expect, test } from "vitest";
import { figureColumns, listFigures } from "@/lib/chart/figures";
import { openEnds, specOf, statedPair, yearlyPair } from "./chart-fixtures";

const pair = specOf({ reporter: "AZE", partner: "SRB", product: "HS 0808" });

describe("the figures of a picture", () => {
  test("are those of its lines, point by point, and those that were stated", () => {
    const points = yearlyPair.lines.reduce((sum, { points }) => sum + points.length, 0);
    expect(listFigures(pair, yearlyPair)).toHaveLength(points + yearlyPair.facts.length);
  });

  test("an exact value is its own low and high", () => {
    expect(listFigures(pair, yearlyPair)[0]).toEqual({
      label: "Reported by Azerbaijan",
      role: "official",
      flow: "turnover",
      reporter: "AZE",
      partner: "SRB",
      product: "HS 0808",
      unit: "USD",
      period: "2014-01/P12M",
      value: 7_669_289,
      low: 7_669_289,
      high: 7_669_289,
      status: "normal",
      source: "Reported by Azerbaijan",
      published: null,
      base: null,
      basis: null,
      refused: null,
    });
  });

  test("a missing value stays empty and keeps its status", () => {
    const missing = listFigures(pair, yearlyPair).find(({ status }) => status === "missing");
    expect(missing).toMatchObject({ period: "2017-01/P12M", value: null, low: null, high: null });
  });

  test("what only follows from figures has its range and no value", () => {
    expect(listFigures(pair, statedPair)[0]).toMatchObject({
      role: "derived",
      value: null,
      low: 5_935_000,
      high: 6_200_000,
    });
  });

  test("a stated figure has its words, outlet and date; an open end stays empty", () => {
    expect(listFigures(pair, openEnds)[0]).toMatchObject({
      label: "over $9 million",
      role: "stated",
      flow: "turnover",
      value: 9_000_000,
      low: 9_000_000,
      high: null,
      status: null,
      source: "The Customs Gazette",
      published: "2021",
    });
  });

  test("a picture of no known pair names none", () => {
    expect(listFigures(specOf(), openEnds)[0]).toMatchObject({ reporter: null, partner: null });
  });

  test("every figure fills every column", () => {
    for (const figure of listFigures(pair, yearlyPair))
      expect(Object.keys(figure).sort()).toEqual([...figureColumns].sort());
  });
});
