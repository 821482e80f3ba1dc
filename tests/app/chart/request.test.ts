import { describe, expect, test } from "vitest";
import { type ChartFormat, readChartRequest } from "@/app/chart/request";
import { specOf } from "@/tests/lib/chart/chart-fixtures";

const pair = { reporter: "AZE", partner: "SRB" };
const read = (format: ChartFormat, query: Record<string, string>) =>
  readChartRequest(format, new URLSearchParams(query));
const problemsOf = (format: ChartFormat, query: Record<string, string>) => {
  const request = read(format, query);
  return "problems" in request ? request.problems.map(({ code, name }) => `${code} ${name}`) : [];
};

describe("the address of a chart", () => {
  test("gives its specification, and is shown unless it says that it is saved", () => {
    expect(read("png", { ...pair, scale: "2", view: "ytd" })).toEqual({
      format: "png",
      spec: specOf({ ...pair, scale: 2, view: "ytd" }),
      isDownload: false,
    });
  });

  test.each([
    ["true", true],
    ["1", true],
    ["false", false],
    ["0", false],
    ["", false],
  ])("download=%s", (download, isDownload) => {
    expect(read("csv", { ...pair, download })).toMatchObject({ isDownload });
  });

  test("of a series needs no places", () => {
    expect(read("svg", { series: "7" })).toMatchObject({ spec: { series: 7 } });
    expect(problemsOf("svg", { series: "seven" })).toEqual(["bad-parameter series"]);
  });

  test.each(["svg", "csv", "json"] as const)("%s has no pixels to scale", (format) => {
    expect(read(format, { ...pair, scale: "3" })).toMatchObject({ spec: { scale: 1 } });
  });

  test.each([
    [{}, ["missing-parameter reporter", "missing-parameter partner"]],
    [{ reporter: "AZE" }, ["missing-parameter partner"]],
    [{ ...pair, download: "maybe" }, ["bad-parameter download"]],
    [{ ...pair, view: "pie", colour: "red" }, ["unknown-parameter colour", "bad-parameter view"]],
    [{ ...pair, locale: "en-a1" }, ["bad-parameter locale"]],
    [{ ...pair, scale: "4" }, ["bad-parameter scale"]],
    [{ ...pair, width: "2400", height: "2400", scale: "3" }, ["too-many-pixels scale"]],
    [{ ...pair, width: "2400", height: "2400", scale: "2" }, []],
  ])("%o has the problems %o", (query, problems) => {
    expect(problemsOf("png", query as Record<string, string>).sort()).toEqual(problems.sort());
  });

  test("a vector drawing may be of any size", () => {
    expect(problemsOf("svg", { ...pair, width: "2400", height: "2400", scale: "3" })).toEqual([]);
  });
});
