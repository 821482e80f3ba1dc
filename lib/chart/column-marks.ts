import { describePeriod, type Period } from "../period";
import { type AxisCut, cutTo } from "./axis-cut";
import type { NumberStyle } from "./column-style";
import type { ChartLine } from "./data";
import type { Observed, Refused, Stated } from "./level-selection";
import type { MarkDatum, MarkLabel, MarkSlot } from "./mark";
import { isTentative } from "./palette";
import { shortReason } from "./refusal-words";
import type { ChartSpec } from "./spec";
import type { ChartColours } from "./theme";

/**
 * What all marks of a picture share: `gap` says in a word or two that a comparison lacks a figure, `cut` is where the axis
 * ends for marks that are far out.
 */
export type Scene = {
  readonly spec: ChartSpec;
  readonly colours: ChartColours;
  readonly power: number;
  readonly unit: string;
  readonly style: NumberStyle;
  readonly gap: string;
  readonly cut: AxisCut;
};

type Ends = Pick<MarkDatum, "low" | "high">;
type Known = Ends & { readonly value: number };

/** A value and what is known of it in the unit of the axis. */
const scaled = ({ value, low, high }: Known, { power }: Scene): Known => {
  const scale = (end: number): number => end / 10 ** power;
  return {
    value: scale(value),
    low: low === null ? null : scale(low),
    high: high === null ? null : scale(high),
  };
};

/** What is known as far as the axis shows it: an end beyond is open. */
const endsWithin = ({ low, high }: Ends, cut: AxisCut): Ends => ({
  low: low !== null && low >= cut.low ? low : null,
  high: high !== null && high <= cut.high ? high : null,
});

type BaseMark = Omit<MarkDatum, "colour" | "kind" | "tentative" | "slot" | "tip">;

const baseMark = (period: Period, known: Known, { colours, cut }: Scene): BaseMark => {
  const y = cutTo(known.value, cut);
  const isCut = y !== known.value;
  return {
    x: period.start + period.months / 2,
    y,
    start: period.start,
    months: period.months,
    ...(isCut ? { low: y, high: y, cut: true } : endsWithin(known, cut)),
    halo: colours.paper,
    dodge: { index: 0, count: 1 },
    stem: false,
  };
};

type LabelText = {
  readonly text: string;
  readonly colour: string;
  readonly isBelow: boolean;
  /** A column that does not show its own size needs its label before all others. */
  readonly isCut: boolean;
  readonly words?: string | undefined;
};

/** The value beyond the end of its column, under the name of its months where these are no whole period. */
const columnLabel = ({ text, colour, isBelow, isCut, words }: LabelText): MarkLabel => {
  const value = { text, style: "strong", colour } as const;
  const soft = words === undefined ? [] : [{ text: words, style: "soft", colour } as const];
  const end = isBelow ? "below" : "above";
  const label = { forms: [[...soft, value]], sides: [end], drift: 0 } as const;
  if (isCut) return { ...label, sides: [end, "left", "right"], reach: 42, weight: 12 };
  return words === undefined
    ? { ...label, reach: 0, weight: 3 }
    : { ...label, reach: 84, weight: 9 };
};

type LineStyle = { readonly line: ChartLine; readonly colour: string; readonly length: number };

/** The column of an official value, hatched where it is tentative or of a part of its year. */
export const columnOf = (
  { period, value, low, high, status, basis }: Observed,
  slot: MarkSlot,
  { line, colour, length }: LineStyle,
  scene: Scene,
): MarkDatum => {
  const { spec, colours, style } = scene;
  const words = describePeriod(period, spec.locale);
  const known = scaled({ value, low, high }, scene);
  const mark = baseMark(period, known, scene);
  const text = style.label(known.value);
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
      isCut: mark.cut === true,
      words: partial ? words : undefined,
    }),
    tip: [
      words,
      style.amount(known),
      ...(basis === undefined ? [] : [basis]),
      ...(status === "normal" ? [] : [status]),
      line.label,
    ],
  };
};

/** A stub in the place of a column that may not be: hatched, with the reason in a word. */
export const stubOf = (
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
    ...baseMark(period, { value: 0, low: 0, high: 0 }, scene),
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

/** The mark of a stated figure; `partial` when it is of an incomplete year, as a hatched column. */
export const statedMark = (
  { period, fact }: Stated,
  place: StatedPlace,
  partial: boolean,
  scene: Scene,
): MarkDatum => {
  const { spec, colours, style } = scene;
  const words = describePeriod(period, spec.locale);
  const text = { text: fact.label, style: "strong", colour: colours.stated } as const;
  const soft = { text: words, style: "soft", colour: colours.stated } as const;
  const isNamed = partial || place.across === true;
  const known = scaled(fact, scene);
  const mark = baseMark(period, known, scene);
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
    tip: [`${fact.label}, ${words}`, style.amount(known), ...fact.outlets],
  };
};
