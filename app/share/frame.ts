import { html } from "@/app/embed/html";
import type { ChartData } from "@/lib/chart/data";
import { chartSize } from "@/lib/chart/size";
import { type ChartSpec, chartSpecSchema } from "@/lib/chart/spec";

/** The words around the drawing, of a usual length, in CSS pixels. */
const wordsHeight = 230;

/** The size of a frame that shows an embedded chart whole, in CSS pixels, within the largest that is allowed. */
export const frameSizeOf = (
  spec: ChartSpec,
  data: ChartData,
  most: { readonly width?: number | undefined; readonly height?: number | undefined } = {},
): { readonly width: number; readonly height: number } => {
  const { width } = chartSpecSchema.parse({});
  const { height } = chartSize({ ...spec, width, height: undefined, frame: false }, data);
  return {
    width: Math.min(width, most.width ?? width),
    height: Math.min(height + wordsHeight, most.height ?? height + wordsHeight),
  };
};

/** The code that a page of another site frames a chart with. */
export const frameCodeOf = (frame: {
  readonly address: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
}): string =>
  html`<iframe src="${frame.address}" title="${frame.title}" width="${frame.width}" height="${frame.height}" loading="lazy" style="border:0;width:100%;max-width:${frame.width}px"></iframe>`
    .html;
