import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assembleChart } from "@/lib/chart/assemble";
import type { ChartData, ChartPoint } from "@/lib/chart/data";
import { keyInPicture } from "@/lib/chart/key-part";
import { sampleOf } from "@/lib/chart/key-sample";
import { formatChartSpec, parseChartSpec } from "@/lib/chart/spec";
import { coloursOf } from "@/lib/chart/theme";
import { chartWords, modelOf } from "@/lib/chart/words";
import { specOf } from "./chart-fixtures";
import { observed, pictureOf, viewCases } from "./source-fixtures";

const pointsOf = ({ lines }: ChartData, role = "official"): readonly ChartPoint[] =>
  lines.filter((line) => line.role === role).flatMap(({ points }) => points);

const valueIn = (data: ChartData, period: string, role?: string): number | null | undefined =>
  pointsOf(data, role).find((point) => point.period === period)?.value;

describe("growth", () => {
  const { data } = pictureOf("years", { view: "growth", flow: "exports" });

  test("is on the same months a year before, with its base and the levels that it rests on", () => {
    expect(pointsOf(data).find(({ period }) => period === "2020-01/P12M")).toMatchObject({
      value: 12.5,
      low: 12.5,
      base: "2019-01/P12M",
      basis: "$8.8 million in 2019, $9.9 million in 2020",
    });
  });

  test.each([
    ["2013-01/P12M", "zero-base"],
    ["2015-01/P12M", "missing-value"],
    ["2016-01/P12M", "missing-value"],
    ["2018-01/P12M", "break"],
  ])("of %s is refused: %s", (period, code) => {
    const point = pointsOf(data).find((each) => each.period === period);
    expect(point).toMatchObject({ value: null, refused: { code } });
  });

  test("that is refused has a hatched stub with its reason, and a note that names it", () => {
    const { spec } = pictureOf("years", { view: "growth", flow: "exports" });
    const model = modelOf(spec, data);
    const stubs = model.series
      .flatMap(({ marks }) => marks)
      .filter(({ kind }) => kind === "refused");
    expect(stubs.map(({ label }) => label?.forms[0]?.[0]?.text)).toEqual([
      "base is 0",
      "missing",
      "missing",
      "break",
    ]);
    expect(model.notes).toContain(
      "Not compared: 2013 (base is 0); 2015, 2016 (missing); 2018 (break).",
    );
  });

  test("of stated figures has the range of their rounding; eight months without a base are no growth", () => {
    const stated = pictureOf("stated", { view: "growth", flow: "turnover" }).data;
    const year = pointsOf(stated, "stated").find(({ period }) => period === "2021-01/P12M");
    expect(year?.low).toBeCloseTo((9.15 / 9.5 - 1) * 100, 9);
    expect(year?.high).toBeCloseTo((9.25 / 8.5 - 1) * 100, 9);
    expect(
      pointsOf(stated, "stated").find(({ period }) => period === "2021-01/P8M")?.refused?.code,
    ).toBe("gap");
  });
});

describe("a growth far out", () => {
  const values = [10, 12, 13, 12, 14, 15, 16, 300, 290, 310];
  const spec = specOf({ view: "growth", flow: "exports", reporter: "AZE", partner: "SRB" });
  const data = assembleChart(spec, {
    observations: values.map((value, index) =>
      observed({ flow: "exports", value, period: `${2010 + index}-01/P12M` }),
    ),
    statements: [],
    events: [],
  });
  const marks = modelOf(spec, data).series.flatMap((series) => series.marks);
  const [cut] = marks.filter((mark) => mark.cut);

  test("is cut, labelled and told with its own value, and named below", () => {
    expect(cut?.y).toBeLessThan(100);
    expect(cut?.label?.forms[0]?.[0]?.text).toBe("+1,775");
    expect(cut?.tip.slice(0, 2)).toEqual(["2017", "+1,775 %"]);
    expect(modelOf(spec, data).notes).toContain(
      "Cut short, for the others to be seen: 2017, +1,775 %.",
    );
  });

  test("leaves the others and the table as they are", () => {
    expect(marks.filter((mark) => !mark.cut).every(({ y }) => Math.abs(y) < 30)).toBe(true);
    expect(valueIn(data, "2017-01/P12M")).toBe(1775);
  });

  test("is one of rates only: an amount is seen in its full size", () => {
    const levels = modelOf({ ...spec, view: "level" }, { ...data, unit: "USD" });
    expect(levels.series.flatMap((series) => series.marks).some((mark) => mark.cut)).toBe(false);
  });
});

describe("the balance", () => {
  test("stands with both flows, all of one source", () => {
    const { data } = pictureOf("years", { view: "balance" });
    expect(data.lines.map(({ flow }) => flow)).toEqual(["exports", "imports", "balance"]);
    const [sold, bought, left] = data.lines.map(
      ({ points }) => points.find(({ period }) => period === "2020-01/P12M")?.value ?? 0,
    );
    expect(left).toBe((sold ?? 0) - (bought ?? 0));
  });

  test("of a year with one side only is a gap", () => {
    const { spec, data } = pictureOf("years", { view: "balance" });
    const [path] = modelOf(spec, data).paths;
    const gap = path?.points.find(({ x }) => Math.floor(x / 12) === 2015);
    expect([path?.guided, gap?.y]).toEqual([false, null]);
  });
});

