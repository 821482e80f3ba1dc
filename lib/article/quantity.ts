import type { Qualifier } from "../figure";
import type { Extent } from "./phrases";

/** A number with what it measures, as it stands in the text; values in plain units. */
export type Quantity = Extent & {
  readonly is: "quantity";
  readonly measure: "amount" | "percent" | "factor" | "points";
  readonly value: number;
  /** The ends of a stated range, whose middle is the value. */
  readonly range: { readonly low: number; readonly high: number } | null;
  readonly rounding: number;
  readonly qualifier: Qualifier;
  /** An ISO code, a unit of quantity, a sign that is the reporter's ("$"), or null when none is written. */
  readonly unit: string | null;
  /** The sign that is written: "+5%", "minus 3 billion"; 0 for none. */
  readonly sign: -1 | 0 | 1;
  /** The second reading of "50,137 million". */
  readonly other: { readonly value: number; readonly rounding: number } | null;
  /** A figure of a rate or price ("per ton", "per year"). */
  readonly isPer: boolean;
  /** A fraction in words: "a third of". */
  readonly isFraction?: true;
  /** The power of ten of its scale word and unit. */
  readonly power: number;
  /** A number without unit, scale or percent. */
  readonly isBare: boolean;
  /** The words of the number alone, without the qualifier. */
  readonly core: Extent;
  readonly unitAt: Extent | null;
  readonly qualifierAt: Extent | null;
};
