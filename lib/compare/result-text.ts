import type { Interval } from "../figure";
import {
  formatAmount,
  formatChange,
  formatChangeRange,
  formatInterval,
  formatPercent,
} from "../figure-text";
import type { Comparison, Operand } from "./comparison";
import type { MeasureName } from "./measures";

/** A comparison that was made. */
export type Made<Input extends Operand = Operand> = Exclude<
  Comparison<Input>,
  { readonly refused: unknown }
>;

/** In what a measure's result is: a signed change in percent, a share in percent, points, an amount, or a plain number. */
type ResultKind = "change" | "percent" | "points" | "log-points" | "amount" | "times" | "number";

const kinds: Readonly<Record<MeasureName, ResultKind>> = {
  difference: "amount",
  points: "points",
  pop: "change",
  yoy: "change",
  ytd: "change",
  ttm: "amount",
  "ttm-bridge": "amount",
  mean: "amount",
  factor: "times",
  annualised: "change",
  "annualised-rate": "change",
  cch: "log-points",
  cca: "log-points",
  log: "number",
  cagr: "change",
  chain: "change",
  "implied-base": "amount",
  contribution: "points",
  "contribution-weight": "points",
  share: "percent",
  rebase: "number",
  turnover: "amount",
  balance: "amount",
  coverage: "percent",
  "normalised-balance": "percent",
  "terms-of-trade": "number",
  intensity: "number",
  hhi: "number",
  sum: "amount",
};

const powerOfTenIn = (size: number): number => 10 ** Math.floor(Math.log10(size) + 1e-9);

/** The place of the last digit of an amount: one finer than its range is wide, five digits at most. */
const roundingOfAmount = ({ value, low, high }: Interval & { readonly value: number }): number => {
  const size = Math.max(Math.abs(value), Math.abs(low ?? 0), Math.abs(high ?? 0));
  const spread = low === null || high === null ? 0 : high - low;
  if (size === 0) return 1;
  return Math.max(powerOfTenIn(size) / 1e4, spread > 0 ? powerOfTenIn(spread) / 10 : 0);
};

const unitOf = (operands: readonly Operand[]): string | null => operands[0]?.unit ?? null;

const formatNumber = (value: number): string =>
  String(Number(value.toPrecision(4))).replace("-", "−");

const plainRange = ({ low, high }: Interval, write: (value: number) => string): string => {
  if (low === null || high === null)
    return low === null ? `at most ${write(high ?? 0)}` : `at least ${write(low)}`;
  const ends = [write(low), write(high)] as const;
  return ends[0] === ends[1] ? ends[0] : ends.join(low < 0 ? " to " : "–");
};

type Written = { readonly value: string; readonly range: string };

const withUnit = ({ value, range }: Written, unit: string): Written => ({
  value: `${value} ${unit}`,
  range: `${range} ${unit}`,
});

const writtenIn = (kind: ResultKind, made: Made): Written => {
  const { value } = made;
  const plain = { value: formatNumber(value), range: plainRange(made, formatNumber) };
  if (kind === "change")
    return { value: formatChange(value, 0.1), range: formatChangeRange(made, 0.1) };
  if (kind === "percent") {
    const write = (percent: number): string => formatPercent(percent, 0.1).replace(" %", "");
    return withUnit({ value: write(value), range: plainRange(made, write) }, "%");
  }
  if (kind === "amount") {
    const rounding = roundingOfAmount(made);
    const unit = unitOf(made.inputs);
    return {
      value: formatAmount(value, unit, rounding),
      range: formatInterval(made, unit, { rounding: rounding * 10 }),
    };
  }
  if (kind === "points") return withUnit(plain, "percentage points");
  if (kind === "log-points") return withUnit(plain, "log points");
  return kind === "times" ? withUnit(plain, "times") : plain;
};

/**
 * The result of a comparison as a page writes it: its value, and the range that the rounding of its figures leaves,
 * undefined where both ends are written as the value is.
 */
export const formatResult = (
  measure: MeasureName,
  made: Made,
): { readonly value: string; readonly range: string | undefined } => {
  const isRate = made.inputs.some(({ unit }) => unit === "percent" || unit === "points");
  const kind = measure === "difference" && isRate ? "points" : kinds[measure];
  const { value, range } = writtenIn(kind, made);
  return { value, range: range === value ? undefined : range };
};
