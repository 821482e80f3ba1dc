import type { Interval } from "../figure";
import { boundsOf } from "./bounds";
import type { Comparison, MeasureOptions, Operand, Refusal } from "./comparison";
import { refuseBreak, refuseRate, refuseUnsettled } from "./kinds";
import type { Box, Measure, Reading, Setting } from "./measure";
import { refuseMissing } from "./parts";
import { findScopeRefusal, type ScopeExceptions } from "./scope";
import { warningsOf } from "./warnings";

const readingAt = ({ inputs }: Measure, index: number): Reading =>
  "slots" in inputs ? (inputs.slots[index]?.reading ?? "size") : inputs.reading;

/** Levels are what is not read as a rate: the percent beside a level is no unit of levels. */
const levelsOf = (measure: Measure, operands: readonly Operand[]): readonly Operand[] =>
  operands.filter((_, index) => readingAt(measure, index) !== "rate");

/** The unit and the index base are compared among levels only: a rate is in percent, and its base is a period. */
const exceptionsOf = (measure: Measure, operands: readonly Operand[]): ScopeExceptions => {
  const places = [...operands.keys()].filter((index) => readingAt(measure, index) !== "rate");
  return places.length === operands.length
    ? measure.exceptions
    : { unit: places, indexBase: places, ...measure.exceptions };
};

/** Why a measure may not be taken whatever the values: scope, then break, then period. */
const refuseSetting = (measure: Measure, { operands, options }: Setting): Refusal | undefined =>
  findScopeRefusal(operands, exceptionsOf(measure, operands)) ??
  refuseRate(measure.needs, levelsOf(measure, operands)) ??
  refuseUnsettled(operands) ??
  refuseBreak(operands, options) ??
  measure.periods(operands.map(({ period }) => period)) ??
  refuseMissing(operands);

/** A double holds 15 decimal digits; what lies beyond is noise of binary fractions. */
const withoutNoise = (value: number): number => Number(value.toPrecision(15));

const cleaned = ({ low, high }: Interval): Interval => ({
  low: low === null ? null : withoutNoise(low),
  high: high === null ? null : withoutNoise(high),
});

/** The numbers of a measure's inputs: as published, and as their rounding allows. */
const numbersOf = (measure: Measure, operands: readonly Operand[]) => {
  const figures = operands.flatMap((operand, index) =>
    operand.figure ? [{ operand, figure: operand.figure, reading: readingAt(measure, index) }] : [],
  );
  const box: Box = figures.map(({ operand, figure, reading }) =>
    boundsOf(operand, figure, reading),
  );
  return { values: figures.map(({ figure }) => figure.value), box };
};

/**
 * Takes a measure of some figures, given in the order of its inputs. Gives its value and the exact range of its formula
 * over all that the figures' rounding allows (an end is null where a base may be zero), or the first reason, in the
 * order of the contract, why the figures may not be compared.
 */
export const compare = <Input extends Operand>(
  measure: Measure,
  operands: readonly Input[],
  options: MeasureOptions = {},
): Comparison<Input> => {
  const setting: Setting = { operands, options };
  const refused = refuseSetting(measure, setting);
  if (refused) return { refused };
  const { values, box } = numbersOf(measure, operands);
  const unfit = measure.signs(values, operands) ?? measure.parts?.(setting, box);
  if (unfit) return { refused: unfit };
  const compute = (at: readonly number[]): number => measure.compute(at, setting);
  const value = withoutNoise(compute(values));
  const range = cleaned(measure.range(compute, box, setting));
  return {
    value,
    ...range,
    formula: measure.formula(setting),
    inputs: operands,
    warnings: [...warningsOf(operands, range), ...(measure.warn?.(setting, value) ?? [])],
  };
};
