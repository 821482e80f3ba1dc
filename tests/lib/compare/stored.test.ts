import { describe, expect, test } from "vitest";
import { compareStored } from "@/lib/compare/stored";
import type { StoredQuestion } from "@/lib/compare/stored-plan";
import { formatPeriod, type Period, parseCanonicalPeriod, periodOf } from "@/lib/period";
import type { NamedObservation } from "@/lib/series";

const observed = (
  period: string,
  value: number | null,
  fields: Partial<NamedObservation> = {},
): NamedObservation => ({
  flow: "exports",
  reporter: "AZE",
  partner: "SRB",
  product: null,
  unit: "USD",
  dimensions: {},
  period,
  value,
  status: "normal",
  dataset: "monthly",
  datasetName: "Monthly trade",
  ...fields,
});

const months = (year: number, fields: Partial<NamedObservation> = {}): NamedObservation[] =>
  Array.from({ length: 12 }, (_, index) =>
    observed(formatPeriod(periodOf(year, index + 1)), (year - 2010) * (index + 1), fields),
  );

const period = (text: string): Period => {
  const parsed = parseCanonicalPeriod(text);
  if (!parsed) throw new Error(`not a period: ${text}`);
  return parsed;
};

const ask = (
  observations: readonly NamedObservation[],
  text: string,
  more: Partial<StoredQuestion> = {},
) =>
  compareStored(observations, {
    measure: "yoy",
    scope: { flow: "exports", reporter: "AZE", partner: "SRB" },
    period: period(text),
    ...more,
  });

const both = [...months(2020), ...months(2021)];

describe("a level that is not there is summed from its months", () => {
  test("eight months on the same eight of the year before", () => {
    expect(ask(both, "2021-01/P8M")).toMatchObject({
      value: expect.closeTo(10, 9),
      inputs: [{ figure: { value: 360 } }, { figure: { value: 396 } }],
    });
  });

  test("a level of the period itself counts before the sum", () => {
    const year = observed("2021-01/P12M", 1000);
    expect(ask([...both, year], "2021-01/P12M")).toMatchObject({
      inputs: [{ figure: { value: 780 } }, { figure: { value: 1000 } }],
    });
  });

  test("the months that are missing are named", () => {
    const holes = both.filter(({ period: each }) => !["2020-03/P1M", "2020-04/P1M"].includes(each));
    expect(ask(holes, "2021-01/P8M")).toEqual({
      refused: {
        code: "gap",
        reason: "Figures for March–April 2020 are missing.",
        remedy: "Needs figures for March–April 2020.",
      },
    });
  });

  test("a month that the office did not publish is missing too, the month itself a missing value", () => {
    const silent = both.map((each) =>
      each.period === "2020-03/P1M" ? { ...each, value: null } : each,
    );
    expect(ask(silent, "2021-01/P8M")).toHaveProperty("refused.code", "gap");
    expect(ask(silent, "2021-03/P1M")).toHaveProperty("refused.code", "missing-value");
  });

  test("a sum of provisional months is provisional", () => {
    const provisional = [...months(2020), ...months(2021, { status: "provisional" })];
    expect(ask(provisional, "2021-01/P8M")).toHaveProperty("warnings", ["provisional"]);
  });
});

describe("a base that the measure does not have is refused for that, not for what is missing", () => {
  test.each([
    ["2020-01/P12M", "period-length"],
    ["2021-01/P5M", "overlap"],
    ["2015-01/P8M", "not-consecutive"],
  ])("%s: %s", (base, code) => {
    expect(ask(both, "2021-01/P8M", { base: period(base) })).toHaveProperty("refused.code", code);
  });
});

describe("the figures that a measure needs are looked up", () => {
  const imports = both.map((each) => ({ ...each, flow: "imports", value: 2 * (each.value ?? 0) }));
  const world = both.map((each) => ({ ...each, partner: "WLD", value: 10 * (each.value ?? 0) }));
  const all = [...both, ...imports, ...world];

  test.each<[StoredQuestion["measure"], string, number]>([
    ["pop", "2021-02/P1M", 100],
    ["ttm", "2021-06/P1M", 10 * (78 - 21) + 11 * 21],
    ["ttm-bridge", "2021-01/P6M", 780 + 231 - 210],
    ["mean", "2021-01/P3M", 22],
    ["balance", "2021-01/P3M", -66],
    ["coverage", "2021-01/P3M", 50],
    ["share", "2021-01/P3M", 10],
    ["contribution", "2021-01/P3M", 1],
    ["cagr", "2021-01/P12M", 10],
  ])("%s of %s is %d", (measure, text, value) => {
    expect(ask(all, text, { measure })).toHaveProperty("value", expect.closeTo(value, 9));
  });

  test("a series of one dataset is never set against another's", () => {
    const elsewhere = world.map((each) => ({ ...each, dataset: "other" }));
    expect(ask([...both, ...elsewhere], "2021-01/P3M", { measure: "share" })).toHaveProperty(
      "refused.code",
      "gap",
    );
  });
});

test("a break that the office marks lies between the periods", () => {
  const broken = both.map((each) =>
    each.period === "2021-01/P1M" ? { ...each, status: "break" as const } : each,
  );
  expect(ask(broken, "2021-01/P8M")).toHaveProperty("refused.code", "break");
  expect(ask(broken, "2021-03/P1M", { measure: "pop" })).toHaveProperty("value");
});

test("a forecast of the office is no fact", () => {
  const planned = [...months(2020), ...months(2021, { status: "forecast" })];
  expect(ask(planned, "2021-01/P8M")).toHaveProperty("refused.code", "not-a-fact");
});

test("the dataset that has all is taken before one that has not", () => {
  const partly = months(2021, { dataset: "first", datasetName: "First" });
  expect(ask([...partly, ...both], "2021-01/P8M")).toMatchObject({
    inputs: [{ sourceName: "Monthly trade" }, { sourceName: "Monthly trade" }],
  });
});

test("nothing of the scope, or a measure whose figures have to be sent, has no answer", () => {
  expect(ask([], "2021-01/P8M")).toBeUndefined();
  expect(ask(both, "2021-01/P8M", { measure: "hhi" })).toBeUndefined();
});
