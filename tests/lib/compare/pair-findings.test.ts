import { describe, expect, test } from "vitest";
import { findPairFindings, type PairEvidence } from "@/lib/compare/pair-findings";
import { formatPeriod } from "@/lib/period";
import type { NamedObservation } from "@/lib/series";
import { aStatement } from "../a-fact";

const scope = { flow: "turnover", reporter: "AZE", partner: "SRB" };
const year2020 = aStatement("Azernews", "2021-10-12", {
  value: 9e6,
  rounding: 1e6,
  period: "2020-01/P12M",
});
const fiveMonths = aStatement("Azernews", "2021-07", { value: 4.4e6, period: "2021-01/P5M" });
const eightMonths = aStatement("Azernews", "2021-10-12", { value: 5.9e6, period: "2021-01/P8M" });
const growth = aStatement("Today.az", "2021-07-28", {
  kind: "change",
  unit: null,
  percent: 55.4,
  rateRounding: 0.1,
  period: "2021-01/P5M",
  base: "2020-01/P5M",
});

const find = (evidence: Partial<PairEvidence>) =>
  findPairFindings({ statements: [], mirrors: [], observations: [], ...evidence }, scope);

const refusedPeriods = (evidence: Partial<PairEvidence>): string[] =>
  find(evidence).refused.map(({ next }) => formatPeriod(next.period));

const published = (period: string): NamedObservation => ({
  ...scope,
  product: null,
  unit: "USD",
  period,
  value: 4e6,
  status: "normal",
  dataset: "customs",
  datasetName: "Customs",
  dimensions: {},
});

describe("what can be said of a pair", () => {
  test("holds the growths that articles state, each once", () => {
    const again = { ...growth, article: { ...growth.article, id: "Azernews" } };
    const { stated } = find({ statements: [growth, again] });
    expect(stated.map(({ statement }) => statement)).toEqual([growth]);
  });

  test("holds no stated change on other months, of another flow, or of some goods only", () => {
    const others = [{ base: "2020-01/P12M" }, { flow: "exports" }, { product: "gas" }].map(
      (fields) => ({
        ...growth,
        fact: { ...growth.fact, ...fields },
      }),
    );
    expect(find({ statements: others }).stated).toEqual([]);
  });
});

describe("what cannot be said asks for no figure that is known", () => {
  test("eight months against a year ask for the same eight months", () => {
    expect(refusedPeriods({ statements: [year2020, eightMonths] })).toEqual(["2021-01/P8M"]);
  });

  test("not where an article states the growth", () => {
    expect(refusedPeriods({ statements: [year2020, fiveMonths, growth] })).toEqual([]);
    expect(refusedPeriods({ statements: [year2020, fiveMonths] })).toEqual(["2021-01/P5M"]);
  });

  test("not where an office publishes the months that are missing", () => {
    expect(
      refusedPeriods({
        statements: [year2020, eightMonths],
        observations: [published("2020-01/P8M")],
      }),
    ).toEqual([]);
    expect(
      refusedPeriods({
        statements: [year2020, eightMonths],
        observations: [published("2019-01/P8M")],
      }),
    ).toEqual(["2021-01/P8M"]);
  });

  test("the comparison of the headline stands first, and once", () => {
    const evidence = {
      statements: [year2020, fiveMonths, eightMonths],
      mirrors: [],
      observations: [],
    };
    const [, invited] = findPairFindings(evidence, scope).refused;
    if (!invited) throw new Error("two refusals were expected");
    const ordered = findPairFindings(evidence, scope, [invited]).refused;
    expect(ordered[0]).toBe(invited);
    expect(ordered).toHaveLength(2);
  });
});
