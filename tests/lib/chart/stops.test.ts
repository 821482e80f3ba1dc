import { describe, expect, test } from "vitest";
import { findStop, listStops, moveStop } from "@/lib/chart/stops";
import { modelOf } from "@/lib/chart/words";
import { windowBetween, zoomAround } from "@/lib/chart/zoom";
import { pictureOf } from "./source-fixtures";

const { spec, data } = pictureOf("years", { view: "growth", flow: "exports" });
const stops = listStops(modelOf(spec, data), { asOf: "2021-12-31" }, "en");
const last = (stops[0]?.length ?? 0) - 1;

describe("the stops of a chart", () => {
  test("say period, value, what it rests on, source and the day it is known on", () => {
    expect(stops[0]?.at(-1)?.words).toBe(
      "2020, +12.5 %, $8.8 million in 2019, $9.9 million in 2020, Statistical Yearbook, as known on 31 Dec 2021",
    );
  });

  test("say why a comparison is not made, and what would settle it", () => {
    const words = stops[0]?.find(({ start }) => start === 2018 * 12)?.words;
    expect(words).toContain("counted in another way from January 2018 on");
    expect(words).toContain("Compare on one side of the break");
  });

  test("say the range of a stated figure and what is provisional", () => {
    const stated = pictureOf("stated", { view: "growth", flow: "turnover" });
    const [own] = listStops(modelOf(stated.spec, stated.data), {}, "en");
    expect(own?.[0]?.words).toMatch(/^2021, −3\.7 to \+8\.8 %, /);
    const months = pictureOf("months", { view: "rolling", flow: "exports" });
    const [line] = listStops(modelOf(months.spec, months.data), {}, "en");
    expect(line?.at(-1)?.words).toContain("provisional");
  });

  test.each([
    [undefined, "ArrowRight", { row: 0, at: last }],
    [{ row: 0, at: 3 }, "ArrowLeft", { row: 0, at: 2 }],
    [{ row: 0, at: 0 }, "ArrowLeft", { row: 0, at: 0 }],
    [{ row: 0, at: last }, "ArrowRight", { row: 0, at: last }],
    [{ row: 0, at: 3 }, "Home", { row: 0, at: 0 }],
    [{ row: 0, at: 3 }, "End", { row: 0, at: last }],
    [{ row: 0, at: 3 }, "ArrowDown", { row: 0, at: 3 }],
    [{ row: 0, at: 3 }, "Tab", undefined],
  ])("from %j the key %s leads to %j", (from, key, to) => {
    expect(moveStop(stops, from, key)).toEqual(to);
  });

  test("of another series are entered at the nearest in time, and left the same way", () => {
    const balance = pictureOf("years", { view: "balance" });
    const rows = listStops(modelOf(balance.spec, balance.data), {}, "en");
    const down = moveStop(rows, { row: 1, at: 6 }, "ArrowDown");
    const [from, to] = [rows[1]?.[6], down && rows[down.row]?.[down.at]];
    expect(down?.row).toBe(2);
    expect(Math.abs((to?.start ?? 0) - (from?.start ?? 0))).toBeLessThan(12);
    expect(down && moveStop(rows, down, "ArrowUp")).toEqual({ row: 1, at: 6 });
  });

  test("are found by the mark that a finger touches", () => {
    const stop = stops[0]?.[4];
    expect(stop && findStop(stops, stop)).toEqual({ row: 0, at: 4 });
    expect(findStop(stops, { series: 9, mark: 0 })).toBeUndefined();
  });
});

describe("another range", () => {
  test.each([
    [2015 * 12, 2018 * 12, { from: "2015-01", to: "2017-12" }],
    [2018 * 12, 2015 * 12, { from: "2015-01", to: "2017-12" }],
    [2015 * 12 + 0.4, 2015 * 12 + 5.2, { from: "2015-01", to: "2015-06" }],
    [2015 * 12 + 4.2, 2015 * 12 + 4.6, { from: "2015-04", to: "2015-06" }],
  ])("drawn from %d to %d is %j", (a, b, range) => {
    expect(windowBetween(a, b)).toEqual(range);
  });

  test.each([
    [0.5, 2015 * 12, { from: "2012-07", to: "2017-06" }],
    [2, 2015 * 12, { from: "2005-01", to: "2024-12" }],
    [0.5, 2019 * 12, { from: "2015-01", to: "2019-12" }],
    [0.5, 2010 * 12, { from: "2010-01", to: "2014-12" }],
    [0.001, 2015 * 12, { from: "2014-12", to: "2015-02" }],
  ])("%d times as long around %d is %j", (times, around, range) => {
    expect(zoomAround({ start: 2010 * 12, end: 2020 * 12 }, around, times)).toEqual(range);
  });
});
