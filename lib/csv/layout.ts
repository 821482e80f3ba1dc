import type { NumberMarks } from "../figure-marks";
import type { Frequency } from "../observation";
import type { Period } from "../period";
import type { Constant } from "./find-constants";
import type { PeriodReading, YearPart } from "./period-cells";
import type { RowShape } from "./row-shape";

/** What a column is for. `ignored` columns are empty, say what another one says, or say nothing of a series. */
export type ColumnRole =
  | "flow"
  | "reporter"
  | "partner"
  | "product-code"
  | "product-label"
  | "classification"
  | "period"
  | "value"
  | "unit"
  | "multiplier"
  | "status"
  | "dimension"
  | "ignored";

/** How a file's rows and columns are laid out. */
export type Shape = "long" | "wide-periods" | "wide-entities" | "ytd";

/** A column with its role and the evidence for it in words. */
export type LayoutColumn = {
  readonly name: string;
  readonly role: ColumnRole;
  readonly because: string;
};

/** Where a row's period stands: one column, a year's column with its part's, or the headers of the values. */
export type PeriodSource =
  | { readonly kind: "column"; readonly column: number; readonly reading: PeriodReading }
  | {
      readonly kind: "parts";
      readonly year: number;
      readonly part: number;
      readonly months: 1 | 3 | 6;
    }
  | { readonly kind: "headers" }
  | { readonly kind: "whole"; readonly period: Period };

/** One column of numbers: what its header says of the series and of the unit. */
export type Measure = {
  readonly column: number;
  readonly name: string;
  readonly marks: NumberMarks;
  readonly flow: string | null;
  readonly place: string | null;
  readonly unit: string | null;
  readonly power: number;
  readonly unitColumn: number | undefined;
  readonly statusColumns: readonly number[];
  readonly period: Period | undefined;
  /** The part of the row's year, where headers are months or quarters. */
  readonly part: YearPart | undefined;
  /** The dimension that tells this measure from the others, null when the values need no name. */
  readonly label: string | null;
};

/** A column that adds a dimension of its own to the series. */
export type Dimension = { readonly column: number; readonly name: string };

/** Everything that is needed to read a row. Column numbers count from 0; lists stand in order of trust. */
export type Layout = {
  readonly headerLine: number | null;
  readonly names: readonly string[];
  /** The last line before the rows, 0 when they begin at once. */
  readonly lastLine: number;
  /** The line on which another table begins; infinite when none does. */
  readonly endLine: number;
  /** What is done to each record before it is read as a row. */
  readonly rows: RowShape;
  readonly shape: Shape;
  readonly columns: readonly LayoutColumn[];
  readonly period: PeriodSource;
  readonly measures: readonly Measure[];
  readonly flow: number | undefined;
  readonly reporter: readonly number[];
  readonly partner: readonly number[];
  readonly exporter: boolean;
  /** Whether the places are origin and destination, of which the flow tells who counted: imports count at the destination. */
  readonly directed: boolean;
  /** Columns of numbers that no evidence makes codes of a world-wide list, so that they stay an office's own words. */
  readonly ownNumbers: readonly number[];
  /** The flows that the header of a numbered column names in their order. */
  readonly numberedFlows: readonly string[] | undefined;
  readonly product: {
    readonly code: number | undefined;
    readonly label: number | undefined;
    readonly classification: number | undefined;
  };
  readonly leadingCode: boolean;
  readonly unit: number | undefined;
  readonly unitInText: number | undefined;
  readonly multiplier: number | undefined;
  readonly dimensions: readonly Dimension[];
  /** Whether the flow's column holds other words as well, which are no flows. */
  readonly mixedFlow: boolean;
  /** Flags that say that a value is as it should be, in files where every value has one. */
  readonly plainFlags: readonly string[];
  /** What a person, a line around the table or the file's name said of the whole file. */
  readonly told: {
    readonly flow: string | null;
    readonly reporter: string | null;
    readonly partner: string | null;
  };
  /** What lines around the table or the file's name say of all of it. */
  readonly constants: readonly Constant[];
  /** Whether the values are sums that run on from one month to the next, so that no length is a frequency. */
  readonly running: boolean;
  /** The frequency that a year's first months belong to, where a file holds such sums beside whole periods. */
  readonly cumulative: Frequency | null;
};
