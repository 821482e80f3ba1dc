import type { Chart, Plugin } from "chart.js";
import type { FrameLook } from "./frame-plugin";
import { widthOf, wrapText, writeLine } from "./text";

/** Writes, in the middle of an empty plot, why it is empty. */
export const nothingPlugin = (reason: string, { fonts, colours }: FrameLook): Plugin => ({
  id: "nothing",
  afterDraw: (chart: Chart) => {
    const { left, top, width, height } = chart.chartArea;
    const font = fonts.subtitle;
    const lines = wrapText(reason, Math.min(width, 480), (words) =>
      widthOf(chart.ctx, words, font),
    );
    const first = top + (height - lines.length * font.lineHeight) / 2;
    chart.ctx.save();
    for (const [index, line] of lines.entries()) {
      const at = { x: left + width / 2, y: first + index * font.lineHeight };
      writeLine(chart.ctx, line, at, { font, colour: colours.soft, align: "center" });
    }
    chart.ctx.restore();
  },
});
