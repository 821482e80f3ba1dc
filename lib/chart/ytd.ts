import { describePeriod, type Period, parseCanonicalPeriod } from "../period";
import type { ChartData, ChartLine } from "./data";
import type { KeyEntry } from "./key-part";
import { type MarkDatum, type MarkLabel, onlySlot } from "./mark";
import { formatAmount, formatRange, powerFor, unitInWords } from "./measure";
import { type ChartModel, type PathSeries, plotWidthOf } from "./model";
import { isInRange, type MonthTick, rangeOf, shortMonth } from "./months";
import { drawnFacts, isTentative, mostSeries, type StatedFigure, statedLabelOf } from "./palette";
import type { ChartSpec } from "./spec";
import { type ChartColours, colourOfFlow, coloursOf } from "./theme";

/** What is known of a year up to the end of a month (1–12), in plain units. */
type Known = {
  readonly year: number;
  readonly month: number;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly fact?: StatedFigure;
  readonly tentative: boolean;
  readonly source: string;
};

type Scene = {
  readonly spec: ChartSpec;
  readonly colours: ChartColours;
  readonly power: number;
  readonly unit: string;
  readonly latest: number;
};

const fromJanuary = (period: Period | undefined): period is Period =>
  period !== undefined && period.start % 12 === 0 && period.months <= 12;

const statedToDate = (fact: StatedFigure): Known[] => {
  const period = parseCanonicalPeriod(fact.period);
  if (!fromJanuary(period)) return [];
  const { value, low, high } = fact;
  return [
    {
      year: period.start / 12,
      month: period.months,
      value,
      low,
      high,
      fact,
      tentative: false,
      source: fact.outlets.join("; "),
    },
  ];
};

type Flow = { readonly period: Period; readonly value: number | null; readonly status: string };

/** Sums from January on, one period after another, until a month is missing. */
const sumsOf = (year: number, flows: readonly Flow[], source: string): Known[] => {
  const sums: Known[] = [];
  let month = 0;
  let value = 0;
  let tentative = false;
  for (;;) {
    const next = flows.find(({ period }) => period.start === year * 12 + month);
    if (!next || next.value === null || month + next.period.months > 12) return sums;
    month += next.period.months;
    value += next.value;
    tentative ||= isTentative(next.status);
    sums.push({ year, month, value, low: value, high: value, tentative, source });
  }
};

/** What an office's figures say of each year to date: those from January on, and sums of months without a gap. */
const observedToDate = ({ points, label }: ChartLine): Known[] => {
  const flows = points.flatMap(({ period: text, value, status }): Flow[] => {
    const period = parseCanonicalPeriod(text);
    return period ? [{ period, value, status }] : [];
  });
  const stated = flows.flatMap(({ period, value, status }): Known[] =>
    fromJanuary(period) && value !== null
      ? [
          {
            year: period.start / 12,
            month: period.months,
            value,
            low: value,
            high: value,
            tentative: isTentative(status),
            source: label,
          },
        ]
      : [],
  );
  const months = flows
    .filter(({ period }) => period.months === 1)
    .sort((a, b) => a.period.start - b.period.start);
  const quarters = flows.filter(({ period }) => period.months === 3);
  const years = [...new Set(flows.map(({ period }) => Math.floor(period.start / 12)))];
  const sums = years.flatMap((year) => [
    ...sumsOf(year, months, label),
    ...sumsOf(year, quarters, label),
  ]);
  const known = new Map([...sums, ...stated].map((one) => [`${one.year} ${one.month}`, one]));
  return [...known.values()];
};

const isNarrow = ({ width }: ChartSpec): boolean => width < 480;

/** Room for the label at the end of a line, in pixels: in a narrow picture for the year alone. */
const labelRoom = (spec: ChartSpec): number => (isNarrow(spec) ? 42 : 88);

const endLabel = (known: Known, { spec, power, latest, colours }: Scene): MarkLabel => {
  const colour = known.year === latest ? colours.ink : colours.soft;
  const year = { text: String(known.year), style: "strong", colour } as const;
  const text = known.fact?.label ?? formatAmount(known.value / 10 ** power, spec.locale);
  const amount = { text, style: "soft", colour } as const;
  return {
    forms: isNarrow(spec) ? [[year]] : [[year, amount], [year]],
    sides: ["right", "above", "below", "left"],
    reach: 28,
    drift: 64,
    weight: known.year === latest ? 9 : 6,
  };
};

const factLabel = (fact: StatedFigure, isLatest: boolean, { colours }: Scene): MarkLabel => ({
  forms: [[{ text: fact.label, style: "strong", colour: colours.stated }]],
  sides: ["above", "left", "right", "below"],
  reach: 28,
  drift: 0,
  weight: isLatest ? 3 : 1,
});

const colourFor = (year: number, { spec, colours, latest }: Scene): string =>
  year === latest ? colourOfFlow(colours, spec.flow) : colours.earlier;

