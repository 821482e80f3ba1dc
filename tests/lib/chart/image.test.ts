import { createCanvas, loadImage } from "@napi-rs/canvas";
import { Chart, type ChartItem } from "chart.js";
import * as fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { toChartConfig } from "@/lib/chart/config";
import type { ChartData } from "@/lib/chart/data";
import { drawPng, drawSvg } from "@/lib/chart/image";
import { defaultFontFolder, registerFonts, withWeightAxis } from "@/lib/chart/image-fonts";
import { type DrawnLabel, labelsOf } from "@/lib/chart/label-plugin";
import { boxesMeet } from "@/lib/chart/placement";
import { registerChart } from "@/lib/chart/register";
import { chartSize } from "@/lib/chart/size";
import type { ChartSpec } from "@/lib/chart/spec";
import { openEnds, specOf, statedPair, yearlyPair } from "./chart-fixtures";

beforeAll(() => {
  registerFonts(defaultFontFolder());
  registerChart();
});

const drawnLabels = (spec: ChartSpec, data: ChartData): readonly DrawnLabel[] => {
  const { width, height } = chartSize(spec, data);
  const canvas = createCanvas(width, height);
  withWeightAxis(canvas.getContext("2d"));
  const chart = new Chart(canvas as unknown as ChartItem, toChartConfig(spec, data));
  const labels = labelsOf(chart as unknown as Chart);
  chart.destroy();
  return labels;
};

describe("a picture", () => {
  test("labels of random figures never meet", () => {
    const facts = fc.array(
      fc.record({
        start: fc.integer({ min: 0, max: 35 }),
        months: fc.integer({ min: 1, max: 12 }),
        value: fc.integer({ min: 1, max: 90 }),
      }),
      { minLength: 1, maxLength: 15 },
    );
    fc.assert(
      fc.property(facts, fc.constantFrom(320, 720), (figures, width) => {
        const stated = figures.map(({ start, months, value }, index) => ({
          id: String(index),
          period: `${2020 + Math.floor(start / 12)}-${String((start % 12) + 1).padStart(2, "0")}/P${months}M`,
          value: value * 1e5,
          low: value * 1e5 - 5e4,
          high: value * 1e5 + 5e4,
          label: `$${value / 10} million`,
          outlet: "Gazette",
          published: "2021",
        }));
        const labels = drawnLabels(specOf({ width }), { ...statedPair, lines: [], facts: stated });
        expect(labels.length).toBeGreaterThan(0);
        for (const [index, { box }] of labels.entries()) {
          expect(labels.slice(index + 1).some((other) => boxesMeet(box, other.box))).toBe(false);
        }
      }),
      { numRuns: 25 },
    );
  });

  test("the same spec and data give the same bytes, whatever was drawn between", async () => {
    const spec = specOf({ theme: "dark" });
    const [png, svg] = [await drawPng(spec, statedPair), await drawSvg(spec, statedPair)];
    await drawPng(specOf({ view: "level", width: 400 }), yearlyPair);
    await drawSvg(specOf({ view: "ytd" }), openEnds);
    expect((await drawPng(spec, statedPair)).equals(png)).toBe(true);
    expect(await drawSvg(spec, statedPair)).toBe(svg);
  });

  test("PNG has as many pixels as the scale says", async () => {
    const png = await drawPng(specOf({ width: 400, height: 300, scale: 2 }), openEnds);
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([800, 600]);
  });

  test("PNG carries its words, its query and a digest of its data, and can still be read", async () => {
    const spec = specOf({ width: 400, reporter: "AZE" });
    const png = await drawPng(spec, { ...openEnds, title: "Türkiyə – Србија" });
    const text = png.toString("utf8");
    expect(text).toContain("Title\0\0\0\0\0Türkiyə – Србија");
    expect(text).toContain("Turnover-Chart\0\0\0\0\0reporter=AZE&width=400");
    expect(text).toMatch(/Turnover-Data\0{5}[0-9a-f]{64}/);
    expect((await loadImage(png)).width).toBe(400);
    const other = await drawPng(spec, { ...openEnds, unit: "EUR" });
    const digest = /Turnover-Data\0{5}([0-9a-f]{64})/;
    expect(digest.exec(other.toString("latin1"))?.[1]).not.toBe(digest.exec(text)?.[1]);
  });

  test("SVG holds its words as text, escaped, and only shapes otherwise", async () => {
    const svg = await drawSvg(specOf(), {
      ...statedPair,
      title: "Oil & gas <fell>",
      address: "example.org/a?b=1&c=2",
    });
    expect(svg).toContain("<title>Oil &#38; gas &#60;fell&#62;</title>");
    expect(svg).toContain("average per month, million US dollars");
    expect(svg).toContain(statedPair.source);
    expect(svg).toContain("example.org/a?b=1&#38;c=2");
    expect(svg).not.toMatch(/<text|<script|<image|NaN|undefined|Infinity/);
  });

  test("an SVG for a page says its words outside and is small", async () => {
    const framed = await drawSvg(specOf(), statedPair);
    const plain = await drawSvg(specOf({ frame: false }), statedPair);
    expect(plain.length).toBeLessThan(framed.length);
    expect(plain.length).toBeLessThan(50_000);
  });

  test("letters of other scripts are drawn, each from its own font file", async () => {
    const letters = async (title: string): Promise<number> => {
      const svg = await drawSvg(specOf({ title }), { ...openEnds, facts: [] });
      return svg.match(/<path id=/g)?.length ?? 0;
    };
    const none = await letters("—");
    expect(await letters("Ђǝəğ€Жы")).toBe(none - 1 + 7);
  });

  test("a folder without fonts is an error, not another font", () => {
    expect(() => registerFonts("/nowhere")).toThrow(/no font at/);
  });
});
