import { expect, test } from "vitest";
import { listChangedFigures } from "@/lib/chart/changed-figures";
import type { ChartData, ChartPoint } from "@/lib/chart/data";
import { specOf, yearlyPair } from "./chart-fixtures";

const withPoints = (
  change: (points: readonly ChartPoint[]) => readonly ChartPoint[],
): ChartData => ({
  ...yearlyPair,
  lines: yearlyPair.lines.map((line) =>
    line.id === "office" ? { ...line, points: change(line.points) } : line,
  ),
});

const changesTo = (after: ChartData) =>
  listChangedFigures(specOf(), yearlyPair, after).map(({ before, after: now }) => [
    (now ?? before)?.period,
    before?.value ?? null,
    now?.value ?? null,
  ]);

test.each([
  ["nothing", (points: readonly ChartPoint[]) => points, []],
  [
    "a revised figure",
    (points: readonly ChartPoint[]) =>
      points.map((point) =>
        point.period === "2021-01/P12M" ? { ...point, value: 9_500_000 } : point,
      ),
    [["2021-01/P12M", 9_230_000, 9_500_000]],
  ],
  [
    "a status",
    (points: readonly ChartPoint[]) =>
      points.map((point) =>
        point.status === "provisional" ? { ...point, status: "normal" as const } : point,
      ),
    [["2022-01/P12M", 10_880_000, 10_880_000]],
  ],
  [
    "one gone",
    (points: readonly ChartPoint[]) => points.slice(1),
    [["2014-01/P12M", 7_669_289, null]],
  ],
  [
    "a new one",
    (points: readonly ChartPoint[]) => [
      ...points,
      { period: "2023-01/P12M", value: 1, status: "normal" as const },
    ],
    [["2023-01/P12M", null, 1]],
  ],
])("%s is told", (_name, change, expected) => {
  expect(changesTo(withPoints(change))).toEqual(expected);
});

test("the same data in two states have no change where figures of one kind repeat", () => {
  expect(changesTo(yearlyPair)).toEqual([]);
});
