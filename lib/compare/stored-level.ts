import { endOf, type Period, parseCanonicalPeriod } from "../period";
import type { Series, SeriesScope } from "../series";
import type { Level } from "./comparison";
import { listSeriesLevels } from "./series-level";

/** The levels that make up a period, and the stretches of its months that are in none of them. */
export type Found = { readonly levels: readonly Level[]; readonly missing: readonly Period[] };

const isPublished = ({ figure }: Level): boolean => figure !== null;

const isOf =
  ({ start, months }: Period) =>
  ({ period }: Level): boolean =>
    period.start === start && period.months === months;

/** Of the levels that begin with a month and end by another, the longest. */
const longestFrom = (levels: readonly Level[], start: number, end: number): Level | undefined =>
  levels
    .filter(({ period }) => period.start === start && endOf(period) <= end)
    .sort((a, b) => b.period.months - a.period.months)[0];

const withMonth = (missing: readonly Period[], month: number): readonly Period[] => {
  const last = missing.at(-1);
  return last && endOf(last) === month
    ? [...missing.slice(0, -1), { start: last.start, months: last.months + 1 }]
    : [...missing, { start: month, months: 1 }];
};

/**
 * The published levels of a series that make up a period, in the order of time: the level of the period itself, else
 * its quarters or months. When some of its months are nowhere, those; when the office says that the period itself is
 * missing, that level.
 */
export const findParts = (series: Series, scope: SeriesScope, period: Period): Found => {
  const all = listSeriesLevels(series, scope);
  const published = all.filter(isPublished);
  const parts: Level[] = [];
  let missing: readonly Period[] = [];
  for (let month = period.start; month < endOf(period); ) {
    const part = longestFrom(published, month, endOf(period));
    if (part) parts.push(part);
    else missing = withMonth(missing, month);
    month = part ? endOf(part.period) : month + 1;
  }
  const unpublished = missing.length > 0 ? all.find(isOf(period)) : undefined;
  return unpublished ? { levels: [unpublished], missing: [] } : { levels: parts, missing };
};

/** One level from the parts of a period: their sum, provisional when one of them is. */
export const addUp = (parts: readonly Level[], period: Period): Level | undefined => {
  const [first] = parts;
  if (!first || parts.length === 1) return first;
  const value = parts.reduce((sum, { figure }) => sum + (figure?.value ?? 0), 0);
  return {
    ...first,
    period,
    figure: { value: Number(value.toPrecision(15)), rounding: 0, qualifier: "=" },
    provisional: parts.some(({ provisional }) => provisional),
    insteadOfFact: parts.find(({ insteadOfFact }) => insteadOfFact)?.insteadOfFact,
  };
};

/** The months from which on a series is counted in another way, by the office's own mark. */
export const breaksOf = ({ points }: Series): readonly number[] =>
  points.flatMap(({ period, status }) =>
    status === "break" ? (parseCanonicalPeriod(period)?.start ?? []) : [],
  );
