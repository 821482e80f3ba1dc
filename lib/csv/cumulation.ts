import type { Frequency } from "../observation";
import { frequencyOf, type Period } from "../period";
import type { ColumnProfile } from "./columns";
import type { Times } from "./find-times";
import { readPeriod } from "./period-cells";

const periodsOf = (columns: readonly ColumnProfile[], { source, headers }: Times): Period[] => {
  if (headers.size > 0) return [...headers.values()].flatMap(({ period }) => period ?? []);
  if (source.kind !== "column") return [];
  const texts = columns[source.column]?.texts ?? [];
  return texts.flatMap((text) => readPeriod(text, source.reading) ?? []);
};

/** How sums since the year began stand among the periods of a table. */
export type Cumulation = {
  readonly ytd: boolean;
  readonly running: boolean;
  readonly frequency: Frequency | null;
};

/**
 * Sums since the year began, beside whole years: their length is no frequency, so they belong to the series of years.
 * Where hardly any year stands among them, every value is a sum that runs on.
 */
export const cumulationOf = (columns: readonly ColumnProfile[], times: Times): Cumulation => {
  const periods = periodsOf(columns, times);
  const ytd = periods.some((period) => frequencyOf(period) === undefined);
  const years = periods.filter(({ months }) => months === 12).length;
  const oneStart = new Set(periods.map(({ start }) => start % 12)).size === 1;
  const regular = new Set(periods.flatMap((period) => frequencyOf(period) ?? []));
  return {
    ytd,
    running: ytd && oneStart && years * 4 < periods.length,
    frequency: ytd && regular.size === 1 && years > 0 ? "A" : null,
  };
};
