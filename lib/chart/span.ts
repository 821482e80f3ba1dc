import { MarkController, type MarkDatum, MarkElement } from "./mark";
import type { Box } from "./placement";

const leastBand = 3;
/** How dense a band is that has no value in it. */
export const bandAlpha = 0.72;
const reachOfOpenEnd = 16;

/** The thickness of the line at the value: an official one is broader, so that a stated one on top hides nothing. */
const thicknessOf = ({ kind, months }: MarkDatum): number => {
  if (kind === "stated") return months > 6 ? 2.5 : 3;
  return months > 6 ? 4 : 5;
};

/**
 * A figure as a horizontal bar over the months that it covers: a line at its average per month, within the band that its
 * interval allows. An open end fades away and has an arrow; a tentative value has a broken line.
 */
export class SpanElement extends MarkElement {
  static id = "span";
  static override defaults = {};

  override bounds(): Box {
    const half = Math.max(leastBand, this.datum ? thicknessOf(this.datum) : 0) / 2;
    const top = Math.min(
      this.datum?.high === null ? this.y - reachOfOpenEnd : this.top,
      this.y - half,
    );
    const bottom = Math.max(
      this.datum?.low === null ? this.y + reachOfOpenEnd : this.bottom,
      this.y + half,
    );
    return {
      x: this.left,
      y: top,
      width: Math.max(1, this.right - this.left),
      height: bottom - top,
    };
  }

  draw(context: CanvasRenderingContext2D): void {
    const { datum } = this;
    if (!datum) return;
    context.save();
    context.fillStyle = datum.colour;
    this.drawBand(context, datum);
    if (datum.kind !== "derived") this.drawValue(context, datum);
    if (datum.high === null) this.drawOpenEnd(context, -1);
    if (datum.low === null) this.drawOpenEnd(context, 1);
    context.restore();
  }

  /** Neighbours are kept apart by a hair, unless they are thinner than it. */
  private get inside(): { x: number; width: number } {
    const margin = this.right - this.left > 6 ? 0.75 : 0;
    return { x: this.left + margin, width: Math.max(1, this.right - this.left - 2 * margin) };
  }

  private drawBand(context: CanvasRenderingContext2D, { kind, low, high }: MarkDatum): void {
    const top = high === null ? this.y : this.top;
    const bottom = low === null ? this.y : this.bottom;
    const { x, width } = this.inside;
    const height = Math.max(kind === "derived" ? leastBand : 0, bottom - top);
    context.globalAlpha = (kind === "derived" ? bandAlpha : 0.2) + (this.active ? 0.15 : 0);
    if (height > 0) context.fillRect(x, (top + bottom - height) / 2, width, height);
    context.globalAlpha = 1;
  }

  private drawValue(context: CanvasRenderingContext2D, datum: MarkDatum): void {
    const { x, width } = this.inside;
    const height = thicknessOf(datum) + (this.active ? 1 : 0);
    if (!datum.tentative) {
      context.fillRect(x, this.y - height / 2, width, height);
      return;
    }
    const dash = Math.min(6, width / 3);
    for (let at = 0; at < width; at += dash * 1.6) {
      context.fillRect(x + at, this.y - height / 2, Math.min(dash, width - at), height);
    }
  }

  private drawOpenEnd(context: CanvasRenderingContext2D, direction: 1 | -1): void {
    const { x, width } = this.inside;
    const slices = 4;
    const height = reachOfOpenEnd / slices;
    for (let slice = 0; slice < slices; slice += 1) {
      context.globalAlpha = 0.28 - slice * 0.07;
      const from = this.y + direction * slice * height;
      context.fillRect(x, Math.min(from, from + direction * height), width, height);
    }
    context.globalAlpha = 1;
    this.drawArrow(context, direction);
  }

  private drawArrow(context: CanvasRenderingContext2D, direction: 1 | -1): void {
    const tip = this.y + direction * (reachOfOpenEnd - 1);
    context.beginPath();
    context.moveTo(this.x, tip);
    context.lineTo(this.x - 4.5, tip - direction * 6);
    context.lineTo(this.x + 4.5, tip - direction * 6);
    context.closePath();
    context.fill();
    context.fillRect(this.x - 0.75, Math.min(this.y, tip), 1.5, Math.abs(tip - this.y));
  }
}

/** Draws a list of figures as spans, in the order given: longer ones first, so that no shorter one is hidden. */
export class SpanController extends MarkController {
  static id = "span";
  static defaults = { datasetElementType: false, dataElementType: "span" };
}
