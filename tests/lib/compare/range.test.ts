import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compare } from "@/lib/compare/compare";
import type { MeasureOptions, Operand } from "@/lib/compare/comparison";
import { type MeasureName, measureNames, measures } from "@/lib/compare/measures";
import { type Period, parseCanonicalPeriod } from "@/lib/period";

const period = (text: string): Period => {
  const parsed = parseCanonicalPeriod(text);
  if (!parsed) throw new Error(`not a period: ${text}`);
  return parsed;
};

const operand = (text: string, value: number, rounding: number): Operand => ({
  period: period(text),
  figure: { value, rounding, qualifier: "=" },
});

const years = ["2019-01/P12M", "2020-01/P12M"];
const quarters = ["2020-01/P3M", "2020-04/P3M"];
const oneYear = (count: number): readonly string[] =>
  Array.from({ length: count }, () => "2020-01/P12M");

/** The periods of which a measure's inputs are. */
const periodsOf: Readonly<Record<MeasureName, readonly string[]>> = {
  difference: years,
  points: years,
  pop: quarters,
  yoy: years,
  ytd: years,
  ttm: ["2019-10/P3M", "2020-01/P6M", "2020-07/P3M"],
  "ttm-bridge": ["2019-01/P12M", "2020-01/P5M", "2019-01/P5M"],
  mean: ["2020-01/P1M", "2020-02/P1M", "2020-03/P1M"],
  factor: years,
  annualised: quarters,
  "annualised-rate": ["2020-01/P3M"],
  cch: quarters,
  cca: quarters,
  log: ["2020-01/P3M"],
  cagr: ["2014-01/P12M", "2020-01/P12M"],
  chain: ["2018-01/P12M", "2019-01/P12M", "2020-01/P12M"],
  "implied-base": oneYear(2),
  contribution: ["2019-01/P12M", "2020-01/P12M", "2019-01/P12M"],
  "contribution-weight": oneYear(2),
  share: oneYear(2),
  rebase: oneYear(2),
  turnover: oneYear(2),
  balance: oneYear(2),
  coverage: oneYear(2),
  "normalised-balance": oneYear(2),
  "terms-of-trade": oneYear(2),
  intensity: oneYear(4),
  hhi: oneYear(3),
  sum: oneYear(3),
};

const valueAt = (
  measure: MeasureName,
  values: readonly number[],
  options: MeasureOptions,
): number | undefined => {
  const exact = values.map((value, i) => operand(periodsOf[measure][i] ?? "", value, 0));
  const comparison = compare(measures[measure], exact, options);
  return "refused" in comparison ? undefined : comparison.value;
};

/** All points of a box on a grid, its corners among them. */
const gridOf = (
  box: readonly (readonly [value: number, rounding: number])[],
): readonly (readonly number[])[] =>
  box.reduce<readonly (readonly number[])[]>(
    (points, [value, rounding]) =>
      points.flatMap((point) =>
        [-4, -2, -1, 0, 1, 2, 4].map((step) => [...point, value + (step / 8) * rounding]),
      ),
    [[]],
  );

/** Places of wholes, which are larger than their parts at every point of the box. */
const wholes: Partial<Readonly<Record<MeasureName, readonly number[]>>> = {
  share: [1],
  intensity: [1, 3],
};

const input = fc.tuple(fc.integer({ min: 20, max: 90 }), fc.constantFrom(0, 1, 2, 8, 16));

describe("no choice of levels within the rounding leaves the range, and its ends are reached", () => {
  test.each(measureNames)("%s", (measure) => {
    const count = periodsOf[measure].length;
    fc.assert(
      fc.property(fc.array(input, { minLength: count, maxLength: count }), (inputs) => {
        const box = inputs.map(([value, rounding], i): readonly [number, number] => [
          wholes[measure]?.includes(i) ? value + 100 : value,
          rounding,
        ]);
        const options = { inputsAre: "levels" } as const;
        const operands = box.map(([value, rounding], i) =>
          operand(periodsOf[measure][i] ?? "", value, rounding),
        );
        const comparison = compare(measures[measure], operands, options);
        if ("refused" in comparison) throw new Error(comparison.refused.reason);
        const { low, high } = comparison;
        if (low === null || high === null) throw new Error("an end is open");
        const values = gridOf(box).flatMap((at) => valueAt(measure, at, options) ?? []);
        const [least, most] = [Math.min(...values), Math.max(...values)];
        const noise = 1e-9 * Math.max(1, Math.abs(low), Math.abs(high));
        expect(least).toBeGreaterThanOrEqual(low - noise);
        expect(most).toBeLessThanOrEqual(high + noise);
        expect(most).toBeGreaterThanOrEqual(high - noise);
        // The most even shares lie inside the box, between the points of the grid.
        const between = measure === "hhi" ? 0.02 * low : noise;
        expect(least).toBeLessThanOrEqual(low + between);
      }),
      { numRuns: count === 4 ? 15 : 60 },
    );
  });
});

describe("the concentration of many levels", () => {
  const many = 13;
  const levels = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: many, maxLength: many });
  const concentrationOf = (values: readonly number[]): number => {
    const whole = values.reduce((sum, value) => sum + value, 0);
    return values.reduce((sum, value) => sum + ((value / whole) * 100) ** 2, 0);
  };

  test("has its greatest value at the least even corner", () => {
    fc.assert(
      fc.property(levels, fc.constantFrom(1, 2), (values, rounding) => {
        const operands = values.map((value) => operand("2020-01/P12M", value, rounding));
        const comparison = compare(measures.hhi, operands);
        if ("refused" in comparison || comparison.high === null) throw new Error("refused");
        let greatest = 0;
        for (let corner = 0; corner < 2 ** many; corner += 1) {
          const at = values.map(
            (value, i) => value + ((corner >> i) & 1 ? rounding : -rounding) / 2,
          );
          greatest = Math.max(greatest, concentrationOf(at));
        }
        expect(comparison.high).toBeCloseTo(greatest, 6);
      }),
      { numRuns: 25 },
    );
  });

  test("has its least value where no level can be moved to make shares more even", () => {
    fc.assert(
      fc.property(levels, fc.integer({ min: 0, max: many - 1 }), (values, index) => {
        const operands = values.map((value) => operand("2020-01/P12M", value, 2));
        const comparison = compare(measures.hhi, operands);
        if ("refused" in comparison || comparison.low === null) throw new Error("refused");
        for (const step of [-1, -0.5, 0, 0.5, 1]) {
          const moved = values.map((value, i) => (i === index ? value + step : value));
          expect(concentrationOf(moved)).toBeGreaterThanOrEqual(comparison.low - 1e-9);
        }
      }),
    );
  });
});
