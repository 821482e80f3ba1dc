import { describePeriod, endOf, type Period, parseCanonicalPeriod } from "../period";
import type { NumberStyle } from "./column-style";
import type { ChartData, ChartLine, ChartPoint } from "./data";
import { endRange, isNarrow } from "./end-room";
import type { KeyEntry } from "./key-part";
import { runsOf } from "./line-gaps";
import { type MarkDatum, type MarkLabel, onlySlot } from "./mark";
import { powerFor, unitInWords } from "./measure";
import {
  type ChartModel,
  listChartEvents,
  type MarkSeries,
  type PathSeries,
  plotWidthOf,
} from "./model";
import { isInRange, type MonthRange, monthTicks, rangeOf } from "./months";
import { isTentative, lineColours, mostSeries, noteOfOmitted } from "./palette";
import { notesOfRefused } from "./refusal-words";
import type { ChartSpec } from "./spec";
import { type ChartColours, coloursOf } from "./theme";

/** A point with its place on the time axis, in months. */
type Placed = ChartPoint & { readonly at: number; readonly months: Period };

type PlacedLine = { readonly line: ChartLine; readonly points: readonly Placed[] };

type Scene = {
  readonly spec: ChartSpec;
  readonly colours: ChartColours;
  readonly power: number;
  readonly style: NumberStyle;
  /** Whether several lines have to be told apart by their names. */
  readonly isNamed: boolean;
  /** The end of what is drawn; a line that ends before needs its name there all the more. */
  readonly range: MonthRange;
};

/** How lines are placed and written. */
export type LinesOptions = {
  /** A sum stands at the end of its months, a level in their middle. */
  readonly place: "end" | "middle";
  readonly style: (scene: { readonly spec: ChartSpec; readonly unit: string }) => NumberStyle;
  readonly measure: string;
  /** What is not known where a value lacks a figure, in a word or two. */
  readonly gap: string;
  /** How the values that are not there are introduced in the notes. */
  readonly refusal?: string;
  /** The power of ten of the axis, where other marks share it. */
  readonly power?: number;
};

const mostDots = 26;
/** A longer name stands in the key alone. */
const mostLetters = 28;

const placedIn =
  (range: MonthRange, place: LinesOptions["place"]) =>
  (line: ChartLine): PlacedLine => ({
    line,
    points: line.points.flatMap((point): Placed[] => {
      const months = parseCanonicalPeriod(point.period);
      if (!months) return [];
      const at = place === "end" ? endOf(months) - 0.5 : months.start + months.months / 2;
      const shown = place === "end" ? { start: endOf(months) - 1, months: 1 } : months;
      return isInRange(range, shown) ? [{ ...point, at, months }] : [];
    }),
  });

const pathOf = ({ line, points }: PlacedLine, colour: string, { power }: Scene): PathSeries => ({
  id: `path ${line.id}`,
  label: line.label,
  colour,
  strong: true,
  // Between two stated figures nothing is known; an office that leaves a month out says so.
  guided: line.role === "stated",
  points: runsOf(points).flatMap((run, index) => [
    ...(index > 0 && run[0] ? [{ x: run[0].at, y: null, tentative: false }] : []),
    ...run.map(({ at, value, status }) => ({
      x: at,
      y: value === null ? null : value / 10 ** power,
      tentative: isTentative(status),
    })),
  ]),
});

/** The places that a reader looks for: the last value, the greatest and the least. */
const remarkable = (points: readonly Placed[]): ReadonlySet<Placed> => {
  const known = points.filter(({ value }) => value !== null);
  const bySize = [...known].sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
  return new Set([known.at(-1), bySize[0], bySize.at(-1)].filter((point) => point !== undefined));
};

const nameFits = ({ spec, isNamed }: Scene): boolean => isNamed && !isNarrow(spec);

const endLabel = (text: string, label: string, colour: string, scene: Scene): MarkLabel => {
  const amount = { text, style: "strong", colour } as const;
  const name = { text: label, style: "soft", colour } as const;
  return {
    forms: nameFits(scene) && label.length <= mostLetters ? [[amount, name], [amount]] : [[amount]],
    sides: ["right", "above", "below", "left"],
    reach: 28,
    drift: 64,
    weight: 9,
  };
};

const innerLabel = (text: string, colour: string, isLeast: boolean): MarkLabel => ({
  forms: [[{ text, style: "soft", colour }]],
  sides: isLeast ? ["below", "above"] : ["above", "below"],
  reach: 14,
  drift: 0,
  weight: 3,
});

