import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { TradeChart } from "@/app/ui/trade-chart";
import { chartSize } from "@/lib/chart/size";
import { parseChartSpec } from "@/lib/chart/spec";
import { specOf, statedPair } from "../../lib/chart/chart-fixtures";

const html = renderToStaticMarkup(
  <TradeChart spec={specOf({ reporter: "AZE", partner: "SRB" })} data={statedPair} />,
);

/** The addresses and sizes of the drawings that the page offers. */
const offered = [
  ...html.matchAll(/(?:srcSet|src)="\/chart\.svg\?([^"]*)" width="(\d+)" height="(\d+)"/g),
].map(([, query = "", width, height]) => ({
  read: parseChartSpec(new URLSearchParams(query.replaceAll("&amp;", "&"))),
  size: { width: Number(width), height: Number(height) },
}));

describe("the chart of a page", () => {
  test("says its words as text: title, unit, source, address, events by number", () => {
    expect(html).toContain(statedPair.title);
    expect(html).toContain("million US dollars");
    expect(html).toContain(statedPair.source);
    expect(html).toContain("turnover.example/trade/AZE/SRB");
    expect(html).toContain('<li value="2">Visa-free travel signed, 11 Oct 2021</li>');
  });

  test("offers a drawing for each theme and width, at the size that it will have", () => {
    expect(offered).toHaveLength(6);
    for (const { read, size } of offered) {
      if (!("spec" in read)) throw new Error("a page offers a picture that cannot be read");
      expect(read.spec).toMatchObject({ frame: false, reporter: "AZE", partner: "SRB" });
      expect(chartSize(read.spec, statedPair)).toEqual(size);
    }
    const kinds = offered.map(
      ({ read }) => "spec" in read && `${read.spec.theme} ${read.spec.width}`,
    );
    expect(kinds).toEqual([
      "dark 320",
      "dark 560",
      "dark 720",
      "light 320",
      "light 560",
      "light 720",
    ]);
  });

  test("has a text alternative that names measure and unit", () => {
    expect(html).toMatch(/<img alt="Turnover slowed[^"]*average per month, million US dollars/);
  });
});
