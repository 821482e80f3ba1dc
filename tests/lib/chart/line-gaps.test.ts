import { expect, test } from "vitest";
import { runsOf } from "@/lib/chart/line-gaps";
import { periodOf } from "@/lib/period";

const year = (number: number) => ({ months: periodOf(number, 1, 12) });
const yearTo = (month: number) => ({ months: periodOf(2020, month, 12) });

test.each([
  ["years that follow on each other are one run", [year(2019), year(2020)], [2]],
  ["a year that no one published breaks the line", [year(2005), year(2010), year(2011)], [1, 2]],
  ["sums of twelve months that overlap are one run", [yearTo(1), yearTo(2), yearTo(5)], [3]],
  ["nothing has no run", [], []],
])("%s", (_what, points, lengths) => {
  expect(runsOf(points).map(({ length }) => length)).toEqual(lengths);
});
