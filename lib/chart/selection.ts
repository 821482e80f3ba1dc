import { endOf, type Period, parseCanonicalPeriod } from "../period";
import type { ChartSpec } from "./spec";

const monthOf = (text: string): number =>
  Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;

/** Whether a period shares a month with the range that a specification names; without one every period does. */
export const isInWindow = ({ from, to }: Pick<ChartSpec, "from" | "to">, period: Period): boolean =>
  (!from || endOf(period) > monthOf(from)) && (!to || period.start <= monthOf(to));

/** As `isInWindow`, of a period in canonical text; other text is in no range. */
export const isTextInWindow = (spec: Pick<ChartSpec, "from" | "to">, text: string): boolean => {
  const period = parseCanonicalPeriod(text);
  return period !== undefined && isInWindow(spec, period);
};

/** The unit that most of the figures are in, unless the specification names one: two units never share an axis. */
export const chooseUnit = (spec: ChartSpec, units: readonly (string | null)[]): string => {
  if (spec.unit) return spec.unit;
  const counts = new Map<string, number>();
  for (const unit of units) if (unit !== null) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? "USD";
};
