import { type Figure, roundingOfWrittenOut } from "../figure";
import { formatFigure } from "../figure-text";
import { flowName, flowPreposition } from "../flow-names";
import { describePeriodInProse } from "../period";
import { placeName } from "../place";
import type { Operand } from "./comparison";
import type { MeasureName } from "./measures";
import { formatResult, type Made } from "./result-text";

/** The period of an operand in a sentence. */
export const when = (operand: Operand | undefined): string =>
  operand ? describePeriodInProse(operand.period) : "";

/** Figures that are known to the last digit are written with five of them. */
const shortened = (figure: Figure): Figure => {
  if (figure.rounding > 0) return figure;
  const value = Number(figure.value.toPrecision(5));
  const isWritten = Number.isInteger(value) && value !== 0 && Math.abs(value) < 1e21;
  return {
    ...figure,
    value,
    rounding: isWritten ? roundingOfWrittenOut(String(Math.abs(value))) : 0,
  };
};

/** The figure of a level as a sentence writes it. */
export const amountOf = ({ figure, unit }: Operand): string =>
  figure ? formatFigure(shortened(figure), unit ?? null) : "an unknown figure";

/** The size of a surplus or deficit. */
export const sizeOfBalance = ({ figure, ...level }: Operand): string =>
  amountOf({ ...level, figure: figure && { ...figure, value: Math.abs(figure.value) } });

/** Words for goods that only qualify: "non-oil", "automotive", "agricultural". */
const qualifies = /^(?:non-[a-z]+|[a-z-]*(?:tive|onic|ical|ural|rial))$/i;

/** A flow of goods in words: "non-oil exports", "exports excluding gold", "exports (re-exports)", "exports of HS 27". */
const flowOfGoods = (flow: string, goods: string | null | undefined): string => {
  if (!goods) return flow;
  if (qualifies.test(goods)) return `${goods.toLowerCase()} ${flow.toLowerCase()}`;
  if (/^(?:excluding|without|except)\b/i.test(goods)) return `${flow} ${goods}`;
  return /(?:exports|imports|nodx)$/i.test(goods) ? `${flow} (${goods})` : `${flow} of ${goods}`;
};

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "Azerbaijan’s exports of HS 27 to Serbia": whose figure it is; what is not known is left out. */
export const subjectOf = ({ flow, reporter, partner, product }: Operand): string => {
  const what = flow ? flowName(flow) : "The figure";
  const owned = reporter
    ? `${placeName(reporter)}’s ${flowOfGoods(what.toLowerCase(), product)}`
    : capitalized(flowOfGoods(what, product));
  return `${owned}${partner && flow ? ` ${flowPreposition(flow)} ${placeName(partner)}` : ""}`;
};

/** The words for the two ways in which something can go. */
export type Words = { readonly up: string; readonly down: string };

/** How a level moves. */
export const movement: Words = { up: "rose", down: "fell" };
/** How a surplus or a deficit moves. */
export const balanceMovement: Words = { up: "widened", down: "narrowed" };

/** Which way a change surely goes: undefined when its range is open, or holds zero. */
export const directionOf = (
  { low, high }: { readonly low: number | null; readonly high: number | null },
  none = 0,
): keyof Words | undefined => {
  if (low !== null && low > none) return "up";
  return high !== null && high < none ? "down" : undefined;
};

const multiples = ["doubled", "tripled", "quadrupled"];

/** "more than doubled", where a growth in percent surely is; "more than halved" where a fall surely is. */
export const multipleOf = (low: number | null, high: number | null): string | undefined => {
  if (low !== null && low > 100) {
    const times = Math.ceil(low / 100 + 1) - 1;
    return multiples[times - 2]
      ? `more than ${multiples[times - 2]}`
      : `grew more than ${times}-fold`;
  }
  return high !== null && high < -50 ? "more than halved" : undefined;
};

/** The levels between which a change lies: ", from $2.83 million to $4.4 million". */
export const between = ([base, next]: readonly Operand[]): string =>
  base && next ? `, from ${amountOf(base)} to ${amountOf(next)}` : "";

/** "in 2021 against 2020". */
export const against = ([base, next]: readonly Operand[]): string =>
  `in ${when(next)} against ${when(base)}`;

/** What is said of a change whose way is not known. */
export const openDirection = "the rounding of the figures leaves open which way it went";

/** The size of a result without its sign, as its range where that is not a single figure. */
export const sizeIn = (measure: MeasureName, made: Made): string => {
  const isFall = made.value < 0;
  const turned: Made = isFall
    ? {
        ...made,
        value: -made.value,
        low: made.high === null ? null : -made.high,
        high: made.low === null ? null : -made.low,
      }
    : made;
  const { value, range } = formatResult(measure, turned);
  const written = (range ?? value).replaceAll("+", "");
  return written === "0.0 %" ? "less than 0.1 %" : written;
};
