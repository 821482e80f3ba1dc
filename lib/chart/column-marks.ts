import { describePeriod, type Period } from "../period";
import type { NumberStyle } from "./column-style";
import type { ChartLine } from "./data";
import type { Observed, Refused, Stated } from "./level-selection";
import type { MarkDatum, MarkLabel, MarkSlot } from "./mark";
import { isTentative } from "./palette";
import { shortReason } from "./refusal-words";
import type { ChartSpec } from "./spec";
import type { ChartColours } from "./theme";

/** What all marks of a picture share: `gap` says in a word or two that a comparison lacks a figure. */
export type Scene = {
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

/** The column of an official value, hatched where it is tentative or of a part of its year. */
export const columnOf = (
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

/** The mark of a stated figure; `partial` when it is of an incomplete year, as a hatched column. */
export const statedMark = (
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
