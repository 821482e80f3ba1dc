import { columnSpan } from "./column";
import { drawCut } from "./cut-sign";
import { MarkController, MarkElement, onlySlot } from "./mark";
import type { Box } from "./placement";

const radius = 5;
const reachOfOpenEnd = 18;

/**
 * A figure as a point: a disc for an official one, a diamond for a stated one, with whiskers over what its words allow;
 * an open end has an arrow; a tentative figure is hollow. A stem joins it to zero where nothing else does.
 */
export class ValueElement extends MarkElement {
  static id = "value";
  static override defaults = {};

  /** On its column when there is one; several figures for the same months stand side by side. */
  override getCenterPoint(): { x: number; y: number } {
    const { index, count } = this.datum?.dodge ?? { index: 0, count: 1 };
    const { x, width } = columnSpan(this, this.datum?.slot ?? onlySlot);
    const room = Math.min(width * 0.75, 14 * (count - 1));
    return { x: x + width / 2 + (count > 1 ? (index / (count - 1) - 0.5) * room : 0), y: this.y };
  }

  override bounds(): Box {
    const { x } = this.getCenterPoint();
    const { top, bottom } = this.whiskers;
    const y = Math.min(top, this.y - radius);
    if (this.datum?.across)
      return {
        x: this.left,
        y,
        width: Math.max(2 * radius, this.right - this.left),
        height: Math.max(bottom, this.y + radius) - y,
      };
    return { x: x - radius, y, width: 2 * radius, height: Math.max(bottom, this.y + radius) - y };
  }

  /** The ends of what is known, in pixels; an open end reaches a little way. */
  private get whiskers(): { top: number; bottom: number } {
    return {
      top: this.datum?.high === null ? this.y - reachOfOpenEnd : this.top,
      bottom: this.datum?.low === null ? this.y + reachOfOpenEnd : this.bottom,
    };
  }

  draw(context: CanvasRenderingContext2D): void {
    if (!this.datum) return;
    if (this.datum.quiet && !this.active) return;
    const { x } = this.getCenterPoint();
    context.save();
    context.fillStyle = this.datum.colour;
    if (this.datum.across)
      context.fillRect(this.left, this.y - 0.75, Math.max(1, this.right - this.left), 1.5);
    if (this.datum.stem)
      context.fillRect(x - 1, Math.min(this.y, this.base), 2, Math.abs(this.base - this.y));
    this.drawWhiskers(context, x);
    this.outline(context, x);
    if (this.datum.tentative) context.fillStyle = this.datum.halo;
    context.fill();
    context.strokeStyle = this.datum.tentative ? this.datum.colour : this.datum.halo;
    context.lineWidth = 1.25;
    context.stroke();
    if (this.datum.cut) this.drawCut(context, x);
    context.restore();
  }

  /** The sign of a cut between the point and zero, from where its figure cannot be read. */
  private drawCut(context: CanvasRenderingContext2D, x: number): void {
    context.strokeStyle = this.datum?.colour ?? context.strokeStyle;
    const isBelow = this.base < this.y;
    const box = { x: x - radius, y: Math.min(this.y, this.base), width: 2 * radius };
    drawCut(context, { ...box, height: Math.abs(this.base - this.y) }, isBelow);
  }

  private outline(context: CanvasRenderingContext2D, x: number): void {
    const size = (this.datum?.kind === "stated" ? radius : radius - 1.5) + (this.active ? 1.5 : 0);
    context.beginPath();
    if (this.datum?.kind === "stated") {
      context.moveTo(x, this.y - size);
      context.lineTo(x + size, this.y);
      context.lineTo(x, this.y + size);
      context.lineTo(x - size, this.y);
      context.closePath();
    } else context.arc(x, this.y, size, 0, Math.PI * 2);
  }

  private drawWhiskers(context: CanvasRenderingContext2D, x: number): void {
    if (this.datum?.low === this.datum?.high) return;
    const { top, bottom } = this.whiskers;
    context.fillRect(x - 0.75, top, 1.5, bottom - top);
    if (this.datum?.high !== null) context.fillRect(x - 4, top - 0.75, 8, 1.5);
    else drawArrow(context, x, top, -1);
    if (this.datum?.low !== null) context.fillRect(x - 4, bottom - 0.75, 8, 1.5);
    else drawArrow(context, x, bottom, 1);
  }
}

const drawArrow = (
  context: CanvasRenderingContext2D,
  x: number,
  tip: number,
  direction: 1 | -1,
): void => {
  context.beginPath();
  context.moveTo(x, tip + direction);
  context.lineTo(x - 4, tip - direction * 5);
  context.lineTo(x + 4, tip - direction * 5);
  context.closePath();
  context.fill();
};

/** Draws a list of figures as points. */
export class ValueController extends MarkController {
  static id = "value";
  static defaults = { datasetElementType: false, dataElementType: "value" };
}
