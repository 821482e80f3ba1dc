import { describe, expect, test } from "vitest";
import { viewPair } from "@/lib/chart/pair-view";
import { chartSpecSchema } from "@/lib/chart/spec";
import { chartWords, modelOf } from "@/lib/chart/words";
import type { NamedObservation } from "@/lib/series";
import { aStatement as statement } from "../a-fact";

const observation = (flow: string, year: number, value: number): NamedObservation => ({
  flow,
  reporter: "AZE",
  partner: "SRB",
  product: null,
  unit: "USD",
  period: `${year}-01/P12M`,
  value,
  status: "normal",
  dataset: "itpd",
  datasetName: "ITPD-E",
  dimensions: {},
});

const pair = {
  statements: [
    statement("Azernews", "2021-10-12", { value: 5.9e6, period: "2021-01/P8M" }),
    statement("Azernews", "2021-10-12", { value: 9e6, rounding: 1e6, period: "2020-01/P12M" }),
    statement("Today.az", "2022-12-21", { value: 9.2e6, period: "2021-01/P12M" }),
    statement("Caspian Post", "2026", { value: 10.89e6, rounding: 1e4, period: "2022-01/P12M" }),
    statement("Report.az", "2026-02-13", { value: 135e6, rounding: 1e6, period: "2025-01/P12M" }),
    statement("Day.az", "2026-02-13", { value: 135e6, rounding: 1e6, period: "2025-01/P12M" }),
    statement("Kurir", "2022-02", { value: 4e9, unit: "EUR", period: "2021-01/P12M" }),
    statement("Tip.rs", "2021-07-27", {
      value: 23.4e6,
      reporter: "SRB",
      partner: "AZE",
      period: "2020-01/P12M",
    }),
  ],
  mirrors: [
    statement("Tip.rs", "2021-07-27", {
      value: 23.4e6,
      reporter: "SRB",
      partner: "AZE",
      period: "2020-01/P12M",
    }),
  ],
  observations: [2006, 2007].flatMap((year) => [
    observation("exports", year, 1e6),
    observation("imports", year, 2e6),
  ]),
  mirrorObservations: [],
  events: [
    { id: 1, date: "2006", title: "Serbia and Montenegro split", kind: "break" },
    { id: 2, date: "2021-10-11", title: "Visa-free travel", kind: "agreement" },
  ],
};
const view = (more: object = {}) =>
  chartSpecSchema.parse({ reporter: "AZE", partner: "SRB", ...more });

/** June–August 2021, from eight months and five. */
const rest = {
  flow: "turnover",
  product: null,
  unit: "USD",
  period: { start: 2021 * 12 + 5, months: 3 },
  low: 1.4e6,
  high: 1.6e6,
  digits: { place: 1e5, like: 5.9e6 },
};

describe("what follows from stated figures", () => {
  const derivedIn = (spans: readonly (typeof rest)[], more: object = {}) =>
    viewPair({ ...pair, spans }, view(more)).data.lines.filter(({ role }) => role === "derived");

  test("is drawn as a band without a value, with a name of its own", () => {
    expect(derivedIn([rest])).toEqual([
      {
        id: "ledger",
        label: "Follows from stated figures",
        role: "derived",
        flow: "turnover",
        points: [{ period: "2021-06/P3M", value: null, status: "normal", low: 1.4e6, high: 1.6e6 }],
      },
    ]);
  });

  test("is told from stated figures in the words and the key of the picture", () => {
    const { spec, data } = viewPair({ ...pair, spans: [rest] }, view());
    expect(chartWords(spec, data).subtitle).toContain(
      "those without a line are of months that no one states",
    );
    expect(modelOf(spec, data).key.map(({ label, sample }) => [label, sample])).toEqual([
      ["Follows from stated figures", "band"],
      ["Stated in articles", "line"],
    ]);
  });

  test.each([
    ["another view", [rest], { view: "ytd" }],
    ["a picture without stated figures", [rest], { facts: false }],
    ["other years", [rest], { from: "2022-01" }],
    ["another flow", [{ ...rest, flow: "exports" }], {}],
    ["another unit", [{ ...rest, unit: "EUR" }], {}],
  ])("is not drawn in %s", (_name, spans, more) => {
    expect(derivedIn(spans, more)).toEqual([]);
  });
});

describe("the view of a pair", () => {
  test("is drawn in the years around its headline, unless the address names others", () => {
    const { spec, all } = viewPair(pair, view());
    expect([spec.from, spec.to]).toEqual(["2020-01", "2022-12"]);
    expect(all).toEqual({ from: "2006-01", to: "2025-12" });
    const asked = viewPair(pair, view({ from: "2006-01" })).spec;
    expect([asked.from, asked.to]).toEqual(["2006-01", undefined]);
    expect(viewPair(pair, view({ view: "level" })).spec.from).toBeUndefined();
  });

  test("of a figure that stands alone holds the two years before it, as far as there are any", () => {
    const alone = {
      ...pair,
      statements: pair.statements.filter(({ article }) => article.id !== "Azernews"),
    };
    const { spec } = viewPair(alone, view());
    expect([spec.from, spec.to]).toEqual(["2023-01", "2025-12"]);
  });

  test("draws one unit, and never the other side’s count", () => {
    const { data } = viewPair(pair, view({ view: "level" }));
    expect(data.unit).toBe("USD");
    const values = data.facts.map(({ value }) => value).sort((a, b) => a - b);
    expect(values).toEqual([5.9e6, 9e6, 9.2e6, 10.89e6, 135e6]);
  });

  test("marks a figure once, however many articles state it", () => {
    const { data } = viewPair(pair, view({ view: "level" }));
    const latest = data.facts.filter(({ period }) => period === "2025-01/P12M");
    expect(latest).toHaveLength(1);
    expect(latest[0]?.outlet).toContain("Day.az");
    expect(latest[0]?.outlet).toContain("Report.az");
  });

  test("makes turnover of exports and imports of one dataset", () => {
    const { data } = viewPair(pair, view({ view: "level" }));
    expect(data.lines).toMatchObject([
      { label: "ITPD-E", role: "official", points: [{ value: 3e6 }, { value: 3e6 }] },
    ]);
  });

  test("draws only what lies in its years", () => {
    const { data } = viewPair(pair, view());
    expect(data.lines).toEqual([]);
    expect(data.events.map(({ title }) => title)).toEqual(["Visa-free travel"]);
    expect(data.facts.some(({ period }) => period === "2025-01/P12M")).toBe(false);
  });

  test("has a title that its figures prove, with the range of their rounding", () => {
    // 10.885/9.25 − 1 = 17.68 %, 10.895/9.15 − 1 = 19.07 %
    expect(viewPair(pair, view()).data.title).toBe("Trade turnover rose 17.7 to 19.1 % in 2022");
  });

  test("a direction that the rounding leaves open is not in the title", () => {
    const open = {
      ...pair,
      statements: pair.statements.filter(({ fact }) => fact.value !== 10.89e6),
    };
    expect(viewPair(open, view()).data.title).toBe("Trade turnover was $9.2 million in 2021");
  });

  test("names its sources, and says when it has none", () => {
    expect(viewPair(pair, view()).data.source).toBe(
      "Source: figures as stated by Azernews, Today.az, Caspian Post",
    );
    expect(viewPair({ ...pair, statements: [], observations: [] }, view()).data.source).toBe(
      "No figures yet",
    );
  });
});
