import { type Chart, type LayoutItem, type LayoutPosition, layouts, type Plugin } from "chart.js";
import { type TextStyle, widthOf, wrapText, writeLine } from "./text";
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

/** Words in one style, wrapped to the width. */
type Block = { readonly text: string; readonly style: TextStyle };

const linesOf = (chart: Chart, { text, style }: Block, width: number): string[] =>
  wrapText(text, width, (words) => widthOf(chart.ctx, words, style.font));

const heightOf = (chart: Chart, blocks: readonly Block[], width: number): number =>
  blocks.reduce(
    (sum, block) => sum + linesOf(chart, block, width).length * block.style.font.lineHeight,
    0,
  );

const writeBlocks = (
  chart: Chart,
  blocks: readonly Block[],
  at: { left: number; top: number; width: number },
): void => {
  let y = at.top;
  for (const block of blocks) {
    for (const line of linesOf(chart, block, at.width)) {
      writeLine(chart.ctx, line, { x: at.left, y }, block.style);
      y += block.style.font.lineHeight;
    }
  }
};

/** Title and subtitle at the head of the picture. */
export const headerPart = (
  words: { title: string; subtitle: string },
  { fonts, colours }: FrameLook,
): FramePart => {
  const blocks = [
    { text: words.title, style: { font: fonts.title, colour: colours.ink } },
    { text: words.subtitle, style: { font: fonts.subtitle, colour: colours.soft } },
  ];
  return {
    position: "top",
    weight: 3000,
    fullSize: true,
    heightFor: (chart, width) => heightOf(chart, blocks, width) + 12,
    draw: (chart, box) => writeBlocks(chart, blocks, box),
  };
};

const footerGap = 10;

/** Notes, the source line and the address at the foot of the picture, under a rule. */
export const footerPart = (
  words: { notes: readonly string[]; source: string; address?: string | undefined },
  { fonts, colours }: FrameLook,
): FramePart => {
  const style: TextStyle = { font: fonts.note, colour: colours.soft };
  const notes = words.notes.map((text) => ({ text, style }));
  const source = { text: words.source, style };
  const address = words.address === undefined ? [] : [{ text: words.address, style }];
  /** The address stands at the right of the source where it takes less than half of the width. */
  const addressWidth = (chart: Chart, width: number): number | undefined => {
    const wide = address[0] ? widthOf(chart.ctx, address[0].text, fonts.note) : 0;
    return wide > 0 && wide < width * 0.45 ? wide : undefined;
  };
  const layOut = (chart: Chart, width: number) => {
    const beside = addressWidth(chart, width);
    const below = beside === undefined ? [...notes, source, ...address] : notes;
    const belowHeight = heightOf(chart, below, width);
    const sourceWidth = width - (beside ?? 0) - 24;
    const sourceHeight = beside === undefined ? 0 : heightOf(chart, [source], sourceWidth);
    return {
      beside,
      below,
      belowHeight,
      sourceWidth,
      height: footerGap * 2 + belowHeight + sourceHeight,
    };
  };
  return {
    position: "bottom",
    weight: 3000,
    fullSize: true,
    heightFor: (chart, width) => layOut(chart, width).height,
    draw: (chart, { left, top, width }) => {
      const { beside, below, belowHeight, sourceWidth } = layOut(chart, width);
      const y = top + footerGap * 2;
      chart.ctx.fillStyle = colours.grid;
      chart.ctx.fillRect(left, top + footerGap, width, 1);
      writeBlocks(chart, below, { left, top: y, width });
      if (beside === undefined) return;
      const last = y + belowHeight;
      writeBlocks(chart, [source], { left, top: last, width: sourceWidth });
      writeLine(
        chart.ctx,
        words.address ?? "",
        { x: left + width, y: last },
        { ...style, align: "right" },
      );
    },
  };
};

/** One entry of the key: a sample of the mark and its words. */
export type KeyEntry = {
  readonly label: string;
  readonly colour: string;
  readonly sample: "bar" | "line" | "diamond" | "hatched" | "broken";
};

const sampleWidth = 16;
const keyGap = 18;

const drawSample = (
  chart: Chart,
  { colour, sample }: KeyEntry,
  at: { x: number; y: number },
): void => {
  const { ctx } = chart;
  ctx.fillStyle = colour;
  ctx.strokeStyle = colour;
  if (sample === "line") ctx.fillRect(at.x, at.y - 1.5, sampleWidth, 3);
  if (sample === "bar") ctx.fillRect(at.x + 2, at.y - 5, 11, 11);
  if (sample === "broken")
    for (const dash of [0, 6, 12]) ctx.fillRect(at.x + dash, at.y - 1.5, 4, 3);
  if (sample === "diamond" || sample === "hatched") drawOutlined(ctx, sample, at);
};

const drawOutlined = (
  ctx: CanvasRenderingContext2D,
  sample: "diamond" | "hatched",
  at: { x: number; y: number },
): void => {
  const middle = at.x + 7.5;
  ctx.beginPath();
  if (sample === "diamond") {
    ctx.moveTo(middle, at.y - 5);
    ctx.lineTo(middle + 5, at.y);
    ctx.lineTo(middle, at.y + 5);
    ctx.lineTo(middle - 5, at.y);
    ctx.closePath();
    ctx.fill();
    return;
  }
  ctx.lineWidth = 1;
  ctx.strokeRect(at.x + 2.5, at.y - 5, 10, 10);
  ctx.moveTo(at.x + 7.5, at.y - 5);
  ctx.lineTo(at.x + 2.5, at.y);
  ctx.moveTo(at.x + 12.5, at.y - 5);
  ctx.lineTo(at.x + 2.5, at.y + 5);
  ctx.moveTo(at.x + 12.5, at.y);
  ctx.lineTo(at.x + 7.5, at.y + 5);
  ctx.stroke();
};

/** The key above the plot, in the order of the data, on as many lines as it needs. */
export const keyPart = (entries: readonly KeyEntry[], { fonts, colours }: FrameLook): FramePart => {
  const { lineHeight } = fonts.note;
  const rowHeight = lineHeight + 3;
  const layOut = (chart: Chart, width: number) => {
    let x = 0;
    let row = 0;
    return entries.map((entry) => {
      const wide = sampleWidth + 6 + widthOf(chart.ctx, entry.label, fonts.note);
      if (x > 0 && x + wide > width) {
        x = 0;
        row += 1;
      }
      const at = { x, row };
      x += wide + keyGap;
      return { entry, at };
    });
  };
  return {
    position: "top",
    weight: 2000,
    fullSize: true,
    heightFor: (chart, width) => ((layOut(chart, width).at(-1)?.at.row ?? -1) + 1) * rowHeight + 8,
    draw: (chart, { left, top, width }) => {
      for (const { entry, at } of layOut(chart, width)) {
        const x = left + at.x;
        const y = top + at.row * rowHeight;
        drawSample(chart, entry, { x, y: y + lineHeight / 2 });
        writeLine(
          chart.ctx,
          entry.label,
          { x: x + sampleWidth + 6, y },
          { font: fonts.note, colour: colours.soft },
        );
      }
    },
  };
};
