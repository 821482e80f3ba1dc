import { setImmediate } from "node:timers/promises";
import { createCanvas } from "@napi-rs/canvas";
import { Chart, type ChartItem } from "chart.js";
import { toChartConfig } from "./config";
import type { ChartData } from "./data";
import { freeCanvas } from "./image-canvas";
import { defaultFontFolder, registerFonts, withWeightAxis } from "./image-fonts";
import { openPdf } from "./image-pdf";
import { withPngTexts } from "./image-png-text";
import { pngTextsOf, provenanceOf, svgMetadataOf } from "./image-provenance";
import { escapeXml, SvgContext } from "./image-svg";
import { registerChart } from "./register";
import { chartSize } from "./size";
import type { ChartSpec } from "./spec";
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
  const options = { ...config.options, devicePixelRatio: spec.scale, events: [] };
  const chart = new Chart(item as ChartItem, { ...config, options } as typeof config);
  const taken = take();
  chart.destroy();
  return taken;
};

/** The words of a picture as elements of SVG, for search, for screen readers and for whoever keeps the file. */
const wordsAsXml = (spec: ChartSpec, data: ChartData): string => {
  const { title, subtitle, notes, source } = chartWords(spec, data);
  const description = [subtitle, ...notes, ...eventNotes(spec, data), source]
    .filter(Boolean)
    .join("\n");
  return (
    `<title>${escapeXml(title)}</title><desc>${escapeXml(description)}</desc>` +
    svgMetadataOf(provenanceOf(spec, data))
  );
};

/**
 * The picture as SVG: vector shapes, letters as outlines (it looks the same wherever it is shown), and its words as
 * text in title, description and metadata, where its provenance stands too. The same spec and data give the same text.
 */
export const drawSvg = async (
  spec: ChartSpec,
  data: ChartData,
  options: ImageOptions = {},
): Promise<string> => {
  await prepare(options);
  const { width, height } = chartSize(spec, data);
  const context = new SvgContext(width, height);
  return draw(context, { ...spec, scale: 1 }, data, () => context.toSvg(wordsAsXml(spec, data)));
};

/**
 * The picture as PNG, `spec.scale` pixels to the CSS pixel, with its words, its query (`Turnover-Chart`), the SHA-256
 * of its figures (`Turnover-Data`) and the day up to which they were known (`Turnover-Vintage`) as text in it. The same spec and data give the same bytes.
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
  return withPngTexts(png, pngTextsOf(provenanceOf(spec, data)));
};

/**
 * The picture as PDF: vector shapes and text that can be searched, a point to the CSS pixel, with its words and its
 * origin in the information of the document. The same spec and data give the same bytes.
 */
export const drawPdf = async (
  spec: ChartSpec,
  data: ChartData,
  options: ImageOptions = {},
): Promise<Buffer> => {
  await prepare(options);
  const page = openPdf(chartSize(spec, data), provenanceOf(spec, data));
  draw(page.canvas, { ...spec, scale: 1 }, data, () => undefined);
  return page.finish();
};
