import { Chart, type ChartItem } from "chart.js";
import { beforeAll, describe, expect, test } from "vitest";
import { toChartConfig } from "@/lib/chart/config";
import type { ChartData } from "@/lib/chart/data";
import { defaultFontFolder, parseFont, registerFonts } from "@/lib/chart/image-fonts";
import { SvgContext } from "@/lib/chart/image-svg";
import { type Box, boxesMeet, boxHolds } from "@/lib/chart/placement";
import { registerChart } from "@/lib/chart/register";
import { chartSize } from "@/lib/chart/size";
import type { ChartSpec, ChartView } from "@/lib/chart/spec";
import { monthlySeries, openEnds, specOf, statedPair, yearlyPair } from "./chart-fixtures";
import { pictureOf, viewCases } from "./source-fixtures";

beforeAll(() => {
  registerFonts(defaultFontFolder());
  registerChart();
});

type Written = Box & { readonly text: string };

/** A drawing context that remembers where each run of words stands, as wide as its letters and as high as a capital. */
class RecordingContext extends SvgContext {
  readonly written: Written[] = [];
  private moved = { x: 0, y: 0 };
  private readonly before: { x: number; y: number }[] = [];

  override save(): void {
    super.save();
    this.before.push(this.moved);
  }
  override restore(): void {
    super.restore();
    this.moved = this.before.pop() ?? this.moved;
  }
  override translate(x: number, y: number): void {
    super.translate(x, y);
    this.moved = { x: this.moved.x + x, y: this.moved.y + y };
  }
  override resetTransform(): void {
    super.resetTransform();
    this.moved = { x: 0, y: 0 };
  }
  override setTransform(...matrix: [number, number, number, number, number, number]): void {
    super.setTransform(...matrix);
    this.moved = { x: matrix[4], y: matrix[5] };
  }

  override fillText(text: string, x: number, y: number): void {
    super.fillText(text, x, y);
    if (text.trim() === "") return;
    const { size } = parseFont(this.font);
    const { width } = this.measureText(text);
    const before = { center: width / 2, right: width, end: width }[this.textAlign] ?? 0;
    const middle = this.textBaseline === "middle" ? y + size * 0.36 : y;
    const base = this.textBaseline === "top" ? y + size * 0.93 : middle;
    const height = size * 0.73;
    const left = this.moved.x + x - before;
    this.written.push({ text, x: left, y: this.moved.y + base - height, width, height });
  }
}

/** Where all words of a picture stand: titles, ticks, labels, the key, notes. */
const wordsIn = (spec: ChartSpec, data: ChartData): { words: Written[]; canvas: Box } => {
  const { width, height } = chartSize(spec, data);
  const context = new RecordingContext(width, height);
  const config = toChartConfig(spec, data);
  const options = { ...config.options, devicePixelRatio: 1, events: [] };
  const drawing = { ...config, options } as typeof config;
  const chart = new Chart(context as unknown as ChartItem, drawing);
  const words = [...context.written];
  chart.destroy();
  return { words, canvas: { x: 0, y: 0, width, height } };
};

const pictures: readonly (readonly [string, ChartView, ChartData, ChartSpec])[] = [
  ...viewCases.map(([view, name, flow]) => {
    const { spec, data } = pictureOf(name, { view, flow });
    return [name, view, data, spec] as const;
  }),
  ...(["pace", "ytd", "level"] as const).flatMap((view) =>
    (
      [
        ["stated pair", statedPair],
        ["yearly pair", yearlyPair],
        ["eight years of months", monthlySeries],
        ["open ends", openEnds],
      ] as const
    ).map(([name, data]) => [name, view, data, specOf({ view })] as const),
  ),
  ...(["growth", "balance", "rolling", "index", "share", "revisions", "multiples"] as const).map(
    (view) => {
      const { spec, data } = pictureOf("none", { view });
      return ["nothing", view, data, spec] as const;
    },
  ),
];

/** Names of sources as offices write them, longer than a phone is wide. */
const longNames = (["level", "growth", "index"] as const).map((view) => {
  const { spec, data } = pictureOf("years", { view, flow: "exports" });
  const lines = data.lines.flatMap((line, at) =>
    [0, 1].map((copy) => ({
      ...line,
      id: `${line.id} ${copy}`,
      of: line.of && `${line.of} ${copy}`,
      label:
        line.role === "earlier"
          ? line.label
          : `Quarterly bulletin of foreign merchandise trade statistics, totals by country, part ${at + copy}`,
    })),
  );
  return ["long names", view, { ...data, lines } as ChartData, spec] as const;
});

const sizes = [320, 640, 1280].flatMap((width) =>
  [...pictures, ...longNames].map((each) => [width, ...each] as const),
);

describe("the words of a picture", () => {
  test.each(sizes)("%i wide, %s as %s: none is cut, none meets another", (width, ...picture) => {
    const [, , data, spec] = picture;
    const { words, canvas } = wordsIn({ ...spec, width }, data);
    expect(words.length).toBeGreaterThan(2);
    const cut = words.filter((box) => !boxHolds(canvas, box));
    expect(cut.map(({ text }) => text)).toEqual([]);
    const met = words.flatMap((box, index) =>
      words
        .slice(index + 1)
        .flatMap((other) => (boxesMeet(box, other) ? [[box.text, other.text]] : [])),
    );
    expect(met).toEqual([]);
  });

  test("that meet would be noticed", () => {
    const context = new RecordingContext(100, 100);
    context.fillText("one", 10, 20);
    context.fillText("two", 12, 22);
    const [one, two] = context.written;
    expect(one && two && boxesMeet(one, two)).toBe(true);
  });
});
