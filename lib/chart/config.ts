import type { ChartConfiguration, ChartDataset, ChartOptions, Plugin, TooltipItem } from "chart.js";
import type { ChartData } from "./data";
import { eventPart, titlesFit } from "./event-part";
import { type FrameLook, type FramePart, framePlugin, paperPlugin } from "./frame-plugin";
import { footerPart, headerPart } from "./frame-words";
import { keyInPicture, keyPart } from "./key-part";
import { labelPlugin } from "./label-plugin";
import type { MarkDatum } from "./mark";
import { formatTick, type NiceAxis, niceAxis } from "./measure";
import { type ChartModel, marginOf, plotWidthOf } from "./model";
import { whyNothing } from "./nothing";
import { nothingPlugin } from "./nothing-plugin";
import { panelPlugin } from "./panel-plugin";
import { pathPlugin } from "./path-plugin";
import type { ChartSpec } from "./spec";
import { chartFonts, coloursOf } from "./theme";
import { chartWords, eventNotes, modelOf } from "./words";

/** The kinds of drawing that a configuration uses; `register.ts` registers them. */
type ChartKind = "span" | "column" | "former" | "value";
type TradeChartConfig = ChartConfiguration<ChartKind>;

type Axis = { min: number; max: number; ticks: { value: number }[] };

const scriptFont = ({ family, size, weight, lineHeight }: FrameLook["fonts"]["tick"]) => ({
  family,
  size,
  weight,
  lineHeight: lineHeight / size,
});

/** Panels have words of their own, and an empty plot has nothing to measure. */
const hasAxes = ({ panels, series }: ChartModel): boolean =>
  panels === undefined && series.some(({ marks }) => marks.length > 0);

const timeAxis = (model: ChartModel, { fonts, colours }: FrameLook) => {
  const labels = new Map(model.ticks.map(({ value, label }) => [value, label]));
  return {
    type: "linear" as const,
    min: model.range.start,
    max: model.range.end,
    afterBuildTicks: (axis: Axis) => {
      axis.ticks = model.ticks.map(({ value }) => ({ value }));
    },
    ticks: {
      callback: (value: string | number) => labels.get(Number(value)) ?? "",
      font: scriptFont(fonts.tick),
      color: colours.soft,
      autoSkip: false,
      maxRotation: 0,
      minRotation: 0,
      padding: 4,
    },
    grid: { display: false },
    border: { display: false },
    display: hasAxes(model),
  };
};

/** The ends drawn: zero is always among them, and there is room for labels beyond. */
const valueEnds = (model: ChartModel): { least: number; most: number } => {
  const marks = model.series.flatMap((series) => series.marks);
  const ends = marks.flatMap(({ y, low, high }) => [y, low ?? y, high ?? y]);
  const least = Math.min(0, ...ends);
  const most = Math.max(0, ...ends);
  const headroom = (most - least) * 0.1;
  return { least: least < 0 ? least - headroom : 0, most: most > 0 ? most + headroom : 0 };
};

type Scene = {
  readonly spec: ChartSpec;
  readonly data: ChartData;
  readonly model: ChartModel;
  readonly look: FrameLook;
};

const valueAxis = (axis: NiceAxis, { spec, model, look: { fonts, colours } }: Scene) => ({
  display: hasAxes(model),
  type: "linear" as const,
  beginAtZero: true,
  min: axis.min,
  max: axis.max,
  ticks: {
    stepSize: axis.step,
    callback: (value: string | number) => formatTick(Number(value), axis.step, spec.locale),
    font: scriptFont(fonts.tick),
    color: colours.soft,
    maxRotation: 0,
    padding: 6,
  },
  grid: {
    // The line at zero is the ground that columns stand on.
    color: ({ tick }: { tick?: { value: number } }) =>
      tick?.value === 0 ? colours.ink : colours.grid,
    drawTicks: false,
    tickLength: 0,
  },
  border: { display: false },
});

const markDatasets = (model: ChartModel): ChartDataset<ChartKind>[] =>
  model.series.map(({ id, label, type, marks }, index) => ({
    id,
    type,
    label,
    data: [...marks],
    parsing: false,
    // Chart.js draws the highest order first.
    order: model.series.length - index,
    clip: false,
  })) as ChartDataset<ChartKind>[];

const isMark = (raw: unknown): raw is MarkDatum =>
  typeof raw === "object" && raw !== null && "tip" in raw;

