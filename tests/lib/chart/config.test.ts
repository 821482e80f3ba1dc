import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toChartConfig } from "@/lib/chart/config";
import type { ChartData, ChartFact } from "@/lib/chart/data";
import type { MarkDatum } from "@/lib/chart/mark";
import { type ChartView, chartViews } from "@/lib/chart/spec";
import { modelOf } from "@/lib/chart/words";
import {
  monthlySeries,
  openEnds,
  pairFacts,
  specOf,
  statedPair,
  yearlyPair,
} from "./chart-fixtures";

type Axis = { min: number; max: number; beginAtZero?: boolean; ticks: { maxRotation: number } };

const axesOf = (view: ChartView, data: ChartData): Record<string, Axis> =>
  toChartConfig(specOf({ view }), data).options?.scales as unknown as Record<string, Axis>;

const marksOf = (view: ChartView, data: ChartData, id?: string): MarkDatum[] =>
  modelOf(specOf({ view }), data)
    .series.filter((series) => id === undefined || series.id === id)
    .flatMap(({ marks }) => marks);

const balance: ChartData = {
  ...yearlyPair,
  facts: [],
  lines: [
    {
      id: "balance",
      label: "Balance",
      role: "official",
      flow: "balance",
      points: [
        { period: "2020-01/P12M", value: -6_700_000, status: "normal" },
        { period: "2021-01/P12M", value: 300_000, status: "normal" },
      ],
    },
  ],
};

describe("axes", () => {
  test.each(
    chartViews.flatMap((view) =>
      [statedPair, yearlyPair, monthlySeries, openEnds, balance].map(
        (data) => [view, data] as const,
      ),
    ),
  )("%s: zero is on the one value axis, and no label is turned", (view, data) => {
    const axes = axesOf(view, data);
    expect(Object.keys(axes).sort()).toEqual(["x", "y"]);
    expect(axes.y?.min).toBeLessThanOrEqual(0);
    expect(axes.y?.max).toBeGreaterThanOrEqual(0);
    expect(axes.y?.max).toBeGreaterThan(axes.y?.min ?? 0);
    expect(Object.values(axes).map(({ ticks }) => ticks.maxRotation)).toEqual([0, 0]);
  });

  test("a deficit has its column below zero", () => {
    expect(axesOf("level", balance).y?.min).toBeLessThan(-6.7);
    expect(marksOf("level", balance).map(({ y }) => y)).toEqual([-6.7, 0.3]);
  });

  test("a picture without figures is empty, and not an error", () => {
    const empty = { ...statedPair, lines: [], facts: [], events: [] };
    for (const view of chartViews)
      expect(toChartConfig(specOf({ view }), empty).data.datasets).toEqual([]);
  });

  test("nothing moves", () => {
    expect(toChartConfig(specOf(), statedPair).options?.animation).toBe(false);
  });
});

describe("the pace view", () => {
  const marks = marksOf("pace", statedPair, "facts");

  test("every figure covers its months at its average per month", () => {
    const year = marks.find(({ start, months }) => start === 2021 * 12 && months === 12);
    const eight = marks.find(({ start, months }) => start === 2021 * 12 && months === 8);
    expect(year?.y).toBeCloseTo(9.2 / 12, 9);
    expect(eight).toMatchObject({ x: 2021 * 12 + 4, y: 0.7375 });
    expect(eight?.low).toBeCloseTo(5.85 / 8, 9);
    expect(eight?.high).toBeCloseTo(5.95 / 8, 9);
  });

  test("longer figures are drawn before shorter ones", () => {
    const lengths = marks.map(({ months }) => months);
    expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
  });

  test("two articles with the same figure are one mark that names both", () => {
    const years = marks.filter(({ start, months }) => start === 2020 * 12 && months === 12);
    expect(years).toHaveLength(1);
    expect(years[0]?.tip.filter((line) => line.startsWith("The Customs Gazette"))).toHaveLength(2);
  });

  test("an open end stays open", () => {
    expect(
      marksOf("pace", openEnds).map(({ low, high }) => [low === null, high === null]),
    ).toContainEqual([false, true]);
  });

  test("a missing month has no mark, and provisional months are drawn otherwise", () => {
    const months = marksOf("pace", monthlySeries, "monthly");
    expect(months).toHaveLength(95);
    expect(months.filter(({ tentative }) => tentative)).toHaveLength(3);
  });

  test("without facts no fact is drawn", () => {
    const { series } = modelOf(specOf({ facts: false }), statedPair);
    expect(series.map(({ id }) => id)).toEqual(["ledger"]);
  });

  test("the range that is asked for is the range drawn", () => {
    const { range, series } = modelOf(specOf({ from: "2021-01", to: "2021-12" }), statedPair);
    expect(range).toEqual({ start: 2021 * 12, end: 2022 * 12 });
    for (const { marks: drawn } of series)
      for (const { start } of drawn) expect(start).toBeLessThan(2022 * 12);
  });
});

