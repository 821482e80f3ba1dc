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

const nothing: PairEvidence = {
  statements: [],
  mirrors: [],
  observations: [],
  mirrorObservations: [],
};

const find = (evidence: Partial<PairEvidence>) =>
  findPairFindings({ ...nothing, ...evidence }, scope);

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
    const evidence = { ...nothing, statements: [year2020, fiveMonths, eightMonths] };
    const [, invited] = findPairFindings(evidence, scope).refused;
    if (!invited) throw new Error("two refusals were expected");
    const ordered = findPairFindings(evidence, scope, [invited]).refused;
    expect(ordered[0]).toEqual(invited);
    expect(ordered).toHaveLength(2);
  });
});

describe("the other side’s count", () => {
  const theirs = (flow: string, value: number, period: string) =>
    aStatement("Tip.rs", "2021-07-27", { flow, value, period, reporter: "SRB", partner: "AZE" });

  test("stands apart, turned to this side: its imports under exports", () => {
    const mirrors = [
      theirs("imports", 2e6, "2019-01/P12M"),
      theirs("imports", 3e6, "2020-01/P12M"),
    ];
    const { said, mirror } = findPairFindings(
      { ...nothing, mirrors },
      { ...scope, flow: "exports" },
    );
    expect(said).toEqual([]);
    expect(mirror.said).toMatchObject([
      { next: { flow: "exports", reporter: "SRB", figure: { value: 3e6 } } },
    ]);
  });

  test("comes from its official series too", () => {
    const official = [2019, 2020].map((year) => ({
      ...published(`${year}-01/P12M`),
      reporter: "SRB",
      partner: "AZE",
    }));
    const { said, mirror } = find({ mirrorObservations: official });
    expect(said).toEqual([]);
    expect(mirror.said).toHaveLength(1);
  });

  test("its surplus is a deficit here, and never shown as it is", () => {
    const ours = aStatement("Azernews", "2021-10-12", {
      flow: "balance",
      value: -6.7e6,
      period: "2020-01/P12M",
    });
    const mirrors = [theirs("balance", 22e6, "2020-01/P12M")];
    const [refused] = findPairFindings(
      { ...nothing, statements: [ours], mirrors },
      { ...scope, flow: "balance" },
    ).refused;
    expect(refused?.base).toMatchObject({ reporter: "SRB", figure: { value: -22e6 } });
  });
});

test("a refusal has beside it the nearest comparison that holds", () => {
  const year2019 = { ...year2020, fact: { ...year2020.fact, value: 8e6, period: "2019-01/P12M" } };
  const [refused] = find({ statements: [year2019, year2020, eightMonths] }).refused;
  expect(refused?.nearest?.next.period).toEqual({ start: 2020 * 12, months: 12 });
  expect(find({ statements: [year2020, eightMonths] }).refused[0]?.nearest).toBeUndefined();
});
