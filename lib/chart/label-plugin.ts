import type { Chart, Plugin } from "chart.js";
import { MarkElement, type MarkLabel, type MarkText } from "./mark";
import type { PathSeries } from "./model";
import { boxesOfPaths } from "./path-plugin";
import { type Box, type LabelForm, type PlacedLabel, placeLabels } from "./placement";
import { widthOf, writeLine } from "./text";
import type { ChartFont, ChartFonts } from "./theme";

/** A label as drawn: its words and where they stand. */
export type DrawnLabel = PlacedLabel & { readonly lines: readonly MarkText[] };

/** What the labels of a picture need to know: its fonts, the colour of leaders, the rules of events. */
type LabelOptions = {
  readonly fonts: ChartFonts;
  readonly leader: string;
  /** Where rules stand that labels should not cross, in months. */
  readonly rules: readonly number[];
  readonly paths: readonly PathSeries[];
};

const drawn = new WeakMap<Chart, readonly DrawnLabel[]>();

/** The labels of a chart and their places, for tests and for a reader of the drawing. */
export const labelsOf = (chart: Chart): readonly DrawnLabel[] => drawn.get(chart) ?? [];

const lineHeight = 15;

const fontOf = ({ style }: MarkText, fonts: ChartFonts): ChartFont =>
  style === "strong" ? fonts.strong : fonts.label;

type Labelled = { readonly mark: MarkElement; readonly label: MarkLabel };

const marksOf = (chart: Chart): MarkElement[] =>
  chart
    .getSortedVisibleDatasetMetas()
    .flatMap(({ data }) => data as unknown[])
    .filter((element) => element instanceof MarkElement)
    .filter((mark) => mark.right >= chart.chartArea.left && mark.left <= chart.chartArea.right);

const isLabelled = (entry: {
  mark: MarkElement;
  label: MarkLabel | undefined;
}): entry is Labelled => entry.label !== undefined;

const sizeOf = (chart: Chart, form: readonly MarkText[], fonts: ChartFonts): LabelForm => ({
  width: Math.max(...form.map((line) => widthOf(chart.ctx, line.text, fontOf(line, fonts)))) + 4,
  height: form.length * lineHeight,
});

const areaOf = (chart: Chart): Box => {
  const { left, top, width, height } = chart.chartArea;
  return { x: left, y: top, width, height: height - 1 };
};

/** Rules of events, as lines that words should not cross. */
const rulesOf = (chart: Chart, places: readonly number[]): Box[] =>
  places.map((place) => ({
    x: (chart.scales.x?.getPixelForValue(place) ?? 0) - 1,
    y: chart.chartArea.top,
    width: 2,
    height: chart.chartArea.height,
  }));

/** The line at zero, on which a number reads as if it were struck out. */
const zeroOf = ({ chartArea, scales: { y } }: Chart): Box[] =>
  y && y.min < 0
    ? [{ x: chartArea.left, y: y.getPixelForValue(0) - 1, width: chartArea.width, height: 2 }]
    : [];

/** Finds a place for every label that has one. */
const place = (chart: Chart, { fonts, rules, paths }: LabelOptions): DrawnLabel[] => {
  const boxes = new Map(marksOf(chart).map((mark) => [mark, mark.bounds()]));
  const labelled = [...boxes.keys()]
    .map((mark) => ({ mark, label: mark.datum?.label }))
    .filter(isLabelled)
    .sort((a, b) => b.label.weight - a.label.weight);
  const requests = labelled.map(({ mark, label }) => ({
    mark: boxes.get(mark) ?? mark.bounds(),
    forms: label.forms.map((form) => sizeOf(chart, form, fonts)),
    sides: label.sides,
    reach: label.reach,
    drift: label.drift,
    weight: label.weight,
  }));
  const places = placeLabels(requests, {
    area: areaOf(chart),
    obstacles: [...boxes.values()],
    avoided: [...rulesOf(chart, rules), ...boxesOfPaths(chart, paths), ...zeroOf(chart)],
  });
  return places.flatMap((placed, index) => {
    const lines = labelled[index]?.label.forms[placed?.form ?? 0];
    return placed && lines ? [{ ...placed, lines }] : [];
  });
};

const draw = (
  chart: Chart,
  { box, leader, lines }: DrawnLabel,
  { fonts, leader: leaderColour }: LabelOptions,
): void => {
  const { ctx } = chart;
  if (leader) {
    ctx.fillStyle = leaderColour;
    ctx.fillRect(leader.x, leader.y + 1, 1, Math.max(0, leader.height - 2));
  }
  for (const [index, line] of lines.entries()) {
    const font = { ...fontOf(line, fonts), lineHeight };
    const at = { x: box.x + box.width / 2, y: box.y + index * lineHeight };
    writeLine(ctx, line.text, at, { font, colour: line.colour, align: "center" });
  }
};

/** Writes the labels of marks where they meet neither each other nor any mark; one without a place is left out. */
export const labelPlugin = (options: LabelOptions): Plugin => ({
  id: "labels",
  afterUpdate: (chart) => {
    drawn.set(chart, place(chart, options));
  },
  afterDatasetsDraw: (chart) => {
    chart.ctx.save();
    for (const label of labelsOf(chart)) draw(chart, label, options);
    chart.ctx.restore();
  },
});
