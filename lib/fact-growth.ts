import type { Fact } from "./fact";
import type { Interval } from "./figure";
import { formatPercent, qualifierWords } from "./figure-text";

/** Which way a growth goes: above or below the period before; a balance is stated on its size, larger or smaller. */
type Direction = "above" | "below" | "larger than" | "smaller than";

const directionOf = (sign: number, flow: string): Direction => {
  if (flow === "balance") return sign < 0 ? "smaller than" : "larger than";
  return sign < 0 ? "below" : "above";
};

/** The size of a change of one sign, the smaller end first: [−29.3, −28.8] is "28.8 to 29.3 %". */
const sizeOf = (low: number, high: number): string => {
  const [least, most] = [Math.abs(low), Math.abs(high)]
    .sort((a, b) => a - b)
    .map((size) => formatPercent(size, 0.1));
  if (most === "0.0 %") return "less than 0.1 %";
  return least === most || least === undefined
    ? `${most}`
    : `${least.replace(" %", "")} to ${most}`;
};

/**
 * A growth in words: its size, and the way it surely goes; undefined when its range is open or holds zero, since then
 * no direction may be named.
 */
export const growthInWords = (
  { low, high }: Interval,
  flow: string,
): { size: string; direction: Direction } | undefined => {
  if (low === null || high === null || low * high <= 0) return undefined;
  return { size: sizeOf(low, high), direction: directionOf(low, flow) };
};

/** A stated percentage change in words: a fall of "more than 40 %" is "more than 40 %" and "below". */
export const statedGrowthInWords = ({
  percent,
  rateRounding,
  qualifier,
  flow,
}: Fact): { size: string; direction: Direction } | undefined => {
  if (percent === null || percent === 0) return undefined;
  const size = formatPercent(Math.abs(percent), rateRounding ?? 1);
  return { size: qualifierWords[qualifier] + size, direction: directionOf(percent, flow) };
};
