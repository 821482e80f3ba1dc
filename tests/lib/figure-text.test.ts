import { describe, expect, test } from "vitest";
import type { Figure, Qualifier } from "@/lib/figure";
import {
  formatAmount,
  formatChange,
  formatChangeRange,
  formatFigure,
  formatInterval,
} from "@/lib/figure-text";

const figure = (value: number, rounding: number, qualifier: Qualifier = "="): Figure => ({
  value,
  rounding,
  qualifier,
});

describe("an amount is written with the digits that were stated, never more", () => {
  test.each([
    [5.9e6, "USD", 1e5, "$5.9 million"],
    [9e6, "USD", 1e6, "$9 million"],
    [9e6, "USD", 1e5, "$9.0 million"],
    [30_856_000, "USD", 1000, "$30.856 million"],
    [2_365_688, "USD", 1, "$2,365,688"],
    [1.0e10, "USD", 1e9, "$10 billion"],
    [48_591_900_000, "USD", 1e5, "$48.5919 billion"],
    [26_558_000_000, "USD", 0, "$26,558,000,000"],
    [0.35, "t", 0, "0.35 t"],
    [12.5, null, 0, "12.5"],
    [-6.57e9, "USD", 1e7, "−$6.57 billion"],
    [15.1e9, "EUR", 1e8, "€15.1 billion"],
    [40_000, "t", 10_000, "40,000 t"],
    [41.89, "percent", 0.01, "41.89 %"],
    [0, "USD", 1, "$0"],
    [2e12, "CNY", 1e12, "CN¥2 trillion"],
    [7.3e6, null, 1e5, "7.3 million"],
  ])("%d %s to the nearest %d is %s", (value, unit, rounding, words) => {
    expect(formatAmount(value, unit, rounding)).toBe(words);
  });
});

test.each([
  [figure(9e6, 1e6, "~"), "about $9 million"],
  [figure(2e9, 1e9, ">"), "more than $2 billion"],
  [figure(5e9, 1e9, "<"), "less than $5 billion"],
  [figure(-2e9, 1e9, ">"), "a deficit of more than $2 billion"],
  [figure(-2e9, 1e9, "~"), "a deficit of about $2 billion"],
  [figure(-2e9, 1e9), "−$2 billion"],
])("a qualifier is said before the figure: %j is %s", (stated, words) => {
  expect(formatFigure(stated, "USD")).toBe(words);
});

test.each([
  [{ low: 5.85e6, high: 5.95e6 }, 1e5, "$5.85–5.95 million"],
  [{ low: 8.5e6, high: 9.5e6 }, 1e6, "$8.5–9.5 million"],
  [{ low: 2e9, high: null }, 1e9, "at least $2.0 billion"],
  [{ low: null, high: -2e9 }, 1e9, "at most −$2.0 billion"],
  [{ low: -2.05e9, high: -1.95e9 }, 1e8, "−$2.05 to −1.95 billion"],
])(
  "an interval is written one place finer than the figure: %j to %d is %s",
  (interval, rounding, words) => {
    expect(formatInterval(interval, "USD", { rounding })).toBe(words);
  },
);

test("a change has its sign and the digits stated", () => {
  expect(formatChange(55.4, 0.1)).toBe("+55.4 %");
  expect(formatChange(-12, 1)).toBe("−12 %");
  expect(formatChange(0, 1)).toBe("0 %");
  expect(formatChangeRange({ low: -3.68, high: 8.82 }, 0.1)).toBe("−3.7 to +8.8 %");
  expect(formatChangeRange({ low: 2.23, high: 2.24 }, 0.1)).toBe("+2.2 %");
});
