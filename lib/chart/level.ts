import { covers, describePeriod, type Period, parseCanonicalPeriod } from "../period";
import type { ChartData, ChartLine } from "./data";
import type { KeyEntry } from "./frame-plugin";
import type { MarkDatum, MarkLabel } from "./mark";
import { formatAmount, formatRange, powerFor, unitInWords } from "./measure";
import { type ChartModel, listChartEvents, type MarkSeries, plotWidthOf } from "./model";
import { isInRange, type MonthRange, monthTicks, rangeOf, yearTicks } from "./months";
import { drawnFacts, isTentative, lineColours, mostSeries, type StatedFigure } from "./palette";
import type { ChartSpec } from "./spec";
import { type ChartColours, coloursOf } from "./theme";

type Observed = { readonly period: Period; readonly value: number; readonly status: string };
type ObservedLine = { readonly line: ChartLine; readonly observed: readonly Observed[] };
type Stated = { readonly period: Period; readonly fact: StatedFigure };

type Scene = {
  readonly spec: ChartSpec;
  readonly colours: ChartColours;
  readonly power: number;
  readonly unit: string;
};

const observe = (line: ChartLine, range: MonthRange): ObservedLine => ({
  line,
  observed: line.points.flatMap(({ period: text, value, status }) => {
    const period = parseCanonicalPeriod(text);
    return period && value !== null && isInRange(range, period) ? [{ period, value, status }] : [];
  }),
});

/** The length that most figures have, the longer of two that are as common. */
const commonLength = (periods: readonly Period[]): number => {
  const counts = new Map<number, number>();
  for (const { months } of periods) counts.set(months, (counts.get(months) ?? 0) + 1);
  const [first] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return first?.[0] ?? 12;
};

const yearOf = ({ start }: Period): Period => ({ start: Math.floor(start / 12) * 12, months: 12 });

/** Whether a period is the beginning of a year, and not the whole of it. */
const isPartOfYear = (period: Period): boolean =>
  period.months < 12 && period.start % 12 === 0 && covers(yearOf(period), period);

/**
 * The longest incomplete year after the last whole one: it is drawn hatched, under its own name, and never as a year.
 * Incomplete years before it are left out, since the whole year is known or another year stands between.
 */
const incompleteYear = <T extends { readonly period: Period }>(
  figures: readonly T[],
  whole: readonly Period[],
): T[] => {
  const parts = figures.filter(
    ({ period }) => isPartOfYear(period) && !whole.some((year) => covers(year, period)),
  );
  const latest = Math.max(...parts.map(({ period }) => period.start));
  const longest = Math.max(
    ...parts.filter(({ period }) => period.start === latest).map(({ period }) => period.months),
  );
  return parts.filter(({ period }) => period.start === latest && period.months === longest);
};

const baseMark = (period: Period, value: number, { power, colours }: Scene) => ({
  x: period.start + period.months / 2,
  y: value / 10 ** power,
  start: period.start,
  months: period.months,
  low: value / 10 ** power,
  high: value / 10 ** power,
  halo: colours.paper,
});

const columnLabel = (text: string, colour: string, words?: string): MarkLabel => {
  const value = { text, style: "strong", colour } as const;
  const soft = words === undefined ? [] : [{ text: words, style: "soft", colour } as const];
  return {
    forms: [[...soft, value]],
    sides: ["above"],
    reach: 0,
    rank: words === undefined ? 20 : 10,
  };
};

const columnOf = (
  { period, value, status }: Observed,
  slot: MarkDatum["slot"],
  { line, colour, length }: { line: ChartLine; colour: string; length: number },
  scene: Scene,
): MarkDatum => {
  const { spec, colours, unit } = scene;
  const words = describePeriod(period, spec.locale);
  const mark = baseMark(period, value, scene);
  const amount = formatAmount(mark.y, spec.locale);
  const partial = period.months !== length;
  return {
    ...mark,
    colour,
    slot,
    kind: "official",
    tentative: partial || isTentative(status),
    stem: false,
    label: columnLabel(amount, colours.ink, partial ? words : undefined),
    tip: [words, `${amount} ${unit}`, line.label],
  };
};

const statedMark = (
  { period, fact }: Stated,
  slot: MarkDatum["slot"],
  { stem, partial }: { stem: boolean; partial: boolean },
  scene: Scene,
): MarkDatum => {
  const { spec, colours, power, unit } = scene;
  const words = describePeriod(period, spec.locale);
  const end = (value: number | null): number | null =>
    value === null ? null : value / 10 ** power;
  const text = { text: fact.label, style: "strong", colour: colours.stated } as const;
  const soft = { text: words, style: "soft", colour: colours.stated } as const;
  return {
    ...baseMark(period, fact.value, scene),
    low: end(fact.low),
    high: end(fact.high),
    colour: colours.stated,
    slot,
    kind: "stated",
    tentative: partial,
    stem,
    label: {
      forms: [partial ? [text, soft] : [text]],
      sides: ["above", "right", "left", "below"],
      reach: 28,
      rank: partial ? 0 : 5,
    },
    tip: [
      `${fact.label}, ${words}`,
      `${formatRange(end(fact.low), end(fact.high), spec.locale)} ${unit}`,
      ...fact.outlets,
    ],
  };
};

const statedSeries = (
  facts: readonly Stated[],
  covered: (period: Period) => boolean,
  scene: Scene,
): MarkSeries => ({
  id: "facts",
  label: "Stated in articles",
  type: "value",
  marks: facts.map((stated) => {
    const same = facts.filter(({ period }) => period.start === stated.period.start);
    const slot = { index: same.indexOf(stated), count: same.length };
    return statedMark(stated, slot, { stem: !covered(stated.period), partial: false }, scene);
  }),
});

