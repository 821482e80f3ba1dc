import { describePeriod, type Period, parseCanonicalPeriod } from "../period";
import type { ChartData, ChartLine, ChartPoint } from "./data";
import type { KeyEntry } from "./key-part";
import { type MarkDatum, type MarkLabel, type MarkText, onlySlot } from "./mark";
import { formatAmount, formatRange, powerFor, unitInWords } from "./measure";
import { type ChartModel, listChartEvents, type MarkSeries, plotWidthOf } from "./model";
import { isInRange, type MonthRange, monthTicks, rangeOf } from "./months";
import {
  drawnFacts,
  isTentative,
  lineColours,
  mostSeries,
  noteOfOmitted,
  type StatedFigure,
  statedLabelOf,
} from "./palette";
import type { ChartSpec } from "./spec";
import { type ChartColours, coloursOf } from "./theme";
import { thinLabels } from "./thin-labels";

/** A value over its months, before it has a scale. */
type Paced = {
  readonly period: Period;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
};

type Scene = {
  readonly spec: ChartSpec;
  readonly colours: ChartColours;
  readonly power: number;
  readonly perMonth: string;
};

type PacedPoint = Paced & { readonly status: ChartPoint["status"] };

const pacedPoint = (point: ChartPoint): PacedPoint | undefined => {
  const period = parseCanonicalPeriod(point.period);
  if (!period || (point.value === null && point.low === undefined)) return undefined;
  const { value, low = value, high = value, status } = point;
  return { period, value, low, high, status };
};

const pacedFact = (fact: StatedFigure): (Paced & { fact: StatedFigure }) | undefined => {
  const period = parseCanonicalPeriod(fact.period);
  return period && { period, value: fact.value, low: fact.low, high: fact.high, fact };
};

const isDrawn =
  (range: MonthRange) =>
  <T extends Paced>(paced: T | undefined): paced is T =>
    paced !== undefined && isInRange(range, paced.period);

/** Longer figures are drawn first, so that they never hide shorter ones. */
const longestFirst = (a: MarkDatum, b: MarkDatum): number =>
  b.months - a.months || a.start - b.start;

/** The multiplier follows the figures as stated: "$9 million" a year is 0.75 million a month, not 750 thousand. */
const valuesOf = ({ value, low, high }: Paced): number[] =>
  [value, low, high].filter((end) => end !== null);

const markOf = (paced: Paced, { power }: Scene) => {
  const { start, months } = paced.period;
  const pace = (value: number): number => value / months / 10 ** power;
  const middle =
    paced.value ?? ((paced.low ?? paced.high ?? 0) + (paced.high ?? paced.low ?? 0)) / 2;
  return {
    x: start + months / 2,
    y: pace(middle),
    start,
    months,
    low: paced.low === null ? null : pace(paced.low),
    high: paced.high === null ? null : pace(paced.high),
    slot: onlySlot,
    dodge: { index: 0, count: 1 },
    stem: false,
  };
};

const label = (weight: number, forms: readonly (readonly MarkText[])[]): MarkLabel => ({
  forms,
  sides: ["above", "below", "right", "left"],
  reach: 70,
  drift: 0,
  weight,
});

const officialMark = (
  line: ChartLine,
  paced: PacedPoint,
  scene: Scene,
  colour: string,
): MarkDatum => {
  const { spec, colours, perMonth } = scene;
  const mark = markOf(paced, scene);
  const amount =
    line.role === "derived"
      ? formatRange(mark.low, mark.high, spec.locale)
      : formatAmount(mark.y, spec.locale);
  const words = describePeriod(paced.period, spec.locale);
  const value: MarkText = { text: amount, style: "strong", colour: colours.ink };
  return {
    ...mark,
    colour,
    halo: colours.paper,
    kind: line.role === "derived" ? "derived" : "official",
    tentative: isTentative(paced.status),
    label: label(1 + mark.months / 100, [
      [{ text: words, style: "soft", colour: colours.soft }, value],
      [value],
    ]),
    tip: [words, `${amount} ${perMonth}`, line.label],
  };
};

