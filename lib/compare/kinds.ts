import { describePeriodInProse, endOf, formatPeriod } from "../period";
import type { MeasureOptions, Operand, Refusal } from "./comparison";
import type { Needs } from "./measure";
import { rateUnit } from "./scope-values";

const isRateWhereNeeded = (needs: Needs, operand: Operand): boolean => {
  const rate = rateUnit(operand);
  if (needs === "anything" || rate === undefined) return false;
  return needs === "levels" || rate === "percent";
};

/** The refusal of a rate where a measure needs levels. */
export const refuseRate = (needs: Needs, operands: readonly Operand[]): Refusal | undefined => {
  const rate = operands.find((operand) => isRateWhereNeeded(needs, operand));
  if (!rate) return undefined;
  const when = describePeriodInProse(rate.period);
  return {
    code: "not-a-level",
    reason: `The figure for ${when} is a rate, not a level.`,
    remedy: `Needs the level of ${when}.`,
  };
};

const isBound = ({ figure }: Operand): boolean =>
  figure !== null && "<>".includes(figure.qualifier);

/** The refusal of what is no stated fact: a bound, a target, a forecast. */
export const refuseUnsettled = (operands: readonly Operand[]): Refusal | undefined => {
  const unsettled = operands.find(
    (operand) => operand.insteadOfFact !== undefined || isBound(operand),
  );
  if (!unsettled) return undefined;
  const when = describePeriodInProse(unsettled.period);
  const mark = unsettled.insteadOfFact;
  return {
    code: "not-a-fact",
    reason:
      mark === undefined || "<>".includes(mark)
        ? `The figure for ${when} is stated only as a bound.`
        : `The figure for ${when} is marked “${mark}”, not stated as a fact.`,
    remedy: `Needs the level of ${when}.`,
  };
};

/** The refusal of periods between which a break lies: the first month of the new kind is after the first of all. */
export const refuseBreak = (
  operands: readonly Operand[],
  { breakAt }: MeasureOptions,
): Refusal | undefined => {
  const periods = operands.map(({ period }) => period);
  const isOnePeriod = new Set(periods.map(formatPeriod)).size < 2;
  if (breakAt === undefined || isOnePeriod) return undefined;
  const start = Math.min(...periods.map((period) => period.start));
  if (breakAt <= start || breakAt >= Math.max(...periods.map(endOf))) return undefined;
  const when = describePeriodInProse({ start: breakAt, months: 1 });
  return {
    code: "break",
    reason: `The figures are counted in another way from ${when} on.`,
    remedy: "Compare on one side of the break, or take a linked series.",
  };
};
