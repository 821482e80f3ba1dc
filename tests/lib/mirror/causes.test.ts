import { describe, expect, test } from "vitest";
import type { Figure } from "@/lib/figure";
import { intervalOfAmount } from "@/lib/figure";
import { findCauses } from "@/lib/mirror/causes";
import type { Evidence } from "@/lib/mirror/evidence";
import type { Compared, SourceFigure } from "@/lib/mirror/figure";
import { parsePeriod } from "@/lib/period-text";
import type { NamedObservation } from "@/lib/series";

type Given = Partial<Omit<SourceFigure, "period" | "figure">> & {
  readonly period?: string;
  readonly value: number;
  readonly rounding?: number;
};

const aFigure = ({ period = "2020", value, rounding = 1, ...rest }: Given): SourceFigure => {
  const figure: Figure = { value, rounding, qualifier: "=" };
  return {
    side: "own",
    kind: "series",
    source: '["customs","USD",{}]',
    name: "Customs",
    flow: "exports",
    period: parsePeriod(period) ?? { start: 0, months: 12 },
    unit: "USD",
    figure,
    interval: intervalOfAmount(figure),
    dimensions: {},
    ...rest,
  };
};

const theirs = (given: Given): SourceFigure =>
  aFigure({ side: "mirror", source: '["rzs","USD",{}]', name: "RZS", flow: "imports", ...given });

/** Exports of 2020 against the mirror's imports of 2020. */
const pair = (sold: number, bought: number, period = "2020"): Compared => ({
  reference: aFigure({ value: sold, period }),
  other: theirs({ value: bought, period }),
});

const evidence = (more: Partial<Evidence> = {}): Evidence => ({
  reporter: "AZE",
  partner: "SRB",
  others: [],
  former: [],
  observations: [],
  ...more,
});

const codes = (compared: Compared, more?: Partial<Evidence>): readonly string[] =>
  findCauses(compared, evidence(more)).map(({ code }) => code);

const observed = (flow: string, value: number | null, status = "normal"): NamedObservation => ({
  flow,
  reporter: "AZE",
  partner: "SRB",
  product: null,
  unit: "USD",
  dimensions: {},
  period: "2020-01/P12M",
  value,
  status: status as NamedObservation["status"],
  dataset: "customs",
  datasetName: "Customs",
});

const article = (value: number, rounding: number): SourceFigure =>
  aFigure({ kind: "article", source: "article a", name: "Today", value, rounding });

describe("a cause is named only when the data show it", () => {
  const official = aFigure({ value: 5_961_234 });
  test.each<[string, Compared, readonly string[]]>([
    ["a rounded figure", { reference: official, other: article(6e6, 1e5) }, ["rounding"]],
    [
      "a figure that was cut off",
      { reference: official, other: article(5.9e6, 1e5) },
      ["truncation"],
    ],
    ["a figure that is neither", { reference: official, other: article(5.7e6, 1e5) }, []],
    ["two sides that are far apart", pair(100, 250), []],
    ["two sides that are near, once", pair(100, 106), []],
  ])("%s", (_what, compared, expected) => {
    expect(codes(compared)).toEqual(expected);
  });

  test("vintage: what is left is what the series said before", () => {
    const source = official.source;
    const compared = { reference: official, other: article(5.5e6, 1e5) };
    const former = { source, period: "2020-01/P12M", until: "2021-06-01" };
    expect(codes(compared, { former: [{ ...former, value: 5_512_000 }] })).toEqual(["vintage"]);
    expect(codes(compared, { former: [{ ...former, value: 5_700_000 }] })).toEqual([]);
    const ofAnotherYear = { ...former, value: 5_512_000, period: "2019-01/P12M" };
    expect(codes(compared, { former: [ofAnotherYear] })).toEqual([]);
  });

  test.each<[string, readonly NamedObservation[], readonly string[]]>([
    ["most of the difference", [observed("re-exports", 140)], ["re-exports"]],
    ["domestic exports that are near", [observed("domestic-exports", 110)], ["re-exports"]],
    ["a small part of the difference", [observed("re-exports", 20)], []],
    ["no figure", [observed("re-exports", null)], []],
  ])("re-exports: %s", (_what, observations, expected) => {
    expect(codes(pair(250, 100), { observations })).toEqual(expected);
  });

  test("coverage: dimensions that differ, services, or a part that is confidential", () => {
    const dimensions = (system: string) => ({ dimensions: { "trade system": system } });
    const [general, special] = [dimensions("general"), dimensions("special")];
    const withSystems = (own: Partial<Given>, other: Partial<Given>): Compared => ({
      reference: aFigure({ value: 100, ...own }),
      other: theirs({ value: 250, ...other }),
    });
    expect(codes(withSystems(general, special))).toEqual(["coverage"]);
    expect(codes(withSystems(general, general))).toEqual([]);
    expect(codes(withSystems({}, { name: "Goods and services" }))).toEqual(["coverage"]);
    const observations = [observed("exports", null, "confidential")];
    expect(codes(pair(100, 250), { observations })).toEqual(["coverage"]);
  });

  test("timing: the differences of two adjacent periods cancel", () => {
    const others = (...more: readonly Compared[]) => ({ others: more });
    const late = pair(100, 70, "2020-06");
    expect(codes(late, others(pair(100, 131, "2020-07")))).toEqual(["timing"]);
    expect(codes(late, others(pair(100, 69, "2020-07")))).toEqual([]);
    expect(codes(late, others(pair(100, 131, "2020-09")))).toEqual([]);
    expect(codes(late, others(pair(100, 170, "2020-07")))).toEqual([]);
    expect(codes(pair(100, 70, "2020"), others(pair(100, 131, "2021")))).toEqual([]);
  });

  describe("valuation: the importer counts up to 10 % more", () => {
    const rule = ["2018", "2019"].map((year) => pair(100, 105, year));
    const chance = ["2018", "2019"].map((year) => pair(100, 60, year));
    test.each<[string, Compared, readonly Compared[], readonly string[]]>([
      ["in every period", pair(100, 106), rule, ["valuation"]],
      ["in this period alone", pair(100, 106), chance, []],
      ["more than freight costs", pair(100, 120), rule, []],
      ["the exporter counts more", pair(100, 95), rule, []],
    ])("%s", (_what, compared, others, expected) => {
      expect(codes(compared, { others })).toEqual(expected);
    });

    test("when the sources say FOB and CIF one period is enough; when both say FOB none is", () => {
      const based = (own: string, other: string): Compared => ({
        reference: aFigure({ value: 100, dimensions: { valuation: own } }),
        other: theirs({ value: 106, dimensions: { basis: other } }),
      });
      expect(codes(based("FOB", "CIF"))).toEqual(["valuation"]);
      expect(codes(based("FOB", "FOB"), { others: rule })).toEqual([]);
    });
  });
});
