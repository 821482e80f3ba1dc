import { describePeriod } from "../period";
import { amountStyle, type NumberStyle, shareStyle } from "./column-style";
import type { ChartData, ChartLine } from "./data";
import { type ObservedLine, selectLevels } from "./level-selection";
import { type MarkDatum, onlySlot } from "./mark";
import { powerFor, unitInWords } from "./measure";
import { type ChartModel, type MarkSeries, plotWidthOf } from "./model";
import { type MonthRange, rangeOf } from "./months";
import { isTentative } from "./palette";
import { panelGrid } from "./panel";
import type { Panel } from "./panel-plugin";
import type { ChartSpec } from "./spec";
import { type ChartColours, colourOfFlow, coloursOf } from "./theme";

type Scene = {
  readonly spec: ChartSpec;
  readonly colours: ChartColours;
  readonly power: number;
  readonly style: NumberStyle;
  readonly range: MonthRange;
};

/** Where the largest panel is so many times the smallest, the small ones would be flat on a common scale. */
const mostTimes = 12;

const greatestOf = ({ observed }: ObservedLine): number =>
  Math.max(...observed.map(({ value }) => Math.abs(value)));

type Grid = { readonly columns: number; readonly rows: number };

const marksOf = (
  { line, observed }: ObservedLine,
  { place, factor }: { readonly place: Panel["place"]; readonly factor: number },
  { spec, colours, power, style }: Scene,
): MarkDatum[] =>
  observed.map(({ period, value, status }): MarkDatum => {
    const own = value / 10 ** power;
    const y = own * factor;
    return {
      x: period.start + period.months / 2,
      y,
      start: period.start,
      months: period.months,
      low: y,
      high: y,
      colour: colourOfFlow(colours, line.flow ?? spec.flow),
      halo: colours.paper,
      kind: "official",
      tentative: isTentative(status),
      slot: onlySlot,
      dodge: { index: 0, count: 1 },
      stem: false,
      place,
      tip: [
        `${line.label}, ${describePeriod(period, spec.locale)}`,
        style.amount({ value: own, low: own, high: own }),
        ...(status === "normal" ? [] : [status]),
      ],
    };
  });

const wordsOf = (
  { line, observed }: ObservedLine,
  place: Panel["place"],
  { spec, power, style, range }: Scene,
): Panel => {
  const last = observed.at(-1);
  const written = (value: number): string =>
    spec.view === "share"
      ? style.amount({ value, low: value, high: value })
      : style.label(value / 10 ** power);
  const figure = last
    ? `${written(last.value)} in ${describePeriod(last.period, spec.locale)}`
    : "";
  const yearOf = (month: number): string => String(Math.floor(month / 12));
  return {
    place,
    name: line.label,
    figure,
    from: yearOf(range.start),
    to: yearOf(range.end - 1),
  };
};

/** All lines in panels, not only the first four. */
const observeAll = (spec: ChartSpec, data: ChartData, range: MonthRange): readonly ObservedLine[] =>
  data.lines.flatMap(
    (line: ChartLine) => selectLevels(spec, { ...data, lines: [line], facts: [] }, { range }).lines,
  );

const commonMonths = (lines: readonly ObservedLine[]): number | undefined => {
  const counts = new Map<number, number>();
  for (const { observed } of lines)
    for (const { period } of observed)
      counts.set(period.months, (counts.get(period.months) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
};

/**
 * Small multiples: one panel of columns for each partner, all over the same years. They share a scale, unless the largest
 * would leave the smallest flat; then each has its own, which a note says.
 */
export const multiplesModel = (spec: ChartSpec, data: ChartData): ChartModel => {
  const range = rangeOf(spec, data);
  const all = observeAll(spec, data, range);
  const months = commonMonths(all);
  const lines = all
    .map((line) => ({
      ...line,
      observed: line.observed.filter(({ period }) => period.months === months),
    }))
    .filter(({ observed }) => observed.length > 0);
  const power = powerFor(
    lines.flatMap(({ observed }) => observed.map(({ value }) => value)),
    data.unit,
  );
  const isShare = spec.view === "share";
  const unit = unitInWords(data.unit, power, spec.locale);
  const style = (isShare ? shareStyle : amountStyle)({ spec, unit });
  const scene: Scene = { spec, colours: coloursOf(spec.theme), power, style, range };
  const greatest = Math.max(...lines.map(greatestOf));
  const isOwn = lines.some((line) => greatestOf(line) * mostTimes < greatest);
  const grid: Grid = panelGrid(lines.length, plotWidthOf(spec) + 44);
  const placeAt = (index: number) => ({ ...grid, index });
  const factorOf = (line: ObservedLine): number =>
    isOwn && greatestOf(line) > 0 ? greatest / greatestOf(line) : 1;
  return {
    range,
    ticks: [],
    power,
    series: lines.map(
      (line, index): MarkSeries => ({
        id: line.line.id,
        label: line.line.label,
        type: "column",
        marks: marksOf(line, { place: placeAt(index), factor: factorOf(line) }, scene),
      }),
    ),
    paths: [],
    panels: lines.map((line, index) => wordsOf(line, placeAt(index), scene)),
    key: lines.some(({ observed }) => observed.some(({ status }) => isTentative(status)))
      ? [{ label: "provisional", colour: scene.colours.soft, sample: "hatched" }]
      : [],
    notes:
      lines.length === 0
        ? []
        : [
            isOwn
              ? "Each panel has a scale of its own, from zero to its greatest figure."
              : "All panels share one scale.",
          ],
    measure: isShare ? "share of trade with the world" : "",
    explanation: "",
    events: [],
  };
};
