import { describe, expect, test } from "vitest";
import {
  formatAmount,
  formatRange,
  formatTick,
  niceAxis,
  powerFor,
  unitInWords,
} from "@/lib/chart/measure";
import { listChartEvents } from "@/lib/chart/model";
import { describeDate, monthTicks, placeOfDate, rangeOf, yearTicks } from "@/lib/chart/months";
import { chartSize } from "@/lib/chart/size";
import { wrapText } from "@/lib/chart/text";
import { chartWords } from "@/lib/chart/words";
import { monthlySeries, specOf, statedPair, yearlyPair } from "./chart-fixtures";
import { pictureOf, viewCases } from "./source-fixtures";

describe("numbers of a picture", () => {
  test.each([
    ["USD", 6, "en", "million US dollars"],
    ["USD", 0, "en", "US dollars"],
    ["EUR", 9, "en", "billion euros"],
    ["t", 3, "en", "thousand tonnes"],
    ["percent", 0, "en", "percent"],
    ["USD", 6, "de", "Millionen US-Dollar"],
  ])("%s times 10^%i in %s is %j", (unit, power, locale, words) => {
    expect(unitInWords(unit, power, locale)).toBe(words);
  });

  test.each([
    [[5_900_000, -9_000_000], "USD", 6],
    [[999], "USD", 0],
    [[6e12], "USD", 12],
    [[120_000], "percent", 0],
    [[], "USD", 0],
  ])("%j of %s read best in 10^%i", (values, unit, power) => {
    expect(powerFor(values, unit)).toBe(power);
  });

  test.each([
    [0.7375, "0.74"],
    [0.0042, "0.0042"],
    [0, "0"],
    [9.2, "9.20"],
    [13.869624, "13.9"],
    [1234.5, "1,235"],
    [-6.7, "−6.70"],
  ])("%d is written %s", (value, text) => {
    expect(formatAmount(value, "en")).toBe(text);
  });

  test.each([
    [0.1, 0.3, "0.10–0.30"],
    [0.9201, 0.9215, "0.92"],
    [134.5, 135.5, "134.5–135.5"],
    [6.085, 6.095, "6.085–6.095"],
    [0.85, 0.89, "0.85–0.89"],
    [-135.5, -134.5, "−135.5 to −134.5"],
    [null, 3, "≤ 3.00"],
    [9, null, "≥ 9.00"],
    [-2, -1, "−2.00 to −1.00"],
  ])("from %j to %j is written %s", (low, high, text) => {
    expect(formatRange(low, high, "en")).toBe(text);
  });

  test.each([
    [
      { least: 0, most: 1.23 },
      { min: 0, max: 1.25, step: 0.25 },
    ],
    [
      { least: 0, most: 25.7 },
      { min: 0, max: 30, step: 10 },
    ],
    [
      { least: -7, most: 0 },
      { min: -7, max: 0, step: 1 },
    ],
    [
      { least: 0, most: 0 },
      { min: 0, max: 1, step: 0.25 },
    ],
  ])("the axis for %j is %j", (ends, axis) => {
    expect(niceAxis(ends)).toEqual(axis);
  });

  test.each([
    [0.25, 0.25, "0.25"],
    [1, 0.5, "1.0"],
    [1200, 400, "1,200"],
  ])("the tick %d in steps of %d is %s", (value, step, text) => {
    expect(formatTick(value, step, "en")).toBe(text);
  });
});

describe("the time axis", () => {
  test.each([
    ["2021-10-01", 2021 * 12 + 9],
    ["2021-10", 2021 * 12 + 9.5],
    ["2021", 2021 * 12 + 6],
    ["autumn", undefined],
  ])("%s stands at %j", (date, place) => {
    expect(placeOfDate(date)).toBe(place);
  });

  test.each([
    ["2021-10-11", "11 Oct 2021"],
    ["2018-05", "May 2018"],
    ["2006", "2006"],
  ])("%s is written %s", (date, words) => {
    expect(describeDate(date, "en")).toBe(words);
  });

  test("three years have marks at quarters where there is room, at years where there is not", () => {
    const range = { start: 2020 * 12, end: 2023 * 12 };
    expect(monthTicks(range, 640, "en").map(({ label }) => label)).toEqual(
      "2020 Apr Jul Oct 2021 Apr Jul Oct 2022 Apr Jul Oct 2023".split(" "),
    );
    expect(monthTicks(range, 120, "en").map(({ label }) => label)).toEqual([
      "2020",
      "2021",
      "2022",
      "2023",
    ]);
    expect(yearTicks(range, 640)[0]).toEqual({ value: 2020 * 12 + 6, label: "2020" });
  });

  test("the range is the whole years of all figures, unless the spec says which months", () => {
    expect(rangeOf(specOf(), statedPair)).toEqual({ start: 2020 * 12, end: 2023 * 12 });
    expect(rangeOf(specOf({ from: "2021-03" }), statedPair)).toEqual({
      start: 2021 * 12 + 2,
      end: 2023 * 12,
    });
  });
});

describe("the words around a picture", () => {
  test.each(viewCases)(
    "%s of %s: the unit stands once in the subtitle, with its multiplier",
    (view, name, flow) => {
      const { spec, data } = pictureOf(name, { view, flow });
      const { subtitle } = chartWords(spec, data);
      expect(subtitle.match(/(?:m|b)illion US dollars|percent|index/g)).toHaveLength(1);
    },
  );

  test("the multiplier is that of the figures as stated, not of their averages", () => {
    const facts = statedPair.facts.filter(({ period }) => period === "2021-01/P8M");
    const { subtitle } = chartWords(specOf(), { ...statedPair, lines: [], facts });
    expect(subtitle).toContain("million US dollars");
  });

  test("a measure that the data name already is not named again", () => {
    const data = { ...statedPair, subtitle: "Trade turnover, average per month" };
    expect(chartWords(specOf(), data).subtitle.match(/average per month/g)).toHaveLength(1);
  });

  test("the title that is asked for goes before the proposed one", () => {
    expect(chartWords(specOf({ title: "Eight months are no year" }), statedPair).title).toBe(
      "Eight months are no year",
    );
  });

  test("years that are not drawn are named", () => {
    expect(chartWords(specOf({ view: "ytd" }), monthlySeries).notes).toEqual([
      "Earlier years are not drawn: 2016, 2017, 2018, 2019.",
    ]);
  });

  test("events are numbered in order of time, breaks of series among them", () => {
    expect(
      listChartEvents(specOf(), yearlyPair).map(
        ({ number, title, date }) => `${number} ${title}, ${date}`,
      ),
    ).toEqual([
      "1 Break in series: Reported by Azerbaijan, 2018",
      "2 Trade commission meets in Baku, 27 Jul 2021",
      "3 Visa-free travel signed, 11 Oct 2021",
      "4 State visit to Belgrade, Nov 2022",
    ]);
    expect(listChartEvents(specOf({ events: false }), yearlyPair)).toHaveLength(1);
  });

  test("lines break at spaces, and within a word that is wider than a line", () => {
    expect(wrapText("one two three fourteen", 6, (text) => text.length)).toEqual([
      "one",
      "two",
      "three",
      "fourte",
      "en",
    ]);
  });

  test("a height that is asked for is kept; without one the frame takes room of its own", () => {
    expect(chartSize(specOf({ height: 400 }), statedPair)).toEqual({ width: 720, height: 400 });
    const [framed, plain] = [true, false].map(
      (frame) => chartSize(specOf({ frame }), statedPair).height,
    );
    expect(framed).toBeGreaterThan((plain ?? 0) + 80);
  });
});
