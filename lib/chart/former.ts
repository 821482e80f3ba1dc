import { columnSpan } from "./column";
import { MarkController, MarkElement, onlySlot } from "./mark";
import type { Box } from "./placement";

const thickness = 1.5;
const halo = 1.25;
const capHeight = 7;
/** On a narrower column the caps would meet. */
const leastWidthOfCaps = 10;

/**
 * An earlier value of a column, as a thin line across it that reaches a little beyond its sides: with a cap at each end
 * where it is the first one published, so that the kinds are told apart without colour.
 */
export class FormerElement extends MarkElement {
  static id = "former";
  static override defaults = {};

  private get across(): { x: number; width: number } {
    const { x, width } = columnSpan(this, this.datum?.slot ?? onlySlot);
    const reach = Math.max(1.5, Math.min(5, width * 0.15));
    return { x: x - reach, width: width + 2 * reach };
  }

  override bounds(): Box {
    return { ...this.across, y: this.y - thickness / 2, height: thickness };
  }

  override getCenterPoint(): { x: number; y: number } {
    const { x, width } = this.across;
    return { x: x + width / 2, y: this.y };
  }

  draw(context: CanvasRenderingContext2D): void {
    if (!this.datum) return;
    const { x, width } = this.across;
    const half = (this.active ? 2 * thickness : thickness) / 2;
    const caps = this.datum.capped && width >= leastWidthOfCaps ? [x, x + width - thickness] : [];
    context.save();
    context.fillStyle = this.datum.halo;
    context.fillRect(x, this.y - half - halo, width, 2 * (half + halo));
    context.fillStyle = this.datum.colour;
    context.fillRect(x, this.y - half, width, 2 * half);
    for (const cap of caps) context.fillRect(cap, this.y - capHeight / 2, thickness, capHeight);
    context.restore();
  }
}

/** Draws a list of earlier values over their columns. */
export class FormerController extends MarkController {
  static id = "former";
  static defaults = { datasetElementType: false, dataElementType: "former" };
}
