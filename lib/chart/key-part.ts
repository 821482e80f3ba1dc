import type { Chart } from "chart.js";
import type { ChartData } from "./data";
import type { FrameLook, FramePart } from "./frame-plugin";
import { bandAlpha } from "./span";
import type { ChartSpec } from "./spec";
import { widthOf, wrapText, writeLine } from "./text";

/** One entry of the key: a sample of the mark and its words. */
export type KeyEntry = {
  readonly label: string;
  readonly colour: string;
  readonly sample:
    | "bar"
    | "line"
    | "thin"
    | "capped"
    | "diamond"
    | "hatched"
    | "broken"
    | "band"
    | "ring";
};

/**
 * The entries that are part of the picture itself. Without a frame whoever shows it tells the lines that can be left out,
 * with their samples.
 */
export const keyInPicture = (
  { frame }: Pick<ChartSpec, "frame">,
  { toggles = [] }: Pick<ChartData, "toggles">,
  entries: readonly KeyEntry[],
): readonly KeyEntry[] =>
  frame
    ? entries
    : entries.filter(({ label }) => !toggles.some((toggle) => toggle.label === label));

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
  if (sample === "thin" || sample === "capped") ctx.fillRect(at.x, at.y - 0.75, sampleWidth, 1.5);
  if (sample === "capped")
    for (const end of [0, sampleWidth - 1.5]) ctx.fillRect(at.x + end, at.y - 3.5, 1.5, 7);
  if (sample === "bar") ctx.fillRect(at.x + 2, at.y - 5, 11, 11);
  if (sample === "ring") {
    ctx.lineWidth = 1.25;
    ctx.beginPath();
    ctx.arc(at.x + 7.5, at.y, 4, 0, Math.PI * 2);
    ctx.stroke();
  }
  if (sample === "band") {
    ctx.globalAlpha = bandAlpha;
    ctx.fillRect(at.x, at.y - 4, sampleWidth, 8);
    ctx.globalAlpha = 1;
  }
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
    let rows = 0;
    return entries.map((entry) => {
      // A name that is wider than the picture takes several rows of its own.
      const lines = wrapText(entry.label, width - sampleWidth - 6, (words) =>
        widthOf(chart.ctx, words, fonts.note),
      );
      const wide =
        sampleWidth + 6 + Math.max(0, ...lines.map((line) => widthOf(chart.ctx, line, fonts.note)));
      if (x > 0 && (x + wide > width || lines.length > 1)) {
        x = 0;
        row = rows;
      }
      const at = { x, row };
      rows = Math.max(rows, row + lines.length);
      x += wide + keyGap;
      return { entry, lines, at, end: rows };
    });
  };
  return {
    position: "top",
    weight: 2000,
    fullSize: true,
    heightFor: (chart, width) => (layOut(chart, width).at(-1)?.end ?? 0) * rowHeight + 8,
    draw: (chart, { left, top, width }) => {
      for (const { entry, lines, at } of layOut(chart, width)) {
        const x = left + at.x;
        const y = top + at.row * rowHeight;
        drawSample(chart, entry, { x, y: y + lineHeight / 2 });
        for (const [index, line] of lines.entries())
          writeLine(
            chart.ctx,
            line,
            { x: x + sampleWidth + 6, y: y + index * rowHeight },
            { font: fonts.note, colour: colours.soft },
          );
      }
    },
  };
};
