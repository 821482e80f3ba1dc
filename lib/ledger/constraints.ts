import type { Interval } from "../figure";
import type { Period } from "../period";
import { amountRange, growthRange, isBalance, type LedgerFact } from "./stated";

/** So much of a flow that is never negative, over a period. */
export type Term = { readonly flow: string; readonly period: Period; readonly weight: number };

/** A sum of terms that a fact keeps within an interval. */
export type Constraint = {
  readonly fact: number;
  readonly terms: readonly Term[];
  readonly interval: Interval;
  /** A change of a balance is stated on its size: it holds for balances of one sign, turned round if both are negative. */
  readonly isSized: boolean;
};

const partsOf = (flow: string): readonly (readonly [string, 1 | -1])[] => {
  if (flow === "turnover") {
    return [
      ["exports", 1],
      ["imports", 1],
    ];
  }
  return isBalance(flow)
    ? [
        ["exports", 1],
        ["imports", -1],
      ]
    : [[flow, 1]];
};

/** A flow over a period in flows that are never negative: turnover is exports plus imports, balance their difference. */
export const termsOf = (flow: string, period: Period, weight = 1): Term[] =>
  partsOf(flow).map(([part, sign]) => ({ flow: part, period, weight: sign * weight }));

/** What non-negativity says already is no fact's doing. */
const withoutFloor = ({ low, high }: Interval): Interval => ({
  low: low !== null && low <= 0 ? null : low,
  high,
});

const levelConstraint = ({ flow, period, figure }: LedgerFact, fact: number): Constraint => {
  const interval = amountRange(figure);
  return {
    fact,
    terms: termsOf(flow, period),
    interval: isBalance(flow) ? interval : withoutFloor(interval),
    isSized: false,
  };
};

const changeConstraints = (stated: LedgerFact, base: Period, fact: number): Constraint[] => {
  const { flow, period, measure, figure } = stated;
  const isSized = isBalance(flow);
  const against = (factor: number, interval: Interval): Constraint => ({
    fact,
    terms: [...termsOf(flow, period), ...termsOf(flow, base, -factor)],
    interval,
    isSized,
  });
  if (measure === "amount") return [against(1, amountRange(figure))];
  const { low, high } = growthRange(measure, figure);
  return [
    ...(low > 0 ? [against(low, { low: 0, high: null })] : []),
    ...(high === null ? [] : [against(high, { low: null, high: 0 })]),
  ];
};

/** The constraints of all facts, in their order: one of a level, up to two of a change. */
export const constraintsOf = (facts: readonly LedgerFact[]): Constraint[] =>
  facts.flatMap((stated, fact) =>
    stated.base === null
      ? [levelConstraint(stated, fact)]
      : changeConstraints(stated, stated.base, fact),
  );