const factMark = (paced: Paced & { fact: StatedFigure }, scene: Scene): MarkDatum => {
  const { spec, colours, perMonth } = scene;
  const mark = markOf(paced, scene);
  const words = describePeriod(paced.period, spec.locale);
  const amount: MarkText = { text: paced.fact.label, style: "strong", colour: colours.stated };
  const months: MarkText = { text: words, style: "soft", colour: colours.stated };
  return {
    ...mark,
    colour: colours.stated,
    halo: colours.paper,
    kind: "stated",
    tentative: false,
    label: label(3 + mark.months / 100, [[amount, months], [amount]]),
    tip: [
      `${paced.fact.label}, ${words}`,
      `${formatRange(mark.low, mark.high, spec.locale)} ${perMonth}`,
      ...paced.fact.outlets,
    ],
  };
};

const keyOf = (series: readonly MarkSeries[], stated: string): KeyEntry[] => {
  const entries = series.flatMap(({ label: words, marks }): KeyEntry[] => {
    const [first] = marks;
    if (!first) return [];
    return [
      { label: words, colour: first.colour, sample: first.kind === "derived" ? "band" : "line" },
    ];
  });
  const broken = series.flatMap(({ marks }) => marks).find(({ tentative }) => tentative);
  const told = entries.length > 1 || entries.some(({ colour }) => colour !== stated);
  return [
    ...(told ? entries : []),
    ...(broken ? [{ label: "provisional", colour: broken.colour, sample: "broken" as const }] : []),
  ];
};

type PacedLine = { readonly line: ChartLine; readonly paced: readonly PacedPoint[] };

const lineSeries = (lines: readonly PacedLine[], scene: Scene): MarkSeries[] => {
  const colours = lineColours(
    scene.spec,
    lines.map(({ line }) => line),
  );
  return lines.map(({ line, paced }) => {
    const colour = colours.get(line.id) ?? scene.colours.otherFlow;
    const marks = paced.map((one) => officialMark(line, one, scene, colour)).sort(longestFirst);
    return { id: line.id, label: line.label, type: "span", marks: thinLabels(marks) };
  });
};

const explain = (series: readonly MarkSeries[]): string => {
  const marks = series.flatMap((each) => each.marks);
  if (marks.some(({ kind }) => kind === "derived"))
    return "Bands show what the stated figures allow; those without a line are of months that no one states.";
  return marks.some(({ low, high }) => low !== high)
    ? "Bands show what the stated figures allow."
    : "";
};

/**
 * The pace view: every figure over the months that it covers, at its average per month, with the band that its interval
 * allows. So eight months and a year stand on one axis and are never subtracted.
 */
export const paceModel = (spec: ChartSpec, data: ChartData): ChartModel => {
  const range = rangeOf(spec, data);
  const all = data.lines
    .map((line) => ({ line, paced: line.points.map(pacedPoint).filter(isDrawn(range)) }))
    .filter(({ paced }) => paced.length > 0);
  const lines = all.slice(0, mostSeries);
  const facts = drawnFacts(spec, data.facts).map(pacedFact).filter(isDrawn(range));
  const values = [...lines.flatMap(({ paced }) => paced), ...facts].flatMap(valuesOf);
  const power = powerFor(values, data.unit);
  const perMonth = `${unitInWords(data.unit, power, spec.locale)} a month`;
  const scene: Scene = { spec, colours: coloursOf(spec.theme), power, perMonth };
  const marks = facts.map((one) => factMark(one, scene)).sort(longestFirst);
  const stated: MarkSeries = { id: "facts", label: statedLabelOf(spec), type: "span", marks };
  const series = [...lineSeries(lines, scene), ...(marks.length > 0 ? [stated] : [])];
  return {
    range,
    ticks: monthTicks(range, plotWidthOf(spec), spec.locale),
    power,
    series,
    paths: [],
    key: keyOf(series, scene.colours.stated),
    notes: noteOfOmitted(all.slice(mostSeries).map(({ line }) => line)),
    measure: "average per month",
    explanation: explain(series),
    events: listChartEvents(spec, data),
  };
};