const tipOf = (point: Placed, line: ChartLine, y: number, { spec, power, style }: Scene) => {
  const end = (value: number | null | undefined): number | null =>
    value === undefined ? y : value === null ? null : value / 10 ** power;
  const known = { value: y, low: end(point.low), high: end(point.high) };
  return [
    describePeriod(point.months, spec.locale),
    style.amount(known),
    ...(point.basis === undefined ? [] : [point.basis]),
    ...(point.status === "normal" ? [] : [point.status]),
    line.label,
  ];
};

const marksOf = ({ line, points }: PlacedLine, colour: string, scene: Scene): MarkDatum[] => {
  const { power, style, colours } = scene;
  const known = points.filter(({ value }) => value !== null);
  const marked = remarkable(points);
  const last = known.at(-1);
  const least = [...known].sort((a, b) => (a.value ?? 0) - (b.value ?? 0))[0];
  const alone = new Set(runsOf(known).flatMap((run) => (run.length === 1 ? run : [])));
  return known.map((point): MarkDatum => {
    const y = (point.value ?? 0) / 10 ** power;
    const text = style.label(y);
    const label =
      point === last
        ? endLabel(text, line.label, colour, scene)
        : marked.has(point)
          ? innerLabel(text, colours.soft, point === least)
          : undefined;
    const isDotted =
      known.length <= mostDots ||
      marked.has(point) ||
      alone.has(point) ||
      isTentative(point.status);
    const end = (value: number | null | undefined): number | null =>
      value === undefined ? y : value === null ? null : value / 10 ** power;
    return {
      x: point.at,
      y,
      start: point.at,
      months: 0,
      low: end(point.low),
      high: end(point.high),
      colour,
      halo: colours.paper,
      kind: line.role === "stated" ? "stated" : "official",
      tentative: isTentative(point.status),
      slot: onlySlot,
      dodge: { index: 0, count: 1 },
      stem: false,
      quiet: !isDotted,
      ...(label ? { label } : {}),
      tip: tipOf(point, line, y, scene),
    };
  });
};

const keyOf = (series: readonly MarkSeries[], scene: Scene): KeyEntry[] => {
  const entries = series.flatMap(({ label, marks }): KeyEntry[] => {
    const [first] = marks;
    return first
      ? [{ label, colour: first.colour, sample: first.kind === "stated" ? "diamond" : "line" }]
      : [];
  });
  const broken = series.flatMap(({ marks }) => marks).find(({ tentative }) => tentative);
  return [
    ...(scene.isNamed ? entries : []),
    ...(broken ? [{ label: "provisional", colour: broken.colour, sample: "broken" as const }] : []),
  ];
};

/**
 * Lines through values over time, at most four, each named at its end. Months without a value, missing or refused, are a gap; a tentative
 * one has a dashed line before it and a hollow mark.
 */
export const linesModel = (
  spec: ChartSpec,
  data: ChartData,
  { place, style: styleOf, measure, power: given, refusal, gap }: LinesOptions,
): ChartModel => {
  const range = rangeOf(spec, data);
  const all = data.lines.map(placedIn(range, place));
  const shown = all.filter(({ points }) => points.some(({ value }) => value !== null));
  const lines = shown.slice(0, mostSeries);
  const values = lines.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []));
  const power = given ?? powerFor(values, data.unit);
  const style = styleOf({ spec, unit: unitInWords(data.unit, power, spec.locale) });
  const colours = coloursOf(spec.theme);
  const scene: Scene = { spec, colours, power, style, isNamed: lines.length > 1, range };
  const byLine = lineColours(
    spec,
    lines.map(({ line }) => line),
  );
  const colourOf = ({ line }: PlacedLine): string => byLine.get(line.id) ?? colours.otherFlow;
  const series = lines.map(
    (each): MarkSeries => ({
      id: each.line.id,
      label: each.line.label,
      type: "value",
      marks: marksOf(each, colourOf(each), scene),
    }),
  );
  const refused = all.flatMap(({ line, points }) =>
    points
      .filter((point) => point.refused !== undefined)
      .map(({ months, at: _at, ...point }) => {
        const last = { start: endOf(months) - 1, months: 1 };
        return { ...point, period: place === "end" ? last : months, line };
      }),
  );
  return {
    range: endRange(spec, range, nameFits(scene)),
    ticks: monthTicks(range, plotWidthOf(spec), spec.locale),
    power,
    series,
    paths: lines.map((each) => pathOf(each, colourOf(each), scene)),
    key: keyOf(series, scene),
    notes: [
      ...notesOfRefused(refused, {
        locale: spec.locale,
        gap,
        ...(refusal ? { verb: refusal } : {}),
      }),
      ...noteOfOmitted(shown.slice(mostSeries).map(({ line }) => line)),
    ],
    measure,
    explanation: "",
    events: listChartEvents(spec, data),
  };
};
