import { describe, expect, test } from "vitest";
import { type BuilderChoice, type BuilderEvidence, viewBuilder } from "@/lib/compare/builder";
import { statedId } from "@/lib/compare/level-source";
import { formatPeriod, type Period, parseCanonicalPeriod } from "@/lib/period";
import type { NamedObservation } from "@/lib/series";
import { aStatement } from "../a-fact";

const at = (text: string): Period => parseCanonicalPeriod(text) ?? { start: 0, months: 0 };

const observation = (period: string, value: number, more: Partial<NamedObservation> = {}) => ({
  flow: "exports",
  reporter: "AZE",
  partner: "SRB",
  product: null,
  unit: "USD",
  period,
  value,
  status: "normal" as const,
  dataset: "customs",
  datasetName: "Customs",
  dimensions: {},
  ...more,
});

const months = [2020, 2021].flatMap((year) =>
  Array.from({ length: 5 }, (_, month) =>
    observation(`${year}-0${month + 1}/P1M`, (year - 2018) * 100 + month),
  ),
);

const statements = [
  aStatement("Azernews", "2021-10-12", { value: 9e6, rounding: 1e6, period: "2020-01/P12M" }),
  aStatement("Azernews", "2021-10-12", { value: 5.9e6, period: "2021-01/P8M" }),
  aStatement("Trend", "2022-02-28", { value: 9.2e6, period: "2021-01/P12M" }),
];

const view = (evidence: Partial<BuilderEvidence>, choice: Partial<BuilderChoice> = {}) =>
  viewBuilder(
    { observations: [], statements: [], ...evidence },
    { reporter: "AZE", partner: "SRB", measure: "yoy", ...choice },
  );

describe("without choices", () => {
  test("the latest comparison that can be made stands there", () => {
    const { built, flow } = view({ statements });
    expect(flow).toBe("turnover");
    expect(built?.source.id).toBe(statedId);
    expect(built && formatPeriod(built.question.period)).toBe("2021-01/P12M");
    expect(built?.comparison).toHaveProperty("value");
  });

  test("nothing known gives nothing to build", () => {
    expect(view({})).toMatchObject({ built: undefined, periods: [], sources: [] });
  });

  test("the flow is one that has figures, and both sides make turnover and balance", () => {
    expect(view({ observations: months }).flow).toBe("exports");
    const both = [...months, ...months.map((each) => ({ ...each, flow: "imports" }))];
    expect(view({ observations: both }).flows).toEqual([
      "turnover",
      "exports",
      "imports",
      "balance",
    ]);
  });
});

describe("the periods offered", () => {
  test("are those that a source has, and the years to date that its months add up to", () => {
    const { periods } = view({ observations: months });
    const texts = periods.map(formatPeriod);
    expect(texts).toContain("2021-05/P1M");
    expect(texts).toContain("2021-01/P5M");
    expect(texts).not.toContain("2021-01/P12M");
    expect(texts).not.toContain("2021-02/P2M");
  });

  test("a year to date is summed from its months and compared like for like", () => {
    const { built } = view({ observations: months }, { period: at("2021-01/P5M") });
    expect(built?.comparison).toHaveProperty("value", expect.closeTo((1510 / 1010 - 1) * 100, 9));
  });
});

describe("a refused comparison", () => {
  test("offers the nearest that is not refused, of the same figures", () => {
    const { built, nearest } = view(
      { statements },
      { period: at("2021-01/P8M"), base: at("2020-01/P12M") },
    );
    expect(built?.comparison).toHaveProperty("refused.code", "period-length");
    expect(nearest?.source.id).toBe(statedId);
    expect(nearest && formatPeriod(nearest.question.period)).toBe("2021-01/P12M");
  });

  test("has none when nothing can be compared", () => {
    expect(view({ statements: statements.slice(0, 2) }).nearest).toBeUndefined();
  });
});

test("the source and unit that are asked for are taken, others where there are none such", () => {
  const evidence = {
    statements: [
      ...statements,
      ...statements.map((each) => ({ ...each, fact: { ...each.fact, unit: "EUR" } })),
    ],
    observations: months.map((each) => ({ ...each, flow: "turnover" })),
  };
  const source = (choice: Partial<BuilderChoice>) => {
    const { built } = view(evidence, choice);
    return [built?.source.id, built?.source.unit];
  };
  expect(source({ dataset: "customs" })).toEqual(["customs", "USD"]);
  expect(source({ dataset: statedId, unit: "EUR" })).toEqual([statedId, "EUR"]);
  expect(source({ dataset: "gone" })).toEqual([statedId, "USD"]);
});

test("a sum of stated figures is as uncertain as all of them together", () => {
  const parts = [1, 2, 3].map((month) =>
    aStatement("Trend", "2021-06-01", { value: 1e6, rounding: 1e5, period: `2021-0${month}/P1M` }),
  );
  const { built } = view({ statements: parts }, { measure: "log", period: at("2021-01/P3M") });
  expect(built?.comparison).toMatchObject({
    low: expect.closeTo(Math.log(2.85e6), 9),
    high: expect.closeTo(Math.log(3.15e6), 9),
  });
});
