import type { Figure, Interval } from "../figure";
import type { Period } from "../period";

/** Why figures may not be compared, in the order in which the reasons count when several hold. */
export const refusalCodes = [
  "unit-differs",
  "currency-differs",
  "flow-differs",
  "reporter-differs",
  "area-differs",
  "definition-differs",
  "adjustment-differs",
  "price-basis-differs",
  "index-base-differs",
  "not-a-level",
  "not-a-fact",
  "break",
  "same-period",
  "overlap",
  "period-length",
  "already-annual-span",
  "not-consecutive",
  "gap",
  "missing-value",
  "zero-base",
  "sign-change",
  "negative-base",
  "part-exceeds-whole",
  "incomplete-parts",
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** A comparison not made: the reason is a sentence to print, the remedy names the figure that would settle it. */
export type Refusal = {
  readonly code: RefusalCode;
  readonly reason: string;
  readonly remedy: string;
};

/**
 * One figure that a measure takes, with all that must be alike before it is compared. `figure` is null when not
 * published. A field left out is not said and differs from nothing; null is a value of its own (no product: all goods).
 */
export type Operand = {
  readonly period: Period;
  readonly figure: Figure | null;
  /** What the figure is in the formula: "part", "whole", "exports", "imports", … */
  readonly role?: string | null | undefined;
  readonly flow?: string | null | undefined;
  readonly reporter?: string | null | undefined;
  readonly partner?: string | null | undefined;
  readonly product?: string | null | undefined;
  readonly unit?: string | null | undefined;
  readonly area?: string | null | undefined;
  /** General or special trade system. */
  readonly system?: string | null | undefined;
  /** Customs or balance-of-payments basis. */
  readonly basis?: string | null | undefined;
  /** Seasonal and calendar adjustment. */
  readonly adjustment?: string | null | undefined;
  /** Current or constant prices. */
  readonly prices?: string | null | undefined;
  /** The base of an index: the year that is 100. */
  readonly indexBase?: string | null | undefined;
  readonly vintage?: string | null | undefined;
  readonly source?: string | null | undefined;
  readonly provisional?: boolean | undefined;
  /** What the figure is instead of a fact: "target", "forecast". */
  readonly insteadOfFact?: string | undefined;
};

/** The level of one period as a page shows it: its scope is known, and its source has a name. */
export type Level = Operand & {
  readonly flow: string;
  readonly reporter: string | null;
  readonly partner: string | null;
  readonly product: string | null;
  readonly unit: string | null;
  /** What tells sources apart, and how the source is called. */
  readonly source: string;
  readonly sourceName: string;
  readonly provisional: boolean;
};

/** What a careful reader should know of a comparison that is allowed. */
export type Warning =
  | "provisional"
  | "mixed-sources"
  | "mixed-vintages"
  | "rounded-inputs"
  | "approximate-inputs"
  | "tiny-base"
  | "base-touches-zero"
  | "seasonal"
  | "years-differ"
  | "periods-per-year-differ";

/** What a measure is told beside its figures. */
export type MeasureOptions = {
  /** The distance between the ends of a compound rate, when it is not that of their periods. */
  readonly years?: number | undefined;
  /** How many such periods a year has, when it is not 12 by their months. */
  readonly periodsPerYear?: number | undefined;
  /** Whether the parts of a concentration are shares, else levels. */
  readonly inputsAre?: "shares" | "levels" | undefined;
  /** The first month of a new kind of figures, counted as `Period.start` is. */
  readonly breakAt?: number | undefined;
};

/** A comparison made: its value and the exact range that the rounding of its inputs leaves, or why it is refused. */
export type Comparison<Input extends Operand = Level> =
  | (Interval & {
      readonly value: number;
      readonly formula: string;
      readonly inputs: readonly Input[];
      readonly warnings: readonly Warning[];
    })
  | { readonly refused: Refusal };
