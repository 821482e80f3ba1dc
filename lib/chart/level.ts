import { describePeriod, type Period } from "../period";
import type { ChartData, ChartLine } from "./data";
import type { KeyEntry } from "./key-part";
import { formerNotes, formerSeries } from "./level-earlier";
import { type Observed, type ObservedLine, type Stated, selectLevels } from "./level-selection";
import { type MarkDatum, type MarkLabel, type MarkSlot, onlySlot } from "./mark";
import { formatAmount, formatRange, powerFor, unitInWords } from "./measure";
import { type ChartModel, listChartEvents, type MarkSeries, plotWidthOf } from "./model";
import { monthTicks, rangeOf, yearTicks } from "./months";
import { isTentative, lineColours, statedLabel } from "./palette";
import type { ChartSpec } from "./spec";
import { type ChartColours, coloursOf } from "./theme";

type Scene = {
  readonly spec: ChartSpec;
  readonly colours: ChartColours;
  readonly power: number;
  readonly unit: string;
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
    reach: words === undefined ? 0 : 84,
    drift: 0,
    weight: words === undefined ? 3 : 9,
  };
};

const columnOf = (
  { period, value, status }: Observed,
  slot: MarkSlot,
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
    dodge: { index: 0, count: 1 },
    kind: "official",
    tentative: partial || isTentative(status),
    stem: false,
    label: columnLabel(amount, colours.ink, partial ? words : undefined),
    tip: [words, `${amount} ${unit}`, line.label],
  };
};

const statedMark = (
  { period, fact }: Stated,
  place: Pick<MarkDatum, "slot" | "dodge" | "stem">,
  partial: boolean,
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
    ...place,
    kind: "stated",
    tentative: partial,
    label: {
      forms: [partial ? [text, soft] : [text]],
      sides: ["above", "right", "left", "below"],
      reach: partial ? 84 : 28,
      drift: 0,
      weight: partial ? 9 : 2,
    },
    tip: [
      `${fact.label}, ${words}`,
      `${formatRange(end(fact.low), end(fact.high), spec.locale)} ${unit}`,
      ...fact.outlets,
    ],
  };
};

type FindSlot = (index: number, start: number) => MarkSlot;

/** Finds the place of a line's column among those over the same months. */
const createSlots = (lines: readonly ObservedLine[]): FindSlot => {
  const present = new Map<number, number[]>();
  for (const [index, { observed }] of lines.entries()) {
    for (const { period } of observed) {
      const there = present.get(period.start) ?? [];
      if (there.at(-1) !== index) present.set(period.start, [...there, index]);
    }
  }
  const most = [...present.values()].reduce((least, { length }) => Math.max(least, length), 1);
  return (index, start) => {
    const there = present.get(start) ?? [];
    return {
      index: there.filter((other) => other < index).length,
      count: Math.max(1, there.length),
      most,
    };
  };
};

/** Stated figures stand on the column of the first line, or on a stem where there is none. */
const statedSeries = (
  facts: readonly Stated[],
  { lines, slotOf }: { lines: readonly ObservedLine[]; slotOf: FindSlot },
  scene: Scene,
): MarkSeries => ({
  id: "facts",
  label: statedLabel,
  type: "value",
  marks: facts.map((stated) => {
    const { start } = stated.period;
    const same = facts.filter(({ period }) => period.start === start);
    const covered = lines.some(({ observed }) =>
      observed.some(({ period }) => period.start === start),
    );
    const place = {
      slot: covered ? slotOf(0, start) : onlySlot,
      dodge: { index: same.indexOf(stated), count: same.length },
      stem: !covered,
    };
    return statedMark(stated, place, false, scene);
  }),
});

const sampleOf = (type: MarkSeries["type"], { capped }: MarkDatum): KeyEntry["sample"] => {
  if (type === "former") return capped ? "capped" : "thin";
  return type === "value" ? "diamond" : "bar";
};

const keyOf = (series: readonly MarkSeries[], length: number, spec: ChartSpec): KeyEntry[] => {
  const { soft } = coloursOf(spec.theme);
  const entries = series.flatMap(({ label, type, marks }): KeyEntry[] => {
    const [first] = marks;
    return first ? [{ label, colour: first.colour, sample: sampleOf(type, first) }] : [];
  });
  const hatched = series.flatMap(({ marks }) => marks.filter(({ tentative }) => tentative));
  const isPart = ({ months }: MarkDatum): boolean => months !== length;
  const words = [
    ...(hatched.some((mark) => !isPart(mark)) ? ["provisional"] : []),
    ...(hatched.some(isPart) ? ["incomplete year"] : []),
  ].join(" or ");
  const named = entries.filter(
    ({ label }, index) => entries.findIndex((entry) => entry.label === label) === index,
  );
  return [...named, ...(words ? [{ label: words, colour: soft, sample: "hatched" as const }] : [])];
};

type Levels = ReturnType<typeof selectLevels>;

const columnSeries = ({ lines, length }: Levels, slotOf: FindSlot, scene: Scene): MarkSeries[] => {
  const colours = lineColours(
    scene.spec,
    lines.map(({ line }) => line),
  );
  return lines.map(({ line, observed }, index) => {
    const style = { line, colour: colours.get(line.id) ?? scene.colours.otherFlow, length };
    return {
      id: line.id,
      label: line.label,
      type: "column",
      marks: observed.map((one) => columnOf(one, slotOf(index, one.period.start), style, scene)),
    };
  });
};

const alone = { slot: onlySlot, dodge: { index: 0, count: 1 }, stem: false } as const;

/** Of several figures for the same incomplete year the last one stated is drawn. */
const incompleteSeries = ({ partial }: Levels, scene: Scene): MarkSeries => ({
  id: "incomplete-facts",
  label: statedLabel,
  type: "column",
  marks: partial.slice(-1).map((one) => statedMark(one, alone, true, scene)),
});

const valuesOf = ({ lines, whole, partial }: Levels): number[] => [
  ...lines.flatMap(({ observed }) => observed.map(({ value }) => value)),
  ...[...whole, ...partial].map(({ fact }) => fact.value),
];

/**
 * The level view: columns from zero for periods of one length, sources side by side, stated figures as diamonds with
 * whiskers over their periods. An incomplete year is a hatched column over its own months, with its own name.
 */
export const levelModel = (spec: ChartSpec, data: ChartData): ChartModel => {
  const range = rangeOf(spec, data);
  const levels = selectLevels(spec, data, range);
  const { length, lines, whole, notes } = levels;
  const power = powerFor(valuesOf(levels), data.unit);
  const unit = unitInWords(data.unit, power, spec.locale);
  const scene: Scene = { spec, colours: coloursOf(spec.theme), power, unit };
  const slotOf = createSlots(lines);
  const columns = columnSeries(levels, slotOf, scene);
  const incomplete = incompleteSeries(levels, scene);
  const stated = statedSeries(whole, { lines, slotOf }, scene);
  const former = formerSeries(data, levels, { slotOf, scene });
  const isDrawn = ({ marks }: MarkSeries): boolean => marks.length > 0;
  const width = plotWidthOf(spec);
  return {
    range,
    ticks: length === 12 ? yearTicks(range, width) : monthTicks(range, width, spec.locale),
    power,
    series: [...columns, incomplete, ...former, stated].filter(isDrawn),
    paths: [],
    key: keyOf([...columns, ...former, stated, incomplete].filter(isDrawn), length, spec),
    notes: [...formerNotes(data, levels, scene), ...notes],
    measure: "",
    explanation: "",
    events: listChartEvents(spec, data),
  };
};
