import { describePeriod } from "../period";
import { amountStyle } from "./column-style";
import type { ChartData } from "./data";
import { linesModel } from "./lines";
import { formatAmount } from "./measure";
import type { ChartModel } from "./model";
import type { ChartSpec } from "./spec";

/** The view of rolling sums: twelve months together, at the end of each month. */
export const rollingModel = (spec: ChartSpec, data: ChartData): ChartModel =>
  linesModel(spec, data, {
    place: "end",
    style: amountStyle,
    measure: "sum of the twelve months up to each",
    gap: "months missing",
    refusal: "No sum of the twelve months to",
  });

const isOfYears = ({ lines }: ChartData): boolean =>
  lines.every(({ points }) => points.every(({ period }) => period.endsWith("/P12M")));

/** The index view: each period in percent of the same months of the base year, which is named. */
export const indexModel = (spec: ChartSpec, data: ChartData): ChartModel => {
  const base = describePeriod({ start: Number(data.base ?? 0) * 12, months: 12 });
  return linesModel(spec, data, {
    place: "middle",
    style: () => ({
      label: (value) => formatAmount(value, spec.locale),
      amount: ({ value, low, high }) =>
        low === high || low === null || high === null
          ? formatAmount(value, spec.locale)
          : `${formatAmount(low, spec.locale)}–${formatAmount(high, spec.locale)}`,
    }),
    gap: "no base",
    measure: isOfYears(data) ? `${base} = 100` : `same months of ${base} = 100`,
  });
};
