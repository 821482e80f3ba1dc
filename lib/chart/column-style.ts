import type { Interval } from "../figure";
import { formatChange, formatChangeRange, formatPercent } from "../figure-text";
import { formatAmount, formatRange } from "./measure";
import type { ChartSpec } from "./spec";

/** A value in the unit of the axis with the ends of what is known of it. */
type Known = Interval & { readonly value: number };

/** How a view writes its numbers: beside a mark, and in full where it is pointed at. */
export type NumberStyle = {
  readonly label: (value: number) => string;
  readonly amount: (known: Known) => string;
};

type StyleScene = { readonly spec: ChartSpec; readonly unit: string };

const isRange = ({ low, high }: Interval): boolean => low !== high;

/** Amounts with three digits that count, and their range where there is one. */
export const amountStyle = ({ spec, unit }: StyleScene): NumberStyle => ({
  label: (value) => formatAmount(value, spec.locale),
  amount: (known) =>
    isRange(known)
      ? `${formatRange(known.low, known.high, spec.locale)} ${unit}`
      : `${formatAmount(known.value, spec.locale)} ${unit}`,
});

const roundingOf = (percent: number): number => {
  const size = Math.abs(percent);
  return size >= 100 ? 1 : size < 1 && size > 0 ? 0.01 : 0.1;
};

const withoutSign = (text: string): string => text.replace(/\s?%$/, "");

/** Signed percentages: "+6.3" beside a column, "+4.7 to +8.0 %" in full. */
export const changeStyle = ({ spec }: StyleScene): NumberStyle => ({
  label: (value) => withoutSign(formatChange(value, roundingOf(value), spec.locale)),
  amount: (known) =>
    isRange(known)
      ? formatChangeRange(known, roundingOf(known.value), spec.locale)
      : formatChange(known.value, roundingOf(known.value), spec.locale),
});

/** Percentages of a whole: "41.9" beside a column, "41.9 %" in full. */
export const shareStyle = ({ spec }: StyleScene): NumberStyle => {
  const write = (value: number): string => formatPercent(value, roundingOf(value), spec.locale);
  return {
    label: (value) => withoutSign(write(value)),
    amount: ({ value, low, high }) =>
      low === high || low === null || high === null
        ? write(value)
        : `${withoutSign(write(low))}–${write(high)}`,
  };
};
