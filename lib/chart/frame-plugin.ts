import { type Chart, type LayoutItem, type LayoutPosition, layouts, type Plugin } from "chart.js";
import type { ChartColours, ChartFonts } from "./theme";

/** A part of the picture above or below the plot: it says how high it is for a width, and draws itself. */
export type FramePart = {
  readonly position: "top" | "bottom";
  /** Parts of greater weight stand farther from the plot. */
  readonly weight: number;
  /** Whether it goes across the whole picture, or only across the plot. */
  readonly fullSize: boolean;
  heightFor(chart: Chart, width: number): number;
  draw(chart: Chart, box: { left: number; top: number; width: number; height: number }): void;
};

/** A part as Chart.js lays it out. */
class FrameBox implements LayoutItem {
  position: LayoutPosition;
  weight: number;
  fullSize: boolean;
  width = 0;
  height = 0;
  left = 0;
  top = 0;
  right = 0;
  bottom = 0;
  // Chart.js looks here for a stack of boxes; there is none.
  readonly options = {};

  constructor(
    private readonly chart: Chart,
    private readonly part: FramePart,
  ) {
    this.position = part.position;
    this.weight = part.weight;
    this.fullSize = part.fullSize;
  }

  isHorizontal(): boolean {
    return true;
  }

  update(width: number): void {
    this.width = width;
    this.height = this.part.heightFor(this.chart, width);
  }

  draw(): void {
    this.chart.ctx.save();
    this.part.draw(this.chart, this);
    this.chart.ctx.restore();
  }
}

/** Lays parts around the plot, in one drawing with it. */
export const framePlugin = (parts: readonly FramePart[]): Plugin => {
  const boxes = new WeakMap<Chart, FrameBox[]>();
  return {
    id: "frame",
    start: (chart) => {
      const made = parts.map((part) => new FrameBox(chart, part));
      for (const box of made) layouts.addBox(chart, box);
      boxes.set(chart, made);
    },
    stop: (chart) => {
      for (const box of boxes.get(chart) ?? []) layouts.removeBox(chart, box);
    },
  };
};

/** Fills the picture with the colour of the paper, below everything else. */
export const paperPlugin = (colour: string): Plugin => ({
  id: "paper",
  beforeDraw: ({ ctx, width, height }) => {
    ctx.save();
    ctx.fillStyle = colour;
    ctx.fillRect(0, 0, width, height);
    ctx.restore();
  },
});

/** How a picture is written: its fonts and colours. */
export type FrameLook = { readonly fonts: ChartFonts; readonly colours: ChartColours };