describe("twelve months together", () => {
  test("are the sum of all twelve, or refused", () => {
    const { data } = pictureOf("months", { view: "rolling", flow: "exports" });
    const level = pictureOf("months", { view: "level", flow: "exports" }).data;
    const year = pointsOf(level).filter(({ period }) => period.startsWith("2018"));
    const sum = year.reduce((all, { value }) => all + (value ?? 0), 0);
    expect(valueIn(data, "2018-01/P12M")).toBe(sum);
    expect(valueIn(data, "2019-01/P12M")).toBeNull();
  });

  test("of stated figures go on from a year by what is stated of the months to date", () => {
    const { data } = pictureOf("stated", { view: "rolling", flow: "turnover" });
    const point = pointsOf(data, "stated").find(({ period }) => period === "2020-06/P12M");
    expect(point?.value).toBeCloseTo((9 + 4.4 - 2.83) * 1e6, 3);
    expect(point?.basis).toContain("$2.83 million in Jan–May 2020");
  });
});

describe("an index", () => {
  test.each([
    [undefined, "2010", "2013-01/P12M", (2.8 / 2.2) * 100],
    ["2014", "2014", "2012-01/P12M", (3.1 / 3.3) * 100],
    ["2014", "2014", "2014-01/P12M", 100],
    ["2014", "2014", "2016-01/P12M", (4.6 / 3.3) * 100],
  ])("from %j on is 100 in %s and names it", (base, named, period, value) => {
    const { spec, data } = pictureOf("years", { view: "index", flow: "imports", base });
    expect(data.base).toBe(named);
    expect(valueIn(data, period)).toBeCloseTo(value, 9);
    expect(chartWords(spec, data).subtitle).toContain(`${named} = 100`);
  });

  test("does not pass a break", () => {
    const { data } = pictureOf("years", { view: "index", flow: "imports" });
    const after = pointsOf(data).find(({ period }) => period === "2019-01/P12M");
    expect(after).toMatchObject({ value: null, refused: { code: "break" } });
  });
});

test("a share is of the same months of the whole, and refused where the whole is not known", () => {
  const { data } = pictureOf("months", { view: "share", flow: "exports" });
  const january = pointsOf(data).find(({ period }) => period === "2018-01/P1M");
  expect(january?.value).toBeGreaterThan(0.05);
  expect(january?.basis).toMatch(/million in Jan 2018, \$.* billion in Jan 2018/);
  const { data: alone } = pictureOf("years", { view: "share", flow: "exports" });
  expect(pointsOf(alone).every(({ refused }) => refused !== undefined)).toBe(true);
});

test("a revision is from what was published first to what holds now", () => {
  const { data } = pictureOf("years", { view: "revisions", flow: "exports" });
  expect(pointsOf(data).map(({ period, value }) => [period.slice(0, 4), value])).toEqual([
    ["2016", 4],
    ["2017", 0],
    ["2018", 17.5],
    ["2019", expect.closeTo(-2.222, 2)],
    ["2020", 0],
  ]);
});

describe("many partners", () => {
  const { spec, data } = pictureOf("partners", { view: "multiples", flow: "exports" });

  test("stand in panels of their own, the largest first, and say whether they share a scale", () => {
    const model = modelOf(spec, data);
    expect(model.panels?.map(({ name }) => name).slice(0, 3)).toEqual([
      "Italy",
      "Türkiye",
      "Russia",
    ]);
    expect(model.notes).toEqual([
      "Each panel has a scale of its own, from zero to its greatest figure.",
    ]);
  });

  test("on a common scale are as high as their figures", () => {
    const few = { ...data, lines: data.lines.slice(0, 2) };
    const model = modelOf(spec, few);
    expect(model.notes).toEqual(["All panels share one scale."]);
    const heights = model.series.map(({ marks }) => marks[0]?.y ?? 0);
    const values = few.lines.map(({ points }) => points[0]?.value ?? 0);
    expect((heights[0] ?? 0) / (heights[1] ?? 1)).toBeCloseTo(
      (values[0] ?? 0) / (values[1] ?? 1),
      9,
    );
  });
});

describe("lines that are left out", () => {
  test("are in no form of the picture, and the title is of the others", () => {
    const all = pictureOf("years", { view: "balance" }).data;
    expect(all.toggles?.map(({ name }) => name)).toEqual([
      "yearbook-exports",
      "yearbook-imports",
      "yearbook-balance",
    ]);
    expect(all.toggles?.map(({ label }) => label)).toEqual(["Exports", "Imports", "Trade balance"]);
    const { spec, data } = pictureOf("years", { view: "balance", hide: "yearbook-balance" });
    expect(data.lines.map(({ flow }) => flow)).toEqual(["exports", "imports"]);
    expect(data.toggles?.map(({ isHidden }) => isHidden)).toEqual([false, false, true]);
    expect(data.title).not.toMatch(/\d/);
    expect(modelOf(spec, data).paths).toEqual([]);
  });
});

