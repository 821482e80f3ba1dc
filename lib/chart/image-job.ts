import type { ChartData } from "./data";
import { drawPdf, drawPng, drawSvg } from "./image";
import type { ChartSpec } from "./spec";

type Draw = (spec: ChartSpec, data: ChartData) => Promise<Uint8Array>;

const draws = {
  png: drawPng,
  svg: async (spec, data) => new TextEncoder().encode(await drawSvg(spec, data)),
  pdf: drawPdf,
} satisfies Readonly<Record<string, Draw>>;

/** A picture to draw. */
export type ImageJob = {
  readonly format: keyof typeof draws;
  readonly spec: ChartSpec;
  readonly data: ChartData;
};

/** Draws the picture; gives its file. */
export const runImageJob = ({ format, spec, data }: ImageJob): Promise<Uint8Array> =>
  draws[format](spec, data);