describe("the level view", () => {
  test("a missing year is a gap", () => {
    expect(marksOf("level", yearlyPair, "office").map(({ start }) => start / 12)).toEqual([
      2014, 2015, 2016, 2018, 2019, 2020, 2021, 2022,
    ]);
  });

  test("an incomplete year is hatched, over its own months and under its own name", () => {
    const [part] = marksOf("level", yearlyPair, "incomplete-facts");
    expect(part).toMatchObject({ start: 2023 * 12, months: 8, tentative: true });
    expect(part?.label?.forms[0]?.map(({ text }) => text)).toEqual([
      "$7.4 million",
      "Jan–Aug 2023",
    ]);
  });

  test("an incomplete year is left out when the whole year is known", () => {
    const data = { ...yearlyPair, facts: pairFacts };
    expect(marksOf("level", data, "incomplete-facts")).toEqual([]);
  });

  test("all columns are equally long in time, or hatched", () => {
    for (const mark of marksOf("level", yearlyPair)) {
      if (mark.months !== 12) expect(mark.tentative).toBe(true);
    }
  });

  test("of more than four series four are drawn, and the others named", () => {
    const [line] = yearlyPair.lines;
    const lines = ["a", "b", "c", "d", "e"].flatMap((id) =>
      line ? [{ ...line, id, label: `Line ${id}` }] : [],
    );
    const { series, notes } = modelOf(specOf({ view: "level", facts: false }), {
      ...yearlyPair,
      lines,
    });
    expect(series.map(({ label }) => label)).toEqual(["Line a", "Line b", "Line c", "Line d"]);
    expect(notes.join(" ")).toContain("Line e");
    expect(new Set(series.map(({ marks }) => marks[0]?.colour)).size).toBe(4);
  });
});

describe("the view of years to date", () => {
  const model = modelOf(specOf({ view: "ytd" }), statedPair);

  test("one line a year, an unknown month is a gap", () => {
    const year = model.paths.find(({ label }) => label === "2021");
    expect(year?.points.map(({ x, y }) => (y === null ? null : x))).toEqual([
      null,
      null,
      3,
      4,
      5,
      null,
      null,
      8,
      null,
      null,
      null,
      12,
    ]);
  });

  test("months add up until one is missing", () => {
    const { paths } = modelOf(
      specOf({ view: "ytd", from: "2019-01", to: "2020-12", facts: false }),
      monthlySeries,
    );
    const known = paths.map(({ label, points }) => [
      label,
      points.filter(({ y }) => y !== null).length,
    ]);
    expect(known).toEqual([
      ["2019", 4],
      ["2020", 12],
    ]);
  });

  test("the latest year is strong, the others are pale", () => {
    expect(model.paths.map(({ label, strong }) => [label, strong])).toEqual([
      ["2020", false],
      ["2021", false],
      ["2022", true],
    ]);
  });

  test("the mirror is never mixed in", () => {
    const lines = yearlyPair.lines.filter(({ role }) => role === "mirror");
    expect(modelOf(specOf({ view: "ytd", facts: false }), { ...yearlyPair, lines }).paths).toEqual(
      [],
    );
  });
});

test("any figures make a configuration whose numbers are finite", () => {
  const facts: fc.Arbitrary<ChartFact[]> = fc.array(
    fc
      .record({
        year: fc.integer({ min: 1992, max: 2040 }),
        month: fc.integer({ min: 1, max: 12 }),
        months: fc.integer({ min: 1, max: 18 }),
        value: fc.integer({ min: -1e9, max: 1e13 }),
        reach: fc.integer({ min: 0, max: 1e8 }),
        open: fc.constantFrom("low", "high", "none"),
      })
      .map(({ year, month, months, value, reach, open }, index = 0) => ({
        id: `${year} ${month} ${months} ${value} ${index}`,
        period: `${year}-${String(month).padStart(2, "0")}/P${months}M`,
        value,
        low: open === "low" ? null : value - reach,
        high: open === "high" ? null : value + reach,
        label: "a figure",
        outlet: "Gazette",
        published: "2021",
      })),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(facts, fc.constantFrom(...chartViews), (stated, view) => {
      const data = { ...statedPair, facts: stated };
      const { y } = axesOf(view, data);
      expect([y?.min, y?.max].every(Number.isFinite)).toBe(true);
      for (const mark of marksOf(view, data)) expect(Number.isFinite(mark.y)).toBe(true);
    }),
  );
});
