import type { ChartData } from "./data";
import type { ChartModel } from "./model";
import { describeDate } from "./months";

/** A mark that a reader can stop at: which series and mark of the drawing it is, and what is said of it. */
export type Stop = {
  readonly series: number;
  readonly mark: number;
  readonly start: number;
  readonly months: number;
  readonly words: string;
};

/** The stops of each series that has any, in order of time. */
export const listStops = (
  { series }: ChartModel,
  { asOf }: Pick<ChartData, "asOf">,
  locale: string,
): readonly (readonly Stop[])[] => {
  const known = asOf === undefined ? [] : [`as known on ${describeDate(asOf, locale)}`];
  return series
    .map(({ marks }, at) =>
      marks
        .map(({ start, months, tip }, mark) => ({
          series: at,
          mark,
          start,
          months,
          words: [...tip, ...known].join(", "),
        }))
        .sort((a, b) => a.start - b.start || a.months - b.months),
    )
    .filter((stops) => stops.length > 0);
};

/** A place among the stops: the row of a series, and where in it. */
export type StopPlace = { readonly row: number; readonly at: number };

/** The place of a mark of the drawing among the stops; undefined for one that is none. */
export const findStop = (
  stops: readonly (readonly Stop[])[],
  { series, mark }: Pick<Stop, "series" | "mark">,
): StopPlace | undefined => {
  for (const [row, own] of stops.entries()) {
    const at = own.findIndex((stop) => stop.series === series && stop.mark === mark);
    if (at >= 0) return { row, at };
  }
  return undefined;
};

const clamp = (value: number, length: number): number => Math.max(0, Math.min(length - 1, value));

/** The stop of another row that is nearest in time. */
const nearest = (stops: readonly Stop[], start: number): number =>
  stops.reduce(
    (best, stop, at) =>
      Math.abs(stop.start - start) < Math.abs((stops[best]?.start ?? 0) - start) ? at : best,
    0,
  );

/**
 * Where a key leads from a stop: left and right in time, up and down to the nearest of another series, Home and End to the
 * first and last. From nowhere every one of them leads to the last stop of the first series. Undefined for other keys.
 */
export const moveStop = (
  stops: readonly (readonly Stop[])[],
  from: StopPlace | undefined,
  key: string,
): StopPlace | undefined => {
  const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };
  const rows: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };
  const isKnown = key in steps || key in rows || key === "Home" || key === "End";
  const row = stops[from?.row ?? 0];
  if (!isKnown || !row) return undefined;
  if (!from) return { row: 0, at: row.length - 1 };
  if (key === "Home" || key === "End")
    return { row: from.row, at: key === "Home" ? 0 : row.length - 1 };
  const step = steps[key];
  if (step !== undefined) return { row: from.row, at: clamp(from.at + step, row.length) };
  const other = clamp(from.row + (rows[key] ?? 0), stops.length);
  const start = row[from.at]?.start ?? 0;
  return other === from.row ? from : { row: other, at: nearest(stops[other] ?? [], start) };
};
