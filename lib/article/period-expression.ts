import type { Extent } from "./phrases";

/**
 * The year of an expression: a number, how many years back from the day of the text, how many back from the period
 * spoken of, or nothing that is said. `named` is "the year", "this year" of the text itself.
 */
export type YearExpression =
  | { readonly is: "at"; readonly year: number }
  | { readonly is: "back"; readonly years: number }
  | { readonly is: "before"; readonly years: number }
  | { readonly is: "the" }
  | { readonly is: "fiscal"; readonly year: number | undefined; readonly back: number }
  | null;

/** A stretch of time as it is worded, before the day of the text and the periods spoken of give it its place. */
export type PeriodExpression =
  /** Months of a year: "January–August 2021", "the first half of last year", "2020". */
  | {
      readonly is: "months";
      readonly first: number;
      readonly months: number;
      readonly year: YearExpression;
      /** The months are named, not counted from the start of the year. */
      readonly named?: boolean;
      /** The range crosses into the year of its end: "November 2020 – January 2021". */
      readonly endsInYear?: boolean;
    }
  /** "the eight months of 2021" without "first"; and "the first months" where the count is not said. */
  | {
      readonly is: "ending";
      readonly last: number;
      readonly months: number;
      readonly year: YearExpression;
    }
  /** "the 2020/21 fiscal year": `year` is the year in which it begins or ends. */
  | {
      readonly is: "fiscal";
      readonly year: YearExpression;
      readonly names: "start" | "end" | "pair";
    }
  /** "the same period of 2020": the months spoken of. */
  | { readonly is: "same"; readonly year: YearExpression }
  /** "a year earlier", "the previous month": back from the period spoken of. */
  | {
      readonly is: "earlier";
      readonly unit: "year" | "month" | "quarter" | "half";
      readonly count: number;
    }
  /** "in the second", where quarters are spoken of. */
  | { readonly is: "ordinal"; readonly ordinal: number }
  /** "last month", "this quarter": back from the day of the text. */
  | { readonly is: "back"; readonly unit: "month" | "quarter" | "half"; readonly count: number }
  /** "that month", "the period": the period spoken of. */
  | { readonly is: "current" }
  /** "a 12-month trailing basis": makes twelve months of the month named beside. */
  | { readonly is: "rolling" }
  /** Days or weeks: no whole months. */
  | { readonly is: "partial" };

/** A period in the text. `role` is "base" where the words themselves compare ("year on year"). */
export type PeriodMention = Extent & {
  readonly is: "period";
  readonly expression: PeriodExpression;
  readonly role: "base" | null;
};
