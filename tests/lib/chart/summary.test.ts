import { expect, test } from "vitest";
import { summariseChart } from "@/lib/chart/summary";
import { pictureOf, viewCases } from "./source-fixtures";

test.each([
  [
    "level",
    "years",
    "exports",
    "Statistical Yearbook: 9.90 million US dollars in 2020, from 4.10 million US dollars in 2010; least 0 US dollars in 2012.",
  ],
  [
    "growth",
    "years",
    "exports",
    "Statistical Yearbook: +12.5 % in 2020, from −22.0 % in 2011; greatest +50.0 % in 2014, least −100 % in 2012. 4 comparisons are not made.",
  ],
  [
    "growth",
    "stated",
    "turnover",
    "Computed from stated figures: +17.3 to +19.7 % in 2022, from −3.7 to +8.8 % in 2021. 1 comparison is not made.",
  ],
  [
    "index",
    "years",
    "imports",
    "Statistical Yearbook: 227 in 2017, from 100 in 2010. 3 comparisons are not made.",
  ],
] as const)("%s of %s in words: its ends and extremes", (view, name, flow, words) => {
  const { spec, data } = pictureOf(name, { view, flow });
  expect(summariseChart(spec, data)).toBe(words);
});

test("each figure is told in the power of its own size", () => {
  const { spec, data } = pictureOf("years", { view: "level", flow: "exports" });
  const lines = data.lines.map((line) => ({
    ...line,
    points: line.points.map((point) =>
      point.value === 0 ? { ...point, value: 2_000, low: 2_000, high: 2_000 } : point,
    ),
  }));
  expect(summariseChart(spec, { ...data, lines })).toContain("least 2.00 thousand US dollars");
});

test.each(viewCases)("%s of %s of %s is said", (view, name, flow) => {
  const { spec, data } = pictureOf(name, { view, flow });
  expect(summariseChart(spec, data)).toMatch(/\d.* (?:in|for) .*\.$/);
});

test("nothing is said of nothing", () => {
  const { spec, data } = pictureOf("none", { view: "level" });
  expect(summariseChart(spec, data)).toBe("");
});
