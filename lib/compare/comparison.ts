import type { Figure, Interval } from "../figure";
import type { Period } from "../period";

/** Why two figures may not be compared; the codes are those of the HTTP contract. */
export type RefusalCode =
  | "unit-differs"
  | "currency-differs"
  | "flow-differs"
  | "reporter-differs"
  | "area-differs"
  | "definition-differs"
  | "not-a-fact"
  | "same-period"
  | "overlap"
  | "period-length"
  | "not-consecutive"
  | "missing-value"
  | "zero-base"
  | "negative-base"
  | "sign-change";

/** A comparison not made: the reason is a sentence to print, the remedy names the figure that would settle it. */
export type Refusal = {
  readonly code: RefusalCode;
  readonly reason: string;
  readonly remedy: string;
};

/** The level of one period with all that must be alike before it is compared. `figure` is null when not published. */
export type Level = {
  readonly period: Period;
  readonly figure: Figure | null;
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
export type Warning = "provisional" | "mixed-sources" | "rounded-inputs" | "base-touches-zero";

/** A comparison made: its value and the exact range that the rounding of its inputs leaves, or why it is refused. */
export type Comparison =
  | (Interval & {
      readonly value: number;
      readonly formula: string;
      readonly inputs: readonly Level[];
      readonly warnings: readonly Warning[];
    })
  | { readonly refused: Refusal };
