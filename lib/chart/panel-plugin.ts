import type { Chart, Plugin } from "chart.js";
import type { FrameLook } from "./frame-plugin";
import { type PanelPlace, panelBox, panelPlot } from "./panel";
import type { Box } from "./placement";
import { widthOf, writeLine } from "./text";

/** The words of a panel: its name, the figure that stands out, and the first and last of its years. */
export type Panel = {
  readonly place: PanelPlace;
  readonly name: string;
  readonly figure: string;
  readonly from: string;
  readonly to: string;
};

/** The area of a chart's plot. */
export const areaOf = ({ chartArea }: Chart): Box => ({
  x: chartArea.left,
  y: chartArea.top,
  width: chartArea.width,
  height: chartArea.height,
});

/** A name that is wider than its panel ends in an ellipsis; the table has it in full. */
const fitted = (chart: Chart, text: string, width: number, { fonts }: FrameLook): string => {
  if (widthOf(chart.ctx, text, fonts.strong) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && widthOf(chart.ctx, `${letters.join("")}…`, fonts.strong) > width)
    letters.pop();
  return `${letters.join("").trimEnd()}…`;
};

const drawPanel = (chart: Chart, panel: Panel, look: FrameLook): void => {
  const { fonts, colours } = look;
  const box = panelBox(areaOf(chart), panel.place);
  const plot = panelPlot(areaOf(chart), panel.place);
  const name = fitted(chart, panel.name, box.width, look);
  writeLine(chart.ctx, name, box, { font: fonts.strong, colour: colours.ink });
  writeLine(
    chart.ctx,
    panel.figure,
    { x: box.x, y: box.y + 16 },
    { font: fonts.label, colour: colours.soft },
  );
  const zero = zeroIn(chart, plot);
  chart.ctx.fillStyle = colours.ink;
  chart.ctx.fillRect(plot.x, zero - 0.5, plot.width, 1);
  const y = plot.y + plot.height + 3;
  writeLine(chart.ctx, panel.from, { x: plot.x, y }, { font: fonts.label, colour: colours.soft });
  if (panel.to !== panel.from)
    writeLine(
      chart.ctx,
      panel.to,
      { x: plot.x + plot.width, y },
      { font: fonts.label, colour: colours.soft, align: "right" },
    );
};

const zeroIn = ({ scales: { y }, chartArea }: Chart, plot: Box): number => {
  const share = y ? (y.getPixelForValue(0) - chartArea.top) / chartArea.height : 1;
  return plot.y + share * plot.height;
};

/** Writes the names, figures and years of panels around the marks that stand in them. */
export const panelPlugin = (panels: readonly Panel[], look: FrameLook): Plugin => ({
  id: "panels",
  afterDatasetsDraw: (chart) => {
    chart.ctx.save();
    for (const panel of panels) drawPanel(chart, panel, look);
    chart.ctx.restore();
  },
});
