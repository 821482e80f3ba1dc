import { describePeriod, type Period } from "../period";
import type { NumberStyle } from "./column-style";
import type { ChartData, ChartLine } from "./data";
import type { KeyEntry } from "./key-part";
import { formerNotes, formerSeries } from "./level-earlier";
import {
  type Observed,
  type ObservedLine,
  type Refused,
  type Stated,
  selectLevels,
} from "./level-selection";
import { type MarkDatum, type MarkLabel, type MarkSlot, onlySlot } from "./mark";
import { powerFor, unitInWords } from "./measure";
import { type ChartModel, listChartEvents, type MarkSeries, plotWidthOf } from "./model";
import { monthTicks, rangeOf, yearTicks } from "./months";
import { isTentative, lineColours, statedLabel } from "./palette";
import { notesOfRefused, shortReason } from "./refusal-words";
import type { ChartSpec } from "./spec";
import { type ChartColours, coloursOf } from "./theme";
import { thinLabels } from "./thin-labels";

type Scene = {
  readonly spec: ChartSpec;
  readonly colours: ChartColours;
  readonly power: number;
  readonly unit: string;
  readonly style: NumberStyle;
  readonly gap: string;
};

const scaledBy =
  ({ power }: Scene) =>
  (value: number | null): number | null =>
    value === null ? null : value / 10 ** power;

const baseMark = (period: Period, value: number, { power, colours }: Scene) => ({
  x: period.start + period.months / 2,
  y: value / 10 ** power,
  start: period.start,
  months: period.months,
  low: value / 10 ** power,
  high: value / 10 ** power,
  halo: colours.paper,
  dodge: { index: 0, count: 1 },
  stem: false,
});

type LabelText = {
  readonly text: string;
  readonly colour: string;
  readonly isBelow: boolean;
  readonly words?: string | undefined;
};

/** The value beyond the end of its column, under the name of its months where these are no whole period. */
const columnLabel = ({ text, colour, isBelow, words }: LabelText): MarkLabel => {
  const value = { text, style: "strong", colour } as const;
  const soft = words === undefined ? [] : [{ text: words, style: "soft", colour } as const];
  return {
    forms: [[...soft, value]],
    sides: [isBelow ? "below" : "above"],
    reach: words === undefined ? 0 : 84,
    drift: 0,
    weight: words === undefined ? 3 : 9,
  };
};

type LineStyle = { readonly line: ChartLine; readonly colour: string; readonly length: number };

const columnOf = (
  { period, value, low, high, status, basis }: Observed,
  slot: MarkSlot,
  { line, colour, length }: LineStyle,
  scene: Scene,
): MarkDatum => {
  const { spec, colours, style } = scene;
  const words = describePeriod(period, spec.locale);
  const end = scaledBy(scene);
  const mark = { ...baseMark(period, value, scene), low: end(low), high: end(high) };
  const text = style.label(mark.y);
  const partial = period.months !== length;
  return {
    ...mark,
    colour,
    slot,
    kind: "official",
    tentative: partial || isTentative(status),
    label: columnLabel({
      text,
      colour: colours.ink,
      isBelow: mark.y < 0,
      words: partial ? words : undefined,
    }),
    tip: [
      words,
      style.amount({ value: mark.y, low: mark.low, high: mark.high }),
      ...(basis === undefined ? [] : [basis]),
      ...(status === "normal" ? [] : [status]),
      line.label,
    ],
  };
};

/** A stub in the place of a column that may not be: hatched, with the reason in a word. */
const stubOf = (
  { period, refused, status, basis }: Refused,
  slot: MarkSlot,
  line: ChartLine,
  scene: Scene,
): MarkDatum => {
  const { spec, colours } = scene;
  const word = {
    text: shortReason({ refused, status }, scene.gap),
    style: "soft",
    colour: colours.soft,
  };
  return {
    ...baseMark(period, 0, scene),
    colour: colours.rule,
    slot,
    kind: "refused",
    tentative: true,
    label: {
      forms: [[{ ...word, style: "soft" }]],
      sides: ["above"],
      reach: 0,
      drift: 0,
      weight: 1,
    },
    tip: [
      describePeriod(period, spec.locale),
      refused?.reason ?? status,
      ...(basis === undefined ? [] : [basis]),
      ...(refused?.remedy ? [refused.remedy] : []),
      line.label,
    ],
  };
};

type StatedPlace = Pick<MarkDatum, "slot" | "dodge" | "stem"> & { readonly across?: boolean };

