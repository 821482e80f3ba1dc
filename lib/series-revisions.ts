import type { SeriesPoint } from "./series";

/** What was known of a period after each vintage, the earliest release first; null where there was no number. */
type RevisableFigure = Pick<SeriesPoint, "period"> & {
  readonly values: readonly (number | null)[];
};

/** A figure as it was first published and as it stands now, with the change in percent of its size at first. */
type FigureRevision = {
  readonly period: string;
  readonly first: number;
  readonly last: number;
  /** The place of the vintage that published it first, and of the last that changed it. */
  readonly firstAt: number;
  readonly lastAt: number;
  readonly percent: number | null;
};

/** How much the figures of a series were revised: how many of those that stand, and the largest revision. */
export type RevisionSummary = {
  readonly figures: number;
  readonly revised: number;
  readonly withdrawn: number;
  readonly largest: FigureRevision | undefined;
};

/** The revision of one figure; undefined where none was ever published, or the last was withdrawn. */
export const revisionOf = ({ period, values }: RevisableFigure): FigureRevision | undefined => {
  const firstAt = values.findIndex((value) => value !== null);
  const [first, last] = [values[firstAt], values.at(-1)];
  if (first === undefined || first === null || last === undefined || last === null)
    return undefined;
  const lastAt = values.findLastIndex((value, at) => value !== (values[at - 1] ?? null));
  const percent = first === 0 ? null : ((last - first) / Math.abs(first)) * 100;
  return { period, first, last, firstAt, lastAt, percent };
};

/** Whether a figure was ever changed from one number to another. */
const wasRevised = ({ values }: RevisableFigure): boolean =>
  new Set(values.filter((value) => value !== null)).size > 1;

const sizeOf = ({ first, last }: FigureRevision): number => Math.abs(last - first);

/** Sums up a revision triangle. A figure that was changed and changed back counts as revised. */
export const summariseRevisions = (rows: readonly RevisableFigure[]): RevisionSummary => {
  const standing = rows.filter(({ values }) => (values.at(-1) ?? null) !== null);
  const revised = standing.filter(wasRevised);
  const [largest] = revised
    .flatMap((row) => revisionOf(row) ?? [])
    .sort((a, b) => sizeOf(b) - sizeOf(a));
  return {
    figures: standing.length,
    revised: revised.length,
    withdrawn: rows.filter(
      ({ values }) => values.at(-1) === null && values.some((value) => value !== null),
    ).length,
    largest,
  };
};
