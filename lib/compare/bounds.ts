import { type Figure, type Interval, intervalOfAmount, intervalOfChange } from "../figure";
import type { Operand } from "./comparison";
import type { Box, Reading } from "./measure";
import { rateUnit, scopeValue } from "./scope-values";

/** Whether an amount printed as zero may be a little below it: a balance, points of growth, what is not said. */
const mayBeNegative = (operand: Operand): boolean => {
  const flow = scopeValue.flow(operand);
  if (rateUnit(operand) !== undefined || flow === "balance") return true;
  return operand.unit === undefined && flow === undefined;
};

const aroundZero = ({ rounding, qualifier }: Figure): Interval => {
  const reach = qualifier === "~" ? rounding : rounding / 2;
  return { low: -reach, high: reach };
};

const intervalOf = (operand: Operand, figure: Figure, reading: Reading): Interval => {
  if (reading === "rate") return intervalOfChange(figure);
  if (reading === "signed" && figure.value === 0 && mayBeNegative(operand))
    return aroundZero(figure);
  return intervalOfAmount(figure);
};

/** What an operand allows as closed intervals; a bound, which is never computed with, has itself as its open end. */
export const boundsOf = (operand: Operand, figure: Figure, reading: Reading): Box[number] => {
  const { low, high } = intervalOf(operand, figure, reading);
  return { low: low ?? figure.value, high: high ?? figure.value };
};
