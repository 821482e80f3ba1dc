import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  allows,
  type Figure,
  intervalOfAmount,
  intervalOfChange,
  intervalOfFactor,
  intervalsMeet,
  type Qualifier,
  roundingOfScaled,
  roundingOfWrittenOut,
  scaled,
} from "@/lib/figure";

const figure = (value: number, rounding: number, qualifier: Qualifier = "="): Figure => ({
  value,
  rounding,
  qualifier,
});

describe("the rounding unit of a stated figure", () => {
  test.each([
    ["10", 9, 1e9],
    ["5.9", 6, 1e5],
    ["9.0", 6, 1e5],
    ["1118", 9, 1e9],
    ["20", 0, 1],
    ["55.4", 0, 0.1],
    ["3", 0, 1],
  ])("before a multiplier every digit counts: %s times 10^%i to %d", (digits, power, rounding) => {
    expect(roundingOfScaled(digits, power)).toBe(rounding);
  });

  test.each([
    ["758650", 10],
    ["40000", 10_000],
    ["5900001", 1],
    ["0", 1],
    ["-6500", 100],
    ["12.50", 0.01],
  ])("written out in full its trailing zeros do not count: %s to %d", (digits, rounding) => {
    expect(roundingOfWrittenOut(digits)).toBe(rounding);
  });
});

test("a multiplier is applied to the text, so that no binary noise comes in", () => {
  expect(scaled("8.04", 6)).toBe(8_040_000);
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 999_999 }),
      fc.integer({ min: 0, max: 6 }),
      (digits, places) => {
        const text = (digits / 10 ** places).toFixed(places);
        expect(scaled(text, places)).toBe(digits);
      },
    ),
  );
});

describe("what a stated amount allows", () => {
  test.each([
    ["$5.9 million", figure(5.9e6, 1e5), { low: 5.85e6, high: 5.95e6 }],
    ["$9 million", figure(9e6, 1e6), { low: 8.5e6, high: 9.5e6 }],
    ["about $9 million", figure(9e6, 1e6, "~"), { low: 8e6, high: 1e7 }],
    ["more than $2 billion", figure(2e9, 1e9, ">"), { low: 2e9, high: null }],
    ["less than $2 billion", figure(2e9, 1e9, "<"), { low: 0, high: 2e9 }],
    ["a deficit of over $2 billion", figure(-2e9, 1e9, ">"), { low: null, high: -2e9 }],
    ["a deficit under $2 billion", figure(-2e9, 1e9, "<"), { low: -2e9, high: 0 }],
    ["a deficit of $6.5685 billion", figure(-6.5685e9, 1e5), { low: -6.56855e9, high: -6.56845e9 }],
    ["about a million", figure(1e6, 1e6, "~"), { low: 0, high: 2e6 }],
  ])("%s", (_words, stated, interval) => {
    expect(intervalOfAmount(stated)).toEqual(interval);
  });

  test("an amount always allows itself, and its ends are half a unit away", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 0, max: 9 }),
        (digits, power) => {
          const stated = figure(scaled(String(digits), power), scaled("1", power));
          const { low, high } = intervalOfAmount(stated);
          expect(allows({ low, high }, stated.value)).toBe(true);
          expect((high ?? 0) - (low ?? 0)).toBeCloseTo(stated.rounding, 0);
        },
      ),
    );
  });
});

describe("what a stated change allows", () => {
  test.each([
    ["up 55.4 %", figure(55.4, 0.1), { low: 55.35, high: 55.45 }],
    ["a fall of more than 40 %", figure(-40, 1, ">"), { low: -100, high: -40 }],
    ["a rise of less than 5 %", figure(5, 1, "<"), { low: 0, high: 5 }],
    ["a fall of less than 5 %", figure(-5, 1, "<"), { low: -5, high: 0 }],
    ["a fall of about 99.9 %", figure(-99.9, 0.1, "~"), { low: -100, high: -99.8 }],
  ])("%s", (_words, stated, interval) => {
    expect(intervalOfChange(stated)).toEqual(interval);
  });
});

describe("what a stated factor allows", () => {
  test.each([
    ["tripled", figure(3, 1), 2.5, 3.5],
    ["less than doubled", figure(2, 1, "<"), 1, 2],
    ["fell by three times", figure(1 / 3, 1), 1 / 3.5, 1 / 2.5],
    ["shrank by more than three times", figure(1 / 3, 1, ">"), 0, 1 / 3],
    ["shrank by less than three times", figure(1 / 3, 1, "<"), 1 / 3, 1],
  ])("%s", (_words, stated, low, high) => {
    const interval = intervalOfFactor(stated);
    expect(interval.low).toBeCloseTo(low, 12);
    expect(interval.high).toBeCloseTo(high, 12);
  });

  test("more than fivefold is open above", () => {
    expect(intervalOfFactor(figure(5, 1, ">"))).toEqual({ low: 5, high: null });
  });
});

test("intervals meet when they share a value, ends included", () => {
  expect(intervalsMeet({ low: 1, high: 2 }, { low: 2, high: 3 })).toBe(true);
  expect(intervalsMeet({ low: 1, high: 2 }, { low: 2.1, high: null })).toBe(false);
  expect(intervalsMeet({ low: null, high: 2 }, { low: null, high: -5 })).toBe(true);
});
