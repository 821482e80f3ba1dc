import {
  type Interval,
  intervalOfAmount,
  intervalOfChange,
  intervalOfFactor,
  intervalsMeet,
} from "../figure";
import { amountRange } from "../ledger/stated";
import type { Claim } from "./claim";
import type { Estimate } from "./estimate";

/** How a value becomes a printed figure. */
export type Printing = "rounded" | "truncated";

/** Binary fractions pass a decimal boundary by this much of a unit. */
const slack = 1e-9;

/** A value in whole units of the last digit: rounded half away from zero, or cut off towards zero. */
const toUnits = (value: number, unit: number, printing: Printing): number => {
  const size = Math.abs(value) / unit;
  const units = Math.floor(
    size + slack * Math.max(1, size * 1e-3) + (printing === "rounded" ? 0.5 : 0),
  );
  return Math.sign(value) * units;
};

/** Whether a claim is printed with a unit to which values can be rounded. */
export const isExactlyStated = ({ figure }: Claim): boolean =>
  figure.qualifier === "=" && figure.rounding > 0;

/**
 * Whether a value, printed as the claim is, is the claim. A factor below 1 is stated as one over a number: it is that
 * number that was rounded. `claimed` stands for the claim's own value where another is tried.
 */
export const printsAs = (
  { measure, figure }: Claim,
  value: number,
  { printing, claimed = figure.value }: { readonly printing: Printing; readonly claimed?: number },
): boolean => {
  const isInverse = measure === "factor" && claimed > 0 && claimed < 1;
  if (isInverse && value <= 0) return false;
  const [found, stated] = isInverse ? [1 / value, 1 / claimed] : [value, claimed];
  const units = toUnits(found, figure.rounding, printing);
  return Math.abs(units - stated / figure.rounding) < 1e-6;
};

const intervalOf = ({ kind, measure, figure }: Claim): Interval => {
  if (measure === "factor" && kind === "change") return intervalOfFactor(figure);
  if (measure === "percent" && kind === "change") return intervalOfChange(figure);
  return kind === "share" ? intervalOfAmount(figure) : amountRange(figure);
};

const decimal = (end: number | null): number | null =>
  end === null ? null : Number(end.toPrecision(13));

/** Whether what the claim allows and what the inputs allow have a value in common. */
export const isPossible = (claim: Claim, { low, high }: Estimate): boolean => {
  const stated = intervalOf(claim);
  return intervalsMeet(
    { low: decimal(stated.low), high: decimal(stated.high) },
    { low: decimal(low), high: decimal(high) },
  );
};
