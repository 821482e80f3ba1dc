import { setImmediate } from "node:timers/promises";
import { createCanvas } from "@napi-rs/canvas";
import { Chart, type ChartItem } from "chart.js";
import { toChartConfig } from "./config";
import type { ChartData } from "./data";
import { freeCanvas } from "./image-canvas";
import { digestOf } from "./image-digest";
import { defaultFontFolder, registerFonts, withWeightAxis } from "./image-fonts";
import { withPngTexts } from "./image-png-text";
import { escapeXml, SvgContext } from "./image-svg";
import { registerChart } from "./register";
import { chartSize } from "./size";
import { type ChartSpec, formatChartSpec } from "./spec";
import { chartWords, eventNotes } from "./words";

/** What a drawing needs from where it runs: the folder in which the font packages are installed. */
type ImageOptions = { readonly fontFolder?: string };

/** Drawing is synchronous and keeps memory until the event loop turns, so it turns before every drawing. */
const prepare = async ({ fontFolder }: ImageOptions): Promise<void> => {
  await setImmediate();
  registerFonts(fontFolder ?? defaultFontFolder());
  registerChart();
};

/** Draws on a canvas, takes what was drawn, and lets the chart go, which clears the canvas. */
const draw = <Taken>(item: unknown, spec: ChartSpec, data: ChartData, take: () => Taken): Taken => {
  const config = toChartConfig(spec, data);
  const scale = item instanceof SvgContext ? 1 : spec.scale;
  const options = { ...config.options, devicePixelRatio: scale, events: [] };
  const chart = new Chart(item as ChartItem, { ...config, options } as typeof config);
  const taken = take();
  chart.destroy();
  return taken;
};

/** The words of a picture as elements of SVG, for search, for screen readers and for whoever keeps the file. */
const wordsAsXml = (spec: ChartSpec, data: ChartData): string => {
  const { title, subtitle, notes, source, address } = chartWords(spec, data);
  const description = [subtitle, ...notes, ...eventNotes(spec, data), source]
    .filter(Boolean)
    .join("\n");
  const element = (name: string, text: string): string =>
    `<dc:${name} xmlns:dc="http://purl.org/dc/elements/1.1/">${escapeXml(text)}</dc:${name}>`;
  const metadata = [
    element("source", source),
    ...(address === undefined ? [] : [element("identifier", address)]),
  ].join("");
  return (
    `<title>${escapeXml(title)}</title><desc>${escapeXml(description)}</desc>` +
    `<metadata>${metadata}</metadata>`
  );
};

/**
 * The picture as SVG: vector shapes, letters as outlines (it looks the same wherever it is shown), and its words as
 * text in title, description and metadata. The same spec and data give the same text.
 */
export const drawSvg = async (
  spec: ChartSpec,
  data: ChartData,
  options: ImageOptions = {},
): Promise<string> => {
  await prepare(options);
  const { width, height } = chartSize(spec, data);
  const context = new SvgContext(width, height);
  return draw(context, spec, data, () => context.toSvg(wordsAsXml(spec, data)));
};

/** The words that a PNG carries: title, source, address, its query, and a digest of the data drawn. */
const wordsForPng = (spec: ChartSpec, data: ChartData): Record<string, string> => {
  const { title, subtitle, source, address } = chartWords(spec, data);
  return {
    Title: title,
    Description: subtitle,
    Source: source,
    ...(address === undefined ? {} : { URL: address }),
    "Turnover-Chart": formatChartSpec(spec),
    "Turnover-Data": digestOf(data),
  };
};

/**
 * The picture as PNG, `spec.scale` pixels to the CSS pixel, with its words, its query (`Turnover-Chart`) and the SHA-256
 * of its data (`Turnover-Data`) as text in it. The same spec and data give the same bytes.
 */
export const drawPng = async (
  spec: ChartSpec,
  data: ChartData,
  options: ImageOptions = {},
): Promise<Buffer> => {
  await prepare(options);
  const { width, height } = chartSize(spec, data);
  const canvas = createCanvas(width, height);
  withWeightAxis(canvas.getContext("2d"));
  const png = draw(canvas, spec, data, () => canvas.encodeSync("png"));
  freeCanvas(canvas);
  return withPngTexts(png, wordsForPng(spec, data));
};
