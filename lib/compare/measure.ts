import type { MeasureOptions, Operand, Refusal, Warning } from "./comparison";
import type { PeriodRule } from "./period-reasons";
import type { RangeRule } from "./range";
import type { ScopeExceptions } from "./scope";
import type { SignRule } from "./signs";

/**
 * How the rounding of an input is read: a `size` is never below zero, a `signed` amount may be when its flow allows
 * it, a `rate` is a change in percent and never below −100.
 */
export type Reading = "size" | "signed" | "rate";

/** What one input of a formula is: its role, and how its rounding is read. */
export type Slot = { readonly role: string; readonly reading: Reading };

/** The inputs of a measure: named places, or any number of like ones. */
export type Inputs =
  | { readonly slots: readonly Slot[] }
  | { readonly least: number; readonly most?: number; readonly reading: Reading };

/** What a formula knows beside its numbers. */
export type Setting = { readonly operands: readonly Operand[]; readonly options: MeasureOptions };

/** The formula itself; the values stand in the order of the inputs. */
export type Formula = (values: readonly number[], setting: Setting) => number;

/** Whether only levels can be computed with; shares may be subtracted and percentage points added. */
export type Needs = "levels" | "levels-or-points" | "anything";

/**
 * A measure: its formula, and as data all that decides whether it may be taken. `signs` sees published values only,
 * `parts` the intervals too; each gives the refusal or undefined.
 */
export type Measure = {
  readonly inputs: Inputs;
  readonly needs: Needs;
  readonly exceptions: ScopeExceptions;
  readonly periods: PeriodRule;
  readonly signs: SignRule;
  readonly parts?: (setting: Setting, box: Box) => Refusal | undefined;
  readonly compute: Formula;
  readonly range: RangeRule;
  readonly formula: (setting: Setting) => string;
  readonly warn?: (setting: Setting, value: number) => readonly Warning[];
};

/** The closed intervals of the inputs, in their order. */
export type Box = readonly { readonly low: number; readonly high: number }[];

const size = (role: string): Slot => ({ role, reading: "size" });

/** The inputs of a comparison in time: the base, then the new level. */
export const baseAndNew: Inputs = { slots: [size("base"), size("new")] };

/** The inputs of a measure of the two flows. */
export const exportsAndImports: Inputs = { slots: [size("exports"), size("imports")] };
