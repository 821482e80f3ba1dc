import type { Interval } from "../figure";
import type { Entry } from "./books";

/**
 * How the ends of a range are written: `place` is that of the last digit, `like` an amount whose multiplier word they
 * take.
 */
export type Digits = { readonly place: number; readonly like: number };

const isMultiple = (value: number, place: number): boolean =>
  Math.abs(value / place - Math.round(value / place)) < 1e-6;

/** Digits worth reading: of the distance between two ends, and of an end that stands alone. */
const digitsWorthReading = 3;

/** Decimals after which no multiplier word is written any more. */
const mostDecimals = 4;

const powerOf = (value: number): number => Math.floor(Math.log10(value) + 1e-9);

/** The last place that can be written before "million", "billion" or "trillion"; any where there is no such word. */
const lastPlaceLike = (like: number): number =>
  like < 1e6 ? 0 : 10 ** (Math.min(12, 3 * Math.floor(powerOf(like) / 3)) - mostDecimals);

/**
 * The digits that a range has from the figures behind it: one place finer than the finest of them, as the ends of
 * intervals lie at half a unit; no more than three digits of the distance between the ends; no zeros that say nothing.
 */
export const digitsOf = ({ low, high }: Interval, entries: readonly Entry[]): Digits => {
  const ends = [low, high].filter((end) => end !== null);
  const figures = entries.flatMap(({ fact }) => (fact.measure === "amount" ? [fact.figure] : []));
  const units = figures.flatMap(({ rounding }) => (rounding > 0 ? [rounding] : []));
  const like = Math.max(...[...figures.map(({ value }) => value), ...ends].map(Math.abs));
  const size = Math.max(...ends.map(Math.abs), 1);
  const finest = 10 ** (powerOf(Math.min(...units, size)) - 1);
  const isAlone = ends.filter((end) => end !== 0).length < 2;
  const width = isAlone ? size : Math.max(...ends) - Math.min(...ends);
  const needed = width > 0 ? 10 ** (powerOf(width) - digitsWorthReading + 1) : 0;
  let place = Math.max(finest, needed, lastPlaceLike(like));
  while (place * 10 <= size && ends.every((end) => isMultiple(end, place * 10))) place *= 10;
  return { place, like };
};