const keyOf = (series: readonly MarkSeries[], spec: ChartSpec): KeyEntry[] => {
  const { soft } = coloursOf(spec.theme);
  const entries = series.flatMap(({ label, type, marks }): KeyEntry[] => {
    const [first] = marks;
    return first
      ? [{ label, colour: first.colour, sample: type === "value" ? "diamond" : "bar" }]
      : [];
  });
  const hatched = series.some(({ marks }) => marks.some(({ tentative }) => tentative));
  const named = entries.filter(
    ({ label }, index) => entries.findIndex((entry) => entry.label === label) === index,
  );
  return [
    ...named,
    ...(hatched
      ? [{ label: "provisional or incomplete", colour: soft, sample: "hatched" as const }]
      : []),
  ];
};

const notesOf = (omitted: {
  lines: readonly ObservedLine[];
  figures: number;
  length: number;
}): string[] => [
  ...(omitted.lines.length > 0
    ? [`Not drawn: ${omitted.lines.map(({ line }) => line.label).join(", ")}.`]
    : []),
  ...(omitted.figures > 0
    ? [
        `Not drawn: ${omitted.figures} ${omitted.figures === 1 ? "figure" : "figures"} for periods of another length.`,
      ]
    : []),
];

/** What of the data a level picture draws: whole periods of one length, and the incomplete year after them. */
const selectLevels = (spec: ChartSpec, data: ChartData, range: MonthRange) => {
  const all = data.lines
    .filter(({ role }) => role !== "derived")
    .map((line) => observe(line, range));
  const lines = all.filter(({ observed }) => observed.length > 0).slice(0, mostSeries);
  const facts = drawnFacts(spec, data.facts).flatMap((fact): Stated[] => {
    const period = parseCanonicalPeriod(fact.period);
    return period && isInRange(range, period) ? [{ period, fact }] : [];
  });
  const observedPeriods = lines.flatMap(({ observed }) => observed.map(({ period }) => period));
  const years = facts.map(({ period }) => period).filter(({ months }) => months === 12);
  const length = commonLength(observedPeriods.length > 0 ? observedPeriods : years);
  const whole = [...observedPeriods, ...years].filter(({ months }) => months === length);
  const select = <T extends { readonly period: Period }>(figures: readonly T[]): T[] => [
    ...figures.filter(({ period }) => period.months === length),
    ...(length === 12 ? incompleteYear(figures, whole) : []),
  ];
  const drawnLines = lines.map(({ line, observed }) => ({ line, observed: select(observed) }));
  const officialParts = drawnLines.some(({ observed }) =>
    observed.some(({ period }) => period.months !== length),
  );
  const drawnStated = officialParts
    ? facts.filter(({ period }) => period.months === length)
    : select(facts);
  return {
    length,
    lines: drawnLines,
    whole: drawnStated.filter(({ period }) => period.months === length),
    partial: drawnStated.filter(({ period }) => period.months !== length),
    notes: notesOf({
      lines: all.filter(({ observed }) => observed.length > 0).slice(mostSeries),
      figures: lines.reduce(
        (sum, { observed }) => sum + observed.length - select(observed).length,
        0,
      ),
      length,
    }),
  };
};

/**
 * The level view: columns from zero for periods of one length, sources side by side, stated figures as diamonds with
 * whiskers over their periods. An incomplete year is a hatched column over its own months, with its own name.
 */
export const levelModel = (spec: ChartSpec, data: ChartData): ChartModel => {
  const range = rangeOf(spec, data);
  const { length, lines, whole, partial, notes } = selectLevels(spec, data, range);
  const colours = coloursOf(spec.theme);
  const values = [
    ...lines.flatMap(({ observed }) => observed.map(({ value }) => value)),
    ...[...whole, ...partial].map(({ fact }) => fact.value),
  ];
  const power = powerFor(values, data.unit);
  const scene: Scene = { spec, colours, power, unit: unitInWords(data.unit, power, spec.locale) };
  const byLine = lineColours(
    spec,
    lines.map(({ line }) => line),
  );
  const columns = lines.map(({ line, observed }, index): MarkSeries => {
    const style = { line, colour: byLine.get(line.id) ?? colours.otherFlow, length };
    const slot = { index, count: lines.length };
    return {
      id: line.id,
      label: line.label,
      type: "column",
      marks: observed.map((one) => columnOf(one, slot, style, scene)),
    };
  });
  const covered = (period: Period): boolean =>
    lines.some(({ observed }) => observed.some((one) => one.period.start === period.start));
  const parts: MarkSeries = {
    id: "incomplete-facts",
    label: "Stated in articles",
    type: "column",
    marks: partial
      .slice(-1)
      .map((one) => statedMark(one, { index: 0, count: 1 }, { stem: false, partial: true }, scene)),
  };
  const series = [...columns, parts, statedSeries(whole, covered, scene)].filter(
    ({ marks }) => marks.length > 0,
  );
  const width = plotWidthOf(spec);
  return {
    range,
    ticks: length === 12 ? yearTicks(range, width) : monthTicks(range, width, spec.locale),
    power,
    series,
    paths: [],
    key: keyOf(
      [...series].sort(
        (a, b) => Number(a.id === "incomplete-facts") - Number(b.id === "incomplete-facts"),
      ),
      spec,
    ),
    notes,
    measure: "",
    explanation: "",
    events: listChartEvents(spec, data),
    roomAtRight: 0,
  };
};
