import { setImmediate } from "node:timers/promises";
import { createCanvas } from "@napi-rs/canvas";
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartItem,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
} from "chart.js";
import { bench, describe } from "vitest";
import type { ChartData } from "@/lib/chart/data";
import { drawPng, drawSvg } from "@/lib/chart/image";
import { chartSize } from "@/lib/chart/size";
import type { ChartSpec } from "@/lib/chart/spec";
import { monthlySeries, specOf, statedPair, yearlyPair } from "../lib/chart/chart-fixtures";

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
);

/** The same values as Chart.js draws them by itself: one axis of categories, a legend, no frame, no labels. */
const drawPlain = async (spec: ChartSpec, data: ChartData): Promise<Buffer> => {
  await setImmediate();
  const { width, height } = chartSize(spec, data);
  const canvas = createCanvas(width, height);
  const points = [...data.lines.flatMap((line) => line.points), ...data.facts];
  const type = spec.view === "level" ? ("bar" as const) : ("line" as const);
  const chart = new Chart(canvas as unknown as ChartItem, {
    type,
    data: {
      labels: points.map(({ period }) => period),
      datasets: [{ label: data.title, data: points.map(({ value }) => value) }],
    },
    options: { animation: false, responsive: false, devicePixelRatio: spec.scale, events: [] },
  });
  const png = canvas.encodeSync("png");
  chart.destroy();
  return png;
};

const options = { time: 2000, iterations: 10 };

describe.each([
  ["figures of articles", specOf(), statedPair],
  ["a yearly series", specOf({ view: "level" }), yearlyPair],
  [
    "a monthly series, 1600 × 800",
    specOf({ view: "level", width: 1600, height: 800 }),
    monthlySeries,
  ],
])("%s", (_name, spec, data) => {
  bench("plain Chart.js, PNG", () => drawPlain(spec, data).then(() => {}), options);
  bench("picture with frame and labels, PNG", () => drawPng(spec, data).then(() => {}), options);
  bench("picture with frame and labels, SVG", () => drawSvg(spec, data).then(() => {}), options);
});
