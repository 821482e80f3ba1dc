import type { ChartSpec } from "./spec";

/** The size of a picture in CSS pixels: as asked for, else as high as its width and its frame want. */
export const chartSize = (spec: ChartSpec): { width: number; height: number } => {
  const { width } = spec;
  const plot = Math.round(Math.min(620, Math.max(280, width * 0.54)));
  const frame = spec.frame ? (width < 480 ? 230 : 150) : 0;
  return { width, height: spec.height ?? plot + frame };
};
