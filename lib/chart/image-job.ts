import type { ChartData } from "./data";
import { drawPng, drawSvg } from "./image";
import type { ChartSpec } from "./spec";

/** A picture to draw. */
export type ImageJob = {
  readonly format: "png" | "svg";
  readonly spec: ChartSpec;
  readonly data: ChartData;
};

/** Draws the picture; gives its file. */
export const runImageJob = async ({ format, spec, data }: ImageJob): Promise<Uint8Array> =>
  format === "png" ? drawPng(spec, data) : new TextEncoder().encode(await drawSvg(spec, data));