const tipOf = ({ raw }: TooltipItem<ChartKind>): readonly string[] => (isMark(raw) ? raw.tip : []);

const tooltip = ({ fonts, colours }: FrameLook): object => ({
  displayColors: false,
  backgroundColor: colours.ink,
  titleColor: colours.paper,
  bodyColor: colours.paper,
  titleFont: scriptFont(fonts.strong),
  bodyFont: scriptFont(fonts.label),
  padding: 10,
  cornerRadius: 6,
  filter: (item: TooltipItem<ChartKind>) => isMark(item.raw),
  callbacks: {
    title: (items: TooltipItem<ChartKind>[]) => (items[0] ? tipOf(items[0])[0] : ""),
    label: (item: TooltipItem<ChartKind>) => tipOf(item).slice(1),
  },
});

/** Titles of events are written over a plot that has room for them; else numbers stand there, and notes explain them. */
const numbersEvents = ({ spec, model }: Scene): boolean =>
  spec.width < 480 || !titlesFit(model.events, { ...model.range, width: plotWidthOf(spec) });

const partsOf = (scene: Scene): FramePart[] => {
  const { spec, data, model, look } = scene;
  const words = chartWords(spec, data, model);
  const numbered = numbersEvents(scene);
  const key = keyInPicture(spec, data, model.key);
  const notes = [...words.notes, ...(numbered ? eventNotes(spec, data) : [])];
  return [
    ...(spec.frame ? [headerPart(words, look), footerPart({ ...words, notes }, look)] : []),
    ...(key.length > 0 ? [keyPart(key, look)] : []),
    ...(model.events.length > 0
      ? [eventPart({ events: model.events, range: model.range, numbered, look })]
      : []),
  ];
};

const pluginsOf = (scene: Scene): Plugin<ChartKind>[] => {
  const { spec, data, model, look } = scene;
  const reason = whyNothing(spec, data, model);
  const labels = {
    fonts: look.fonts,
    leader: look.colours.rule,
    rules: model.events.map(({ place }) => place),
    paths: model.paths,
  };
  const plugins: Plugin[] = [
    framePlugin(partsOf(scene)),
    pathPlugin(model.paths),
    ...(spec.labels ? [labelPlugin(labels)] : []),
    ...(model.panels ? [panelPlugin(model.panels, look)] : []),
    ...(reason ? [nothingPlugin(reason, look)] : []),
  ];
  return (
    spec.frame && spec.ground === "paper" ? [paperPlugin(look.colours.paper), ...plugins] : plugins
  ) as Plugin<ChartKind>[];
};

/** The ends of panels are those of the figures: nobody reads round numbers on an axis that is not drawn. */
const axisOf = (model: ChartModel): NiceAxis => {
  const { least, most } = valueEnds(model);
  return model.panels && most > least
    ? { min: least, max: most, step: most - least }
    : niceAxis({ least, most });
};

const optionsOf = (scene: Scene): ChartOptions<ChartKind> => {
  const { spec, model, look } = scene;
  const side = marginOf(spec);
  return {
    animation: false,
    responsive: false,
    maintainAspectRatio: false,
    locale: spec.locale,
    font: scriptFont(look.fonts.tick),
    layout: {
      padding: {
        left: side,
        right: side,
        top: spec.frame ? side - 4 : 4,
        bottom: side > 4 ? side - 8 : 2,
      },
    },
    interaction: { mode: "nearest", axis: "xy", intersect: true },
    plugins: { legend: { display: false }, tooltip: tooltip(look) },
    scales: { x: timeAxis(model, look), y: valueAxis(axisOf(model), scene) },
  } as ChartOptions<ChartKind>;
};

/**
 * The Chart.js configuration of a picture: pure, and the same for the browser and for the server. It sets every font and
 * colour itself and relies on no global default; `registerChart` must have been called before it is drawn.
 */
export const toChartConfig = (spec: ChartSpec, data: ChartData): TradeChartConfig => {
  const model = modelOf(spec, data);
  const look: FrameLook = { fonts: chartFonts(spec.width), colours: coloursOf(spec.theme) };
  const scene: Scene = { spec, data, model, look };
  return {
    type: model.series[0]?.type ?? "span",
    data: { datasets: markDatasets(model) },
    options: optionsOf(scene),
    plugins: pluginsOf(scene),
  } as TradeChartConfig;
};
