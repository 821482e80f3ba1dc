import { drawCut, partsOfCut } from "./cut-sign";
import { MarkController, MarkElement, type MarkSlot, onlySlot } from "./mark";
import type { Box } from "./placement";

const hatchStep = 6;
const widestColumn = 72;
/** How high a stub stands that says why there is no column, in pixels. */
const stubHeight = 22;

/** Where a column stands across the pixels of its months. */
export const columnSpan = (
  { left, right }: { left: number; right: number },
  { index, count, most }: MarkSlot,
): { x: number; width: number } => {
  const width = Math.min(((right - left) * 0.76) / most, widestColumn);
  const gap = most > 1 ? Math.min(1, width * 0.06) : 0;
  return { x: (left + right - count * width) / 2 + index * width + gap, width: width - 2 * gap };
};

/**
 * A column from zero over its months, or over its share of them beside others; a tentative one is hatched, what is known
 * of an uncertain one stands over its end as a whisker. One that is far out is cut, with a sign across it. What may not be
 * compared is a low stub.
 */
export class ColumnElement extends MarkElement {
  static id = "column";
  static override defaults = {};

  override bounds(): Box {
    const { x, width } = columnSpan(this, this.datum?.slot ?? onlySlot);
    if (this.datum?.kind === "refused")
      return { x, width, y: this.base - stubHeight, height: stubHeight };
    const { top, bottom } = this.hasRange ? this : { top: this.y, bottom: this.y };
    const y = Math.min(this.y, this.base, top);
    return { x, width, y, height: Math.max(this.y, this.base, bottom) - y };
  }

  /** A range with an open end has no whisker: where it ends is not known. */
  private get hasRange(): boolean {
    const { low, high } = this.datum ?? { low: 0, high: 0 };
    return low !== null && high !== null && low !== high;
  }

  override getCenterPoint(): { x: number; y: number } {
    const { x, width } = this.bounds();
    return { x: x + width / 2, y: this.y };
  }

  draw(context: CanvasRenderingContext2D): void {
    if (!this.datum) return;
    const box = this.columnBox();
    context.save();
    context.fillStyle = this.datum.colour;
    context.strokeStyle = this.datum.colour;
    const isBelow = this.datum.y < 0;
    for (const part of this.datum.cut ? partsOfCut(box, isBelow) : [box])
      drawPart(context, part, { isHatched: this.datum.tentative, isStrong: this.active });
    if (this.datum.cut) drawCut(context, box, isBelow);
    if (this.hasRange) drawWhisker(context, this.bounds(), this, this.datum);
    context.restore();
  }

  private columnBox(): Box {
    if (this.datum?.kind === "refused") return this.bounds();
    const { x, width } = columnSpan(this, this.datum?.slot ?? onlySlot);
    return { x, width, y: Math.min(this.y, this.base), height: Math.abs(this.base - this.y) };
  }
}

/** The halo lets a whisker be seen where it runs over the column itself. */
const drawWhisker = (
  context: CanvasRenderingContext2D,
  { x, width }: Box,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  { colour, halo }: { readonly colour: string; readonly halo: string },
): void => {
  const middle = x + width / 2;
  const cap = Math.min(8, width * 0.6);
  context.globalAlpha = 1;
  context.fillStyle = halo;
  context.fillRect(middle - 1.75, top, 3.5, bottom - top);
  context.fillStyle = colour;
  context.fillRect(middle - 0.75, top, 1.5, bottom - top);
  for (const end of [top, bottom - 1.5]) context.fillRect(middle - cap / 2, end, cap, 1.5);
};

const drawPart = (
  context: CanvasRenderingContext2D,
  box: Box,
  { isHatched, isStrong }: { readonly isHatched: boolean; readonly isStrong: boolean },
): void => {
  if (isHatched) {
    drawHatched(context, box, isStrong);
    return;
  }
  context.globalAlpha = isStrong ? 0.85 : 1;
  context.fillRect(box.x, box.y, box.width, box.height);
  context.globalAlpha = 1;
};

const drawHatched = (context: CanvasRenderingContext2D, box: Box, strong: boolean): void => {
  context.globalAlpha = strong ? 0.3 : 0.14;
  context.fillRect(box.x, box.y, box.width, box.height);
  context.globalAlpha = 1;
  context.lineWidth = 1.25;
  context.strokeRect(
    box.x + 0.6,
    box.y + 0.6,
    Math.max(0, box.width - 1.2),
    Math.max(0, box.height - 1.2),
  );
  drawStripes(context, box);
};

/** Stripes are cut at the edges by arithmetic, so that the drawing needs no clip. */
const drawStripes = (context: CanvasRenderingContext2D, { x, y, width, height }: Box): void => {
  context.beginPath();
  for (let at = hatchStep; at < width + height; at += hatchStep) {
    context.moveTo(x + Math.min(at, width), y + Math.max(0, at - width));
    context.lineTo(x + Math.max(0, at - height), y + Math.min(at, height));
  }
  context.stroke();
};

/** Draws a list of figures as columns from zero. */
export class ColumnController extends MarkController {
  static id = "column";
  static defaults = { datasetElementType: false, dataElementType: "column" };
}
