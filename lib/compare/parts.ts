import { describePeriodInProse } from "../period";
import type { Operand, Refusal } from "./comparison";
import type { Box } from "./measure";
import { rateUnit } from "./scope-values";

/** The refusal of a part that is larger than its whole whatever the rounding; the pairs are places of part and whole. */
export const refuseLargerPart = (
  box: Box,
  pairs: readonly (readonly [part: number, whole: number])[],
): Refusal | undefined => {
  const isLarger = pairs.some(([part, whole]) => {
    const [least, most] = [box[part]?.low ?? 0, box[whole]?.high ?? 0];
    return least > most;
  });
  return isLarger
    ? {
        code: "part-exceeds-whole",
        reason: "The part is larger than the whole.",
        remedy: "Check that both figures are of one scope.",
      }
    : undefined;
};

/** What all shares of a whole add to: 100 when they are in percent, 1 when they are fractions of one. */
export const percentOrFractions = (operands: readonly Operand[]): 100 | 1 => {
  const isFraction = ({ figure, ...operand }: Operand): boolean =>
    (figure === null || figure.value <= 1) && rateUnit({ ...operand, figure }) === undefined;
  return operands.every(isFraction) ? 1 : 100;
};

/** Decimal fractions that add to 1 on paper may add to a little less in binary. */
const noise = 1e-9;

/** The refusal of a list of shares that leaves some of the whole out, even if all were rounded down. */
export const refuseFewShares = (box: Box, whole: number): Refusal | undefined => {
  const most = box.reduce((sum, { high }) => sum + high, 0);
  return most < whole * (1 - noise)
    ? {
        code: "incomplete-parts",
        reason: `The shares add to at most ${Number(most.toPrecision(6))} of ${whole}.`,
        remedy: "Needs the shares of all parts.",
      }
    : undefined;
};

/** The refusal of a figure that was not published. */
export const refuseMissing = (operands: readonly Operand[]): Refusal | undefined => {
  const missing = operands.find(({ figure }) => figure === null);
  if (!missing) return undefined;
  const when = describePeriodInProse(missing.period);
  return {
    code: "missing-value",
    reason: `No figure was published for ${when}.`,
    remedy: `Needs a figure for ${when}.`,
  };
};
