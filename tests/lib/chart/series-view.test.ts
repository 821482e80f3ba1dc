import { describe, expect, test } from "vitest";
import { seriesName, viewSeries } from "@/lib/chart/series-view";
import { formatChartSpec, parseChartSpec } from "@/lib/chart/spec";
import { chartWords, modelOf } from "@/lib/chart/words";
import type { SeriesKey } from "@/lib/observation";
import { specOf } from "./chart-fixtures";

const exportsKey: SeriesKey = {
  flow: "exports",
  reporter: "AZE",
  partner: "SRB",
  product: "HS 0808",
  unit: "USD",
  frequency: "A",
  dimensions: {},
};
const prices: SeriesKey = {
  ...exportsKey,
  flow: null,
  reporter: null,
  partner: null,
  product: null,
  unit: "index",
  dimensions: { indicator: "consumer prices" },
};

const viewOf = (key: SeriesKey, asked: object = {}) =>
  viewSeries(
    {
      key,
      dataset: "yearbook",
      datasetName: "Yearbook",
      history: {
        vintages: [{ released: "2021-03-01" }, { released: "2022-03-01" }],
        rows: [
          { period: "2019-01/P12M", values: [100, 101], statuses: ["normal", "normal"] },
          { period: "2020-01/P12M", values: [null, 110], statuses: [null, "provisional"] },
        ],
      },
    },
    specOf({ series: 7, ...asked }),
  );

describe("the view of a series", () => {
  test("of trade is titled by its growth, and says whose count, of what and in which unit", () => {
    const { spec, data } = viewOf(exportsKey);
    const words = chartWords(spec, data);
    expect(words.title).toBe("Exports rose 8.9 % in 2020");
    expect(words.subtitle).toBe("Exports, Azerbaijan – Serbia, HS 0808, US dollars");
  });

  test("that is no trade is called by what else its file says, and is not scaled", () => {
    const { spec, data } = viewOf(prices);
    const words = chartWords(spec, data);
    expect(words.title).toBe("Consumer prices rose 8.9 % in 2020");
    expect(words.subtitle).toBe("consumer prices, index");
  });

  test("draws what holds as columns, and what it was before as a thin line", () => {
    const { spec, data } = viewOf(exportsKey);
    expect(
      modelOf(spec, data).series.map(({ type, marks }) => [type, marks.map(({ y }) => y)]),
    ).toEqual([
      ["column", [101, 110]],
      ["former", [100]],
    ]);
  });

  test("without a unit is drawn too, and says so", () => {
    const { spec, data, findings } = viewOf({ ...exportsKey, unit: null });
    expect(data.lines.length).toBe(2);
    expect(chartWords(spec, data).subtitle).toContain("(unit not said)");
    expect(findings).toHaveLength(1);
  });

  test("of percentages has no growth in percent", () => {
    expect(viewOf({ ...prices, unit: "percent" }).findings).toEqual([]);
  });

  test("has an address that can be read again, however long the words of the file are", () => {
    const { spec } = viewOf({ ...prices, dimensions: { indicator: "very ".repeat(80) } });
    expect(parseChartSpec(new URLSearchParams(formatChartSpec(spec)))).toMatchObject({
      spec: { series: 7, view: "level" },
    });
  });

  test("of which a file says nothing is called otherwise", () => {
    expect(seriesName({ ...prices, dimensions: {} }, "Yearbook")).toBe("Yearbook");
  });
});
