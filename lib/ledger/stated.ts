import {
  type Figure,
  type Interval,
  intervalOfAmount,
  intervalOfChange,
  intervalOfFactor,
} from "../figure";
import type { Period } from "../period";

/**
 * A fact as the ledger takes it. A level has no base; a change against `base` is a percentage, a factor or an amount.
 * The figure is in plain units, percent or a multiple; a level and a changed amount are an `amount`.
 */
export type LedgerFact = {
  readonly flow: string;
  readonly period: Period;
  readonly base: Period | null;
  readonly measure: "amount" | "percent" | "factor";
  readonly figure: Figure;
};

/** What may be asked: the bounds of a flow in a period. */
export type Question = { readonly flow: string; readonly period: Period };

/** Balances lie on both sides of zero, all other flows on one. */
export const isBalance = (flow: string): boolean => flow === "balance";

/** Whether a fact may have been truncated by its source: a level stated as is. */
export const isTruncatable = ({ base, figure }: LedgerFact): boolean =>
  base === null && figure.qualifier === "=" && figure.rounding > 0;

/** What a stated amount allows on both sides of zero: 0 with unit 1 is −0.5 to 0.5, where a size would begin at 0. */
export const amountRange = (figure: Figure): Interval => {
  if (figure.qualifier === ">" || figure.qualifier === "<") return intervalOfAmount(figure);
  const reach = figure.qualifier === "~" ? figure.rounding : figure.rounding / 2;
  return { low: figure.value - reach, high: figure.value + reach };
};

/** The end that a truncated figure does not reach is drawn in by this part of its unit where the end matters. */
const openEnd = 1e-5;

/**
 * What an amount allows if its source may have cut digits off instead of rounding: [v − r/2, v + r), for a negative
 * one on its size. `open` leaves the far end out, `closed` takes it in, as the bound that is never passed.
 */
export const truncatedRange = (
  { value, rounding }: Figure,
  end: "open" | "closed",
): { readonly low: number; readonly high: number } => {
  const reach = end === "open" ? rounding * (1 - openEnd) : rounding;
  return value < 0
    ? { low: value - reach, high: value + rounding / 2 }
    : { low: value - rounding / 2, high: value + reach };
};

/** How many times the base a stated percentage or factor allows; never below zero. */
export const growthRange = (
  measure: "percent" | "factor",
  figure: Figure,
): { readonly low: number; readonly high: number | null } => {
  if (measure === "factor") {
    const { low, high } = intervalOfFactor(figure);
    return { low: Math.max(0, low ?? 0), high };
  }
  const { low, high } = intervalOfChange(figure);
  return {
    low: Math.max(0, 1 + (low ?? -100) / 100),
    high: high === null ? null : Math.max(0, 1 + high / 100),
  };
};
