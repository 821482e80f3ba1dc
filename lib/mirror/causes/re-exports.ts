import { formatAmount } from "../../figure-text";
import { formatPeriod } from "../../period";
import type { NamedObservation } from "../../series";
import { type CauseRule, counterOf, exportAndImport } from "../evidence";
import type { SourceFigure } from "../figure";

/** What the exporter's office says of another of its flows, for the same goods, months and unit. */
const publishedValue = (
  flow: string,
  sold: SourceFigure,
  observations: readonly NamedObservation[],
): number | undefined =>
  observations.find(
    (each) =>
      each.flow === flow &&
      each.unit === sold.unit &&
      each.period === formatPeriod(sold.period) &&
      sold.source.startsWith(`["${each.dataset}"`),
  )?.value ?? undefined;

/** Leaving the re-exports out must take away at least this much of the difference. */
const leastShare = 0.5;

/**
 * Re-exports: exports count goods that only passed through the country, imports are counted by the country of origin
 * (UN IMTS 2010, chapters II and VI). Shown where the exporter's office gives its re-exports, or its exports without
 * them, and the difference is smaller by half or more without them.
 */
export const reExports: CauseRule = (compared, { observations, ...places }) => {
  const sides = exportAndImport(compared);
  if (!sides) return undefined;
  const { sold, bought } = sides;
  const passed = publishedValue("re-exports", sold, observations);
  const domestic = publishedValue("domestic-exports", sold, observations);
  const without = domestic ?? (passed === undefined ? undefined : sold.figure.value - passed);
  if (without === undefined || without === sold.figure.value) return undefined;
  const [gap, left] = [sold.figure.value, without].map((value) =>
    Math.abs(value - bought.figure.value),
  );
  if (gap === undefined || left === undefined || left > gap * (1 - leastShare)) return undefined;
  const amount = formatAmount(without, sold.unit, sold.figure.rounding);
  return `Without goods that only passed through, the exports that ${counterOf(sold, places)} counts are ${amount}; an importer counts by origin.`;
};
