import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Level } from "@/lib/compare/comparison";
import { yearOnYear } from "@/lib/compare/year-on-year";
import type { Figure } from "@/lib/figure";
import { parseCanonicalPeriod } from "@/lib/period";

const level = (period: string, figure: Figure | null, scope: Partial<Level> = {}): Level => {
  const parsed = parseCanonicalPeriod(period);
  if (!parsed) throw new Error(`not a period: ${period}`);
  return {
    period: parsed,
    figure,
    flow: "turnover",
    reporter: "AZE",
    partner: "SRB",
    product: null,
    unit: "USD",
    source: "Azernews",
    sourceName: "Azernews",
    provisional: false,
    ...scope,
  };
};
const stated = (value: number, rounding: number): Figure => ({ value, rounding, qualifier: "=" });

describe("year on year of like periods", () => {
  test("is the growth with the range that the rounding leaves", () => {
    const growth = yearOnYear(
      level("2020-01/P12M", stated(9e6, 1e6)),
      level("2021-01/P12M", stated(9.2e6, 1e5)),
    );
    if ("refused" in growth) throw new Error(growth.refused.reason);
    expect(growth.value).toBeCloseTo(2.222, 3);
    expect(growth.low).toBeCloseTo((9.15 / 9.5 - 1) * 100, 9);
    expect(growth.high).toBeCloseTo((9.25 / 8.5 - 1) * 100, 9);
    expect(growth.warnings).toEqual(["rounded-inputs"]);
    expect(growth.formula).toBe("(2021 / 2020 − 1) × 100");
  });

  test("a base that may be zero leaves the range open above", () => {
    const growth = yearOnYear(
      level("2020-01/P12M", stated(1e6, 2e6)),
      level("2021-01/P12M", stated(4e6, 1e6)),
    );
    expect(growth).toMatchObject({ high: null });
    expect(growth).toHaveProperty("warnings", expect.arrayContaining(["base-touches-zero"]));
  });

  test("no choice of levels within the rounding leaves the range, and its ends are reached", () => {
    const amount = fc.integer({ min: 2, max: 5000 });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(amount, amount, share, share, (before, after, a, b) => {
        const growth = yearOnYear(
          level("2020-01/P8M", stated(before, 1)),
          level("2021-01/P8M", stated(after, 1)),
        );
        if ("refused" in growth || growth.low === null || growth.high === null)
          throw new Error("refused");
        const rate = ((after - 0.5 + b) / (before - 0.5 + a) - 1) * 100;
        expect(rate).toBeGreaterThanOrEqual(growth.low - 1e-9);
        expect(rate).toBeLessThanOrEqual(growth.high + 1e-9);
        expect(growth.low).toBeCloseTo(((after - 0.5) / (before + 0.5) - 1) * 100, 9);
        expect(growth.high).toBeCloseTo(((after + 0.5) / (before - 0.5) - 1) * 100, 9);
      }),
    );
  });
});

describe("a comparison that would mislead is refused", () => {
  const year2020 = level("2020-01/P12M", stated(9e6, 1e6));
  const eightMonths = level("2021-01/P8M", stated(5.9e6, 1e5));

  test("eight months against a year: the reason, and the figure that would settle it", () => {
    expect(yearOnYear(year2020, eightMonths)).toEqual({
      refused: {
        code: "period-length",
        reason: "8 months against 12.",
        remedy: "Needs a figure for January–August 2020.",
      },
    });
  });

  test.each([
    ["currency-differs", level("2020-01/P8M", stated(5, 1), { unit: "EUR" })],
    ["unit-differs", level("2020-01/P8M", stated(5, 1), { unit: "t" })],
    ["flow-differs", level("2020-01/P8M", stated(5, 1), { flow: "exports" })],
    ["reporter-differs", level("2020-01/P8M", stated(5, 1), { reporter: "SRB" })],
    ["area-differs", level("2020-01/P8M", stated(5, 1), { partner: "HRV" })],
    ["definition-differs", level("2020-01/P8M", stated(5, 1), { product: "non-oil" })],
    ["not-a-fact", level("2020-01/P8M", { value: 5, rounding: 1, qualifier: ">" })],
    ["same-period", level("2021-01/P8M", stated(5, 1))],
    ["overlap", level("2021-01/P5M", stated(5, 1))],
    ["not-consecutive", level("2019-01/P8M", stated(5, 1))],
    ["missing-value", level("2020-01/P8M", null)],
    ["zero-base", level("2020-01/P8M", stated(0, 0))],
    ["sign-change", level("2020-01/P8M", stated(-5, 1))],
  ])("%s", (code, base) => {
    expect(yearOnYear(base, eightMonths)).toHaveProperty("refused.code", code);
  });

  test("the scope is looked at before the period, the period before a missing value", () => {
    const other = level("2020-01/P12M", null, { reporter: "SRB" });
    expect(yearOnYear(other, eightMonths)).toHaveProperty("refused.code", "reporter-differs");
    expect(yearOnYear(level("2020-01/P12M", null), eightMonths)).toHaveProperty(
      "refused.code",
      "period-length",
    );
  });
});