const statedMark = (
  { period, fact }: Stated,
  place: StatedPlace,
  partial: boolean,
  scene: Scene,
): MarkDatum => {
  const { spec, colours, style } = scene;
  const words = describePeriod(period, spec.locale);
  const end = scaledBy(scene);
  const text = { text: fact.label, style: "strong", colour: colours.stated } as const;
  const soft = { text: words, style: "soft", colour: colours.stated } as const;
  const isNamed = partial || place.across === true;
  const mark = { ...baseMark(period, fact.value, scene), low: end(fact.low), high: end(fact.high) };
  return {
    ...mark,
    colour: colours.stated,
    ...place,
    kind: "stated",
    tentative: partial,
    label: {
      forms: isNamed ? [[text, soft], [text]] : [[text]],
      sides: ["above", "right", "left", "below"],
      reach: isNamed ? 84 : 28,
      drift: 0,
      weight: isNamed ? 9 : 2,
    },
    tip: [
      `${fact.label}, ${words}`,
      style.amount({ value: mark.y, low: mark.low, high: mark.high }),
      ...fact.outlets,
    ],
  };
};

type FindSlot = (index: number, start: number) => MarkSlot;

/** Finds the place of a line's column among those over the same months. */
const createSlots = (lines: readonly ObservedLine[]): FindSlot => {
  const present = new Map<number, number[]>();
  for (const [index, { observed, refused }] of lines.entries()) {
    for (const { period } of [...observed, ...refused]) {
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
  { lines, slotOf, length }: { lines: readonly ObservedLine[]; slotOf: FindSlot; length: number },
  scene: Scene,
): MarkSeries => ({
  id: "facts",
  label: statedLabel,
  type: "value",
  marks: facts.map((stated) => {
    const { start, months } = stated.period;
    const isOf = ({ period }: { readonly period: Period }): boolean =>
      period.start === start && period.months === months;
    const same = facts.filter(isOf);
    const across = months !== length;
    const covered = !across && lines.some(({ observed }) => observed.some(isOf));
    const place = {
      slot: covered ? slotOf(0, start) : onlySlot,
      dodge: { index: same.indexOf(stated), count: same.length },
      stem: !covered && !across,
      across,
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
  const isStub = ({ kind }: MarkDatum): boolean => kind === "refused";
  const words = [
    ...(hatched.some((mark) => !isPart(mark) && !isStub(mark)) ? ["provisional"] : []),
    ...(hatched.some(isPart) ? ["incomplete year"] : []),
    ...(hatched.some(isStub) ? ["not compared"] : []),
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
  return lines.map(({ line, observed, refused }, index) => {
    const style = { line, colour: colours.get(line.id) ?? scene.colours.otherFlow, length };
    const slot = ({ start }: Period): MarkSlot => slotOf(index, start);
    return {
      id: line.id,
      label: line.label,
      type: "column",
      marks: [
        ...thinLabels(observed.map((one) => columnOf(one, slot(one.period), style, scene))),
        ...refused.map((one) => stubOf(one, slot(one.period), line, scene)),
      ],
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

/** How columns are written and what they are called. */
export type ColumnsOptions = {
  readonly style: (scene: { readonly spec: ChartSpec; readonly unit: string }) => NumberStyle;
  /** What the values are, after the subtitle of the data. */
  readonly measure?: string;
  readonly explanation?: string;
  /** Whether stated figures of other lengths stand over their own months, beside the columns. */
  readonly allFacts?: boolean;
  /** What is not known where a comparison lacks a figure, in a word or two. */
  readonly gap?: string;
};

/**
 * Columns from zero for periods of one length, sources side by side, stated figures as diamonds with whiskers over their
 * periods. An incomplete year is a hatched column over its own months, with its own name; a comparison that may not be
 * made is a hatched stub with the reason.
 */
export const columnsModel = (
  spec: ChartSpec,
  data: ChartData,
  {
    style: styleOf,
    measure = "",
    explanation = "",
    allFacts = false,
    gap = "not known",
  }: ColumnsOptions,
): ChartModel => {
  const range = rangeOf(spec, data);
  const levels = selectLevels(spec, data, { range, allFacts });
  const { length, lines, whole, notes } = levels;
  const power = powerFor(valuesOf(levels), data.unit);
  const unit = unitInWords(data.unit, power, spec.locale);
  const style = styleOf({ spec, unit });
  const scene: Scene = { spec, colours: coloursOf(spec.theme), power, unit, style, gap };
  const slotOf = createSlots(lines);
  const columns = columnSeries(levels, slotOf, scene);
  const incomplete = incompleteSeries(levels, scene);
  const stated = statedSeries(whole, { lines, slotOf, length }, scene);
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
    notes: [
      ...formerNotes(data, levels, scene),
      ...notesOfRefused(levels.refused, { locale: spec.locale, gap }),
      ...notes,
    ],
    measure,
    explanation,
    events: listChartEvents(spec, data),
  };
};
