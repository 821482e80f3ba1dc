import { describePeriodInProse } from "../period";
import type { Operand, Refusal } from "./comparison";

/** Looks at the signs of published values; the refusal, or undefined when the measure has a meaning for them. */
export type SignRule = (
  values: readonly number[],
  operands: readonly Operand[],
) => Refusal | undefined;

const giveTheDifference = "Give the difference of the two instead.";

const when = (operand: Operand | undefined): string =>
  operand ? ` of ${describePeriodInProse(operand.period)}` : "";

/** The refusal of a level that a percentage, a factor or a logarithm would have to start from. */
export const refuseZero = (operand: Operand | undefined, remedy = giveTheDifference): Refusal => ({
  code: "zero-base",
  reason: `The figure${when(operand)} is zero, and there is no percentage from zero.`,
  remedy,
});

const signChange: Refusal = {
  code: "sign-change",
  reason: "One level is a surplus, the other a deficit.",
  remedy: giveTheDifference,
};

/** The refusal of a level below zero. */
export const refuseNegative = (
  operand: Operand | undefined,
  remedy = giveTheDifference,
): Refusal => ({
  code: "negative-base",
  reason: `The figure${when(operand)} is below zero, and there is no percentage from a negative level.`,
  remedy,
});

/** Any signs will do: sums and differences. */
export const anySigns: SignRule = () => undefined;

const ratioRefusal = (
  base: number,
  next: number,
  operand: Operand | undefined,
): Refusal | undefined => {
  if (base === 0) return refuseZero(operand);
  if (base * next < 0) return signChange;
  return base < 0 ? refuseNegative(operand) : undefined;
};

/** A ratio of the new level to the base: no percentage from zero, from a negative level, or across zero. */
export const newToBase: SignRule = ([base = 0, next = 0], operands) =>
  ratioRefusal(base, next, operands[0]);

/** A ratio of the first input to the second: the second is the base. */
export const firstToSecond: SignRule = ([first = 0, second = 0], operands) =>
  ratioRefusal(second, first, operands[1]);

/** A part of a whole, in this order: the part may be below zero, the whole not. */
export const partOfWhole: SignRule = ([part = 0, whole = 0], operands) =>
  whole > 0 ? undefined : ratioRefusal(whole, part, operands[1]);

/** A logarithm needs a level above zero. */
export const aboveZero: SignRule = (values, operands) => {
  const zero = values.indexOf(0);
  if (zero >= 0) {
    return { ...refuseZero(operands[zero]), reason: "There is no logarithm of zero." };
  }
  const negative = values.findIndex((value) => value < 0);
  if (negative < 0) return undefined;
  return values.some((value) => value > 0) ? signChange : refuseNegative(operands[negative]);
};

/** Sizes of a whole: none below zero, and not all of them zero. */
export const sizesOfAWhole: SignRule = (values, operands) => {
  if (values.every((value) => value === 0)) return refuseZero(operands[0]);
  const negative = values.findIndex((value) => value < 0);
  if (negative < 0) return undefined;
  return values.some((value) => value > 0) ? signChange : refuseNegative(operands[negative]);
};

/** Rates of growth: nothing falls by more than all of it. */
export const ratesOfGrowth: SignRule = (values) =>
  values.some((value) => value < -100)
    ? {
        code: "sign-change",
        reason: "A fall of more than 100 % would take a level across zero.",
        remedy: "Look up the levels that the rate is of.",
      }
    : undefined;
