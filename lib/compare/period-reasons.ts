import { describePeriodInProse, type Period } from "../period";
import type { Refusal } from "./comparison";

/** Looks at the periods of a measure's inputs; the refusal, or undefined when they belong together. */
export type PeriodRule = (periods: readonly Period[]) => Refusal | undefined;

/** A period in the words of a sentence. */
export const say = describePeriodInProse;

/** A sentence begins with a capital. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "1 month", "8 months". */
export const countMonths = (count: number): string => (count === 1 ? "1 month" : `${count} months`);

/** "Needs a figure for January–August 2020." */
export const needsFigure = (period: Period): string => `Needs a figure for ${say(period)}.`;

/** Whether two periods are the same months. */
export const isSame = (a: Period, b: Period): boolean =>
  a.start === b.start && a.months === b.months;

/** The refusal of two values of one period. */
export const samePeriod = (period: Period, remedy: string): Refusal => ({
  code: "same-period",
  reason: `Both figures are of ${say(period)}: a revision or another count, not growth.`,
  remedy,
});

/** The refusal of periods that share months. */
export const overlap = (base: Period, next: Period, remedy: string): Refusal => ({
  code: "overlap",
  reason: `${capitalised(say(base))} and ${say(next)} share months.`,
  remedy,
});

/** The refusal of periods of unlike length. */
export const unlikeLength = (base: Period, next: Period, remedy: string): Refusal => ({
  code: "period-length",
  reason: `${countMonths(next.months)} against ${base.months}.`,
  remedy,
});

/** Several periods in the words of a sentence. */
export const sayAll = (periods: readonly Period[]): string =>
  periods.map((each) => say(each)).join(", ");

/** The refusal of a sum that lacks months. */
export const refuseGap = (missing: readonly Period[]): Refusal => ({
  code: "gap",
  reason: `Figures for ${sayAll(missing)} are missing.`,
  remedy: `Needs figures for ${sayAll(missing)}.`,
});

/** The refusal of annualising what spans a year. */
export const refuseAnnual = (period: Period): Refusal => ({
  code: "already-annual-span",
  reason: `The change to ${say(period)} spans a year already: there is nothing to annualise.`,
  remedy: "Leave the change as it is.",
});
