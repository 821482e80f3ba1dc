import { describe, expect, test } from "vitest";
import { setSideBySide } from "@/lib/mirror";
import type { MirrorSources } from "@/lib/mirror/gather";
import { roundingOfSeries } from "@/lib/mirror/series-rounding";
import { differenceInWords, mirrorSentence, percentInWords } from "@/lib/mirror/words";
import type { NamedObservation } from "@/lib/series";
import { aFact } from "../a-fact";

const observed = (
  flow: string,
  [reporter, partner]: readonly [string, string],
  values: Readonly<Record<string, number | null>>,
  dataset = "customs",
): NamedObservation[] =>
  Object.entries(values).map(([year, value]) => ({
    flow,
    reporter,
    partner,
    product: null,
    unit: "USD",
    dimensions: {},
    period: `${year}-01/P12M`,
    value,
    status: "normal",
    dataset,
    datasetName: dataset,
  }));

const nothing: MirrorSources = {
  statements: [],
  mirrors: [],
  observations: [],
  mirrorObservations: [],
};
const places = { reporter: "AZE", partner: "SRB" };
const own = ["AZE", "SRB"] as const;
const other = ["SRB", "AZE"] as const;

describe("side by side", () => {
  test("exports stand against the other side's imports, the latest first; what is missing is nothing", () => {
    const { differences } = setSideBySide(
      {
        ...nothing,
        observations: observed("exports", own, { 2019: 100, 2020: 200, 2021: 300 }),
        mirrorObservations: [
          ...observed("imports", other, { 2019: 150, 2020: 200, 2021: null }),
          ...observed("exports", other, { 2021: 7 }),
        ],
      },
      { ...places, flow: "exports" },
    );
    expect(
      differences.map(({ period, difference, percent, isEqual }) => [
        period,
        difference,
        percent,
        isEqual,
      ]),
    ).toEqual([
      ["2020-01/P12M", 0, 0, true],
      ["2019-01/P12M", 50, 50, false],
    ]);
  });

  test("a surplus of one side is a deficit of the other", () => {
    const { differences } = setSideBySide(
      {
        ...nothing,
        observations: observed("balance", own, { 2020: 50 }),
        mirrorObservations: observed("balance", other, { 2020: -40 }),
      },
      { ...places, flow: "balance" },
    );
    expect(differences).toMatchObject([{ difference: -10, percent: -20 }]);
  });

  test("units and products are never mixed", () => {
    const { differences } = setSideBySide(
      {
        ...nothing,
        observations: observed("exports", own, { 2020: 50 }),
        mirrorObservations: observed("imports", other, { 2020: 40 }).flatMap((each) => [
          { ...each, unit: "EUR" },
          { ...each, product: "HS 0808" },
        ]),
      },
      { ...places, flow: "exports" },
    );
    expect(differences).toEqual([]);
  });

  test("several datasets and articles stand against the reporter's own series", () => {
    const article = { id: "a", outlet: "Today", published: "2021" };
    const stated = { unit: "USD", value: 200, rounding: 100, period: "2020-01/P12M" };
    const fact = aFact({ ...stated, flow: "exports" });
    const bound = aFact({ ...stated, flow: "exports", qualifier: ">" });
    const { differences } = setSideBySide(
      {
        ...nothing,
        statements: [
          { fact, article },
          { fact: bound, article },
        ],
        observations: [
          ...observed("exports", own, { 2020: 210 }),
          ...observed("exports", own, { 2020: 300 }, "comtrade"),
        ],
      },
      { ...places, flow: "exports" },
    );
    expect(
      differences.map((each) => [each.reference.name, each.other.name, each.causes[0]?.code]),
    ).toEqual([
      ["customs", "comtrade", undefined],
      ["customs", "Today", "rounding"],
    ]);
    expect(differences.map(differenceInWords)).toEqual(["+$90", "within rounding"]);
    expect(differences.map(percentInWords)).toEqual(["+42.9 %", "–"]);
  });

  test("is said in a sentence", () => {
    const scope = { ...places, flow: "exports" };
    const sources = {
      ...nothing,
      observations: observed("exports", own, { 2019: 1e6, 2020: 2e6 }),
      mirrorObservations: observed("imports", other, { 2019: 3e6, 2020: 2e6 }),
    };
    expect(mirrorSentence(setSideBySide(sources, scope), scope)).toBe(
      "Azerbaijan’s exports to Serbia and Serbia’s imports from Azerbaijan stand side by side in 2 periods, and agree in one period. They are furthest apart in 2019: $3,000,000 by the count of Serbia, $1,000,000 by that of Azerbaijan.",
    );
    expect(mirrorSentence(setSideBySide(nothing, scope), scope)).toContain("No period has both");
    const passed = { ...places, flow: "re-exports" };
    expect(mirrorSentence(setSideBySide(nothing, passed), passed)).toContain("there is no mirror");
  });
});

test.each([
  [[1000, 2000, 5000, 7000], 1000],
  [[1230, 2000, 5000, 7000], 10],
  [[1231, 2000, 5000, 7000], 1],
  [[1000, 2000, 5000], 0],
  [[1000.5, 2000, 5000, 7000], 0],
  [[0, 0, 0, 0], 0],
])("a series with the values %j is printed in units of %j", (values, unit) => {
  expect(roundingOfSeries(values)).toBe(unit);
});