/** The numbers that words name, without years and the months of dates. */
const numbersIn = (words: string): number[] =>
  [...words.matchAll(/\d[\d,]*(?:\.\d+)?/g)]
    .map(([text]) => Number(text.replaceAll(",", "")))
    .filter((number) => !(Number.isInteger(number) && number >= 1990 && number < 2100));

/** All that a number of a title may stand for in the drawn data: its values and their ends, in any multiplier. */
const drawnNumbers = ({ lines, facts }: ChartData): number[] =>
  [...lines.flatMap(({ points }) => points), ...facts]
    .flatMap(({ value, low, high }) => [value, low, high])
    .filter((value) => typeof value === "number")
    .map(Math.abs)
    .flatMap((value) => [value, value / 1e6, value / 1e9]);

const isDrawn = (drawn: readonly number[], said: number): boolean =>
  drawn.some((value) => Math.abs(value - said) <= Math.max(0.051, Math.abs(said) * 0.006));

describe("a proposed title", () => {
  const computed = viewCases.filter(([view]) => !["pace", "ytd", "level"].includes(view));

  test.each(computed)(
    "of %s of %s says only numbers that are drawn, in ten words",
    (view, name, flow) => {
      const { data } = pictureOf(name, { view, flow });
      const said = numbersIn(data.title).filter(
        (number) =>
          number !== 100 && number !== data.lines.length && number !== pointsOf(data).length,
      );
      const counted = view === "revisions" ? said.slice(1) : said;
      expect(counted.filter((number) => !isDrawn(drawnNumbers(data), number))).toEqual([]);
      expect(data.title.split(" ").filter((word) => /\w/.test(word)).length).toBeLessThanOrEqual(
        10,
      );
    },
  );

  test("of a growth says the way that the last drawn growth goes, for any figures", () => {
    const levels = fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(levels, (values) => {
        const observations = values.map((value, index) =>
          observed({ flow: "exports", period: `${2000 + index}-01/P12M`, value }),
        );
        const spec = specOf({ view: "growth", flow: "exports", reporter: "AZE", partner: "SRB" });
        const data = assembleChart(spec, { observations, statements: [], events: [] });
        const certain = pointsOf(data).filter(({ value }) => value !== 0);
        const last = certain.at(-1);
        if (last?.value == null) {
          expect(data.title).toBe("Exports to Serbia: growth");
          return;
        }
        const way = last.value > 0 ? "rose" : "fell";
        expect(data.title).toMatch(new RegExp(`^Exports ${way} .* in ${last.period.slice(0, 4)}$`));
        const [size] = numbersIn(data.title);
        if (data.title.includes("less than")) expect(Math.abs(last.value)).toBeLessThan(size ?? 0);
        else expect(Math.abs((size ?? 0) - Math.abs(last.value))).toBeLessThanOrEqual(0.0501);
      }),
      { numRuns: 200 },
    );
  });

  test("gives way to the one that the address gives", () => {
    expect(
      pictureOf("years", { view: "growth", flow: "exports", title: "My own" }).data.title,
    ).toBe("My own");
  });
});

test("the address of every view gives it back", () => {
  for (const [view, , flow] of viewCases) {
    const spec = specOf({ view, flow, base: "2015", hide: "stated,customs" });
    expect(parseChartSpec(new URLSearchParams(formatChartSpec(spec)))).toEqual({ spec });
  }
});

describe("the shares of many partners", () => {
  const { spec, data } = pictureOf("partners", { view: "share", flow: "exports" });

  test("stand in panels, each of the trade with the world of its own source and months", () => {
    const italy = data.lines[0]?.points.find(({ period }) => period === "2016-01/P12M");
    expect(data.lines[0]?.label).toBe("Italy");
    expect(italy?.value).toBeCloseTo((9e9 / 19.5e9) * 100, 1);
    expect(modelOf(spec, data).panels).toHaveLength(11);
    expect(data.title).toMatch(/^[\d.]+ % of exports went to Italy in 2020$/);
    expect(chartWords(spec, data).subtitle).toBe(
      "Exports of Azerbaijan by partner, share of trade with the world, percent",
    );
  });
});

test("without a frame the key has only what is no line to leave out", () => {
  const { spec, data } = pictureOf("years", { view: "balance" });
  const { key } = modelOf(spec, data);
  expect(keyInPicture(spec, data, key)).toBe(key);
  const left = keyInPicture({ frame: false }, data, key).map(({ label }) => label);
  expect(left).not.toContain("Exports");
  expect(sampleOf(modelOf(spec, data), "Trade balance")?.colour).toBe(
    coloursOf("light").flows.balance,
  );
});
