import { expect, test } from "vitest";
import type { Level } from "@/lib/compare/comparison";
import { findMirrors, findUnlikePeriods, findYearOnYear } from "@/lib/compare/findings";
import { formatPeriod, parseCanonicalPeriod } from "@/lib/period";

const level = (
  text: string,
  value: number,
  rounding: number,
  scope: Partial<Level> = {},
): Level => ({
  period: parseCanonicalPeriod(text) ?? { start: 0, months: 0 },
  figure: { value, rounding, qualifier: "=" },
  flow: "turnover",
  reporter: "AZE",
  partner: "SRB",
  product: null,
  unit: "USD",
  source: "a",
  sourceName: "a",
  provisional: false,
  ...scope,
});

const year2020 = level("2020-01/P12M", 9e6, 1e6);
const year2021 = level("2021-01/P12M", 9.2e6, 1e5);
const eightMonths2021 = level("2021-01/P8M", 5.9e6, 1e5);

test("what can be said: every level against the same months a year before, newest first", () => {
  const year2022 = level("2022-01/P12M", 10.89e6, 1e4);
  const said = findYearOnYear([year2020, eightMonths2021, year2022, year2021]);
  expect(
    said.map(({ base, next }) => [formatPeriod(base.period), formatPeriod(next.period)]),
  ).toEqual([
    ["2021-01/P12M", "2022-01/P12M"],
    ["2020-01/P12M", "2021-01/P12M"],
  ]);
});

test("of several statements of one period the sharpest is compared", () => {
  const sharp = level("2021-01/P12M", 9.23e6, 1e4);
  const bound: Level = { ...sharp, figure: { value: 9e6, rounding: 1, qualifier: ">" } };
  const [said] = findYearOnYear([year2020, sharp, bound, year2021]);
  expect(said?.next).toBe(sharp);
});

test("what cannot: a level of another length in the year before is refused, with what it would need", () => {
  const [refused] = findUnlikePeriods([year2020, eightMonths2021, year2021]);
  expect(refused?.base).toBe(year2020);
  expect(refused?.comparison).toHaveProperty("refused.code", "period-length");
  expect(findUnlikePeriods([year2020, eightMonths2021, level("2020-01/P8M", 4e6, 1e5)])).toEqual(
    [],
  );
});

test("levels of unlike scope never meet", () => {
  expect(findYearOnYear([level("2020-01/P12M", 1, 1, { unit: "EUR" }), year2021])).toEqual([]);
  expect(
    findUnlikePeriods([level("2020-01/P12M", 1, 1, { flow: "exports" }), eightMonths2021]),
  ).toEqual([]);
});

test("the two sides’ counts of one period are refused, never subtracted", () => {
  const theirs = level("2020-01/P12M", 23.4e6, 1e5, { reporter: "SRB" });
  const [mirror] = findMirrors([year2020, eightMonths2021], [theirs]);
  expect(mirror?.comparison).toHaveProperty("refused.code", "reporter-differs");
  expect(findMirrors([eightMonths2021], [theirs])).toEqual([]);
});
