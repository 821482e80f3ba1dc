import type { Period } from "../period";
import { findCut, noCut } from "./axis-cut";
import { columnKey } from "./column-key";
import { columnOf, type Scene, statedMark, stubOf } from "./column-marks";
import { createSlots, type FindSlot } from "./column-slots";
import type { NumberStyle } from "./column-style";
import type { ChartData } from "./data";
import { formerNotes, formerSeries } from "./level-earlier";
import { type ObservedLine, type Stated, selectLevels } from "./level-selection";
import { type MarkDatum, type MarkSlot, onlySlot } from "./mark";
import { powerFor, unitInWords } from "./measure";
import { type ChartModel, listChartEvents, type MarkSeries, plotWidthOf } from "./model";
import { monthTicks, rangeOf, yearTicks } from "./months";
import { lineColours, statedLabelOf } from "./palette";
import { notesOfRefused } from "./refusal-words";
import type { ChartSpec } from "./spec";
import { coloursOf } from "./theme";
import { thinLabels } from "./thin-labels";

/** Stated figures stand on the column of the first line, or on a stem where there is none. */
const statedSeries = (
  facts: readonly Stated[],
  { lines, slotOf, length }: { lines: readonly ObservedLine[]; slotOf: FindSlot; length: number },
  scene: Scene,
): MarkSeries => ({
  id: "facts",
  label: statedLabelOf(scene.spec),
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
  label: statedLabelOf(scene.spec),
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
  /** Whether values far out are cut: a rate has no bounds, while an amount must be seen in its full size. */
  readonly cutsFarOut?: boolean;
};

const isCut = ({ cut }: MarkDatum): boolean => cut === true;

/** The marks that do not show their own size, with their figures. */
const notesOfCut = (series: readonly MarkSeries[]): string[] => {
  const cut = series.flatMap(({ marks }) => marks.filter(isCut));
  const words = [...new Set(cut.map(({ tip }) => tip.slice(0, 2).join(", ")))];
  return words.length > 0 ? [`Cut short, for the others to be seen: ${words.join("; ")}.`] : [];
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
    cutsFarOut = false,
  }: ColumnsOptions,
): ChartModel => {
  const range = rangeOf(spec, data);
  const levels = selectLevels(spec, data, { range, allFacts });
  const { length, lines, whole, notes } = levels;
  const values = valuesOf(levels);
  const power = powerFor(values, data.unit);
  const cut = cutsFarOut ? findCut(values.map((value) => value / 10 ** power)) : noCut;
  const unit = unitInWords(data.unit, power, spec.locale);
  const style = styleOf({ spec, unit });
  const scene: Scene = { spec, colours: coloursOf(spec.theme), power, unit, style, gap, cut };
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
    key: columnKey([...columns, ...former, stated, incomplete].filter(isDrawn), length, spec),
    notes: [
      ...notesOfCut([...columns, stated]),
      ...formerNotes(data, levels, scene),
      ...notesOfRefused(levels.refused, { locale: spec.locale, gap }),
      ...notes,
    ],
    measure,
    explanation,
    events: listChartEvents(spec, data),
  };
};