const markOf = (known: Known, isLast: boolean, scene: Scene): MarkDatum => {
  const { power, spec, unit, colours } = scene;
  const end = (value: number | null): number | null =>
    value === null ? null : value / 10 ** power;
  const words = describePeriod({ start: known.year * 12, months: known.month }, spec.locale);
  const amount =
    known.fact?.label ?? `${formatAmount(known.value / 10 ** power, spec.locale)} ${unit}`;
  const range = known.fact
    ? [`${formatRange(end(known.low), end(known.high), spec.locale)} ${unit}`]
    : [];
  const label = isLast
    ? endLabel(known, scene)
    : known.fact && factLabel(known.fact, known.year === scene.latest, scene);
  return {
    x: known.month,
    y: known.value / 10 ** power,
    start: known.month,
    months: 0,
    low: end(known.low),
    high: end(known.high),
    colour: known.fact ? colours.stated : colourFor(known.year, scene),
    halo: colours.paper,
    kind: known.fact ? "stated" : "official",
    tentative: known.tentative,
    slot: onlySlot,
    dodge: { index: 0, count: 1 },
    stem: false,
    ...(label ? { label } : {}),
    tip: [words, amount, ...range, known.source],
  };
};

/** One value a month for the line: the office's before a stated one, of several stated ones the last given. */
const pathOf = (year: number, known: readonly Known[], scene: Scene): PathSeries => {
  const byMonth = new Map<number, Known>();
  for (const one of [...known.filter(({ fact }) => fact), ...known.filter(({ fact }) => !fact)])
    byMonth.set(one.month, one);
  const points = Array.from({ length: 12 }, (_, index) => {
    const one = byMonth.get(index + 1);
    return { x: index + 1, y: one ? one.value / 10 ** scene.power : null };
  });
  const strong = year === scene.latest;
  return {
    id: `year-${year}`,
    label: String(year),
    colour: colourFor(year, scene),
    strong,
    guided: true,
    points,
  };
};

const marksOfYear = (known: readonly Known[], scene: Scene): MarkDatum[] => {
  const last = Math.max(...known.map(({ month }) => month));
  const labelled =
    known.findLast(({ month, fact }) => month === last && !fact) ??
    known.findLast(({ month }) => month === last);
  return known.map((one) => markOf(one, one === labelled, scene));
};

const tickStep = (width: number): number => (width < 400 ? 3 : width < 560 ? 2 : 1);

const ticksFor = (spec: ChartSpec): MonthTick[] =>
  Array.from({ length: 12 }, (_, month) => ({
    value: month + 1,
    label: shortMonth(month, spec.locale),
  })).filter(({ value }) => (12 - value) % tickStep(spec.width) === 0);

const keyOf = (known: readonly Known[], line: ChartLine | undefined, scene: Scene): KeyEntry[] => {
  const own = colourFor(scene.latest, scene);
  const isMixed = known.some(({ fact }) => fact) && known.some(({ fact }) => !fact);
  const kinds: KeyEntry[] = [
    { label: line?.label ?? "", colour: own, sample: "line" },
    { label: statedLabelOf(scene.spec), colour: scene.colours.stated, sample: "diamond" },
  ];
  const hollow: KeyEntry = { label: "provisional", colour: own, sample: "ring" };
  return [...(isMixed ? kinds : []), ...(known.some(({ tentative }) => tentative) ? [hollow] : [])];
};

type Drawn = Pick<ChartData, "lines" | "facts">;

const officialLine = ({ lines }: Drawn): ChartLine | undefined =>
  lines.find(({ role }) => role === "official");

/** The years that are drawn, in their order. */
export const yearsToDate = (spec: ChartSpec, data: Drawn): readonly number[] =>
  selectYears(spec, data).years;

/** What is known of the latest years within the range, and the years before them that are left out. */
const selectYears = (spec: ChartSpec, data: Drawn) => {
  const line = officialLine(data);
  const range = rangeOf(spec, data);
  const all = [
    ...(line ? observedToDate(line) : []),
    ...drawnFacts(spec, data.facts).flatMap(statedToDate),
  ].filter(({ year, month }) => isInRange(range, { start: year * 12, months: month }));
  const years = [...new Set(all.map(({ year }) => year))].sort((a, b) => a - b);
  const drawn = years.slice(-mostSeries);
  const omitted = years.slice(0, -mostSeries);
  return {
    years: drawn,
    known: all.filter(({ year }) => drawn.includes(year)),
    notes: omitted.length > 0 ? [`Earlier years are not drawn: ${omitted.join(", ")}.`] : [],
  };
};

/**
 * The view of years to date: what is known from January on up to each month, one line a year, the latest four. Lines
 * guide the eye between known months; an unknown month has no mark.
 */
export const ytdModel = (spec: ChartSpec, data: ChartData): ChartModel => {
  const { years, known, notes } = selectYears(spec, data);
  const values = known.flatMap(({ value, high }) => [value, high ?? value]);
  const power = powerFor(values, data.unit);
  const unit = unitInWords(data.unit, power, spec.locale);
  const latest = years.at(-1) ?? 0;
  const scene: Scene = { spec, colours: coloursOf(spec.theme), power, unit, latest };
  const byYear = years.map((year) => ({ year, own: known.filter((one) => one.year === year) }));
  return {
    range: { start: 0, end: 12 + (12 * labelRoom(spec)) / (plotWidthOf(spec) - labelRoom(spec)) },
    ticks: ticksFor(spec),
    power,
    series: byYear.map(({ year, own }) => ({
      id: `values-${year}`,
      label: String(year),
      type: "value",
      marks: marksOfYear(own, scene),
    })),
    paths: byYear.map(({ year, own }) => pathOf(year, own, scene)),
    key: keyOf(known, officialLine(data), scene),
    notes,
    measure: "from January on",
    explanation: "",
    events: [],
  };
};
