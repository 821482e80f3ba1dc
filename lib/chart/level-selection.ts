import { covers, type Period, parseCanonicalPeriod } from "../period";
import type { ChartData, ChartLine } from "./data";
import { isInRange, type MonthRange } from "./months";
import { drawnFacts, mostSeries, noteOfOmitted, type StatedFigure } from "./palette";
import type { ChartSpec } from "./spec";

/** A value of a line that is known. */
export type Observed = { readonly period: Period; readonly value: number; readonly status: string };
/** A line with those of its values that a picture draws. */
export type ObservedLine = { readonly line: ChartLine; readonly observed: readonly Observed[] };
/** A stated figure with its months. */
export type Stated = { readonly period: Period; readonly fact: StatedFigure };

const observe = (line: ChartLine, range: MonthRange): ObservedLine => ({
  line,
  observed: line.points.flatMap(({ period: text, value, status }) => {
    const period = parseCanonicalPeriod(text);
    return period && value !== null && isInRange(range, period) ? [{ period, value, status }] : [];
  }),
});

/** The length that most figures have, the longer of two that are as common. */
const commonLength = (periods: readonly Period[]): number => {
  const counts = new Map<number, number>();
  for (const { months } of periods) counts.set(months, (counts.get(months) ?? 0) + 1);
  const [first] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return first?.[0] ?? 12;
};

const yearOf = ({ start }: Period): Period => ({ start: Math.floor(start / 12) * 12, months: 12 });

/** Whether a period is the beginning of a year, and not the whole of it. */
const isPartOfYear = (period: Period): boolean =>
  period.months < 12 && period.start % 12 === 0 && covers(yearOf(period), period);

/**
 * The longest incomplete year after the last whole one: it is drawn hatched, under its own name, and never as a year.
 * Incomplete years before it are left out, since the whole year is known or another year stands between.
 */
const incompleteYear = <T extends { readonly period: Period }>(
  figures: readonly T[],
  whole: readonly Period[],
): T[] => {
  const parts = figures.filter(
    ({ period }) => isPartOfYear(period) && !whole.some((year) => covers(year, period)),
  );
  const latest = Math.max(...parts.map(({ period }) => period.start));
  const longest = Math.max(
    ...parts.filter(({ period }) => period.start === latest).map(({ period }) => period.months),
  );
  return parts.filter(({ period }) => period.start === latest && period.months === longest);
};

const notesOf = (omitted: { lines: readonly ObservedLine[]; figures: number }): string[] => [
  ...noteOfOmitted(omitted.lines.map(({ line }) => line)),
  ...(omitted.figures > 0
    ? [
        `Not drawn: ${omitted.figures} ${omitted.figures === 1 ? "figure" : "figures"} for periods of another length.`,
      ]
    : []),
];

/** What of the data a level picture draws: whole periods of one length, and the incomplete year after them. */
export const selectLevels = (spec: ChartSpec, data: ChartData, range: MonthRange) => {
  const all = data.lines
    .filter(({ role }) => role === "official" || role === "mirror")
    .map((line) => observe(line, range));
  const lines = all.filter(({ observed }) => observed.length > 0).slice(0, mostSeries);
  const facts = drawnFacts(spec, data.facts).flatMap((fact): Stated[] => {
    const period = parseCanonicalPeriod(fact.period);
    return period && isInRange(range, period) ? [{ period, fact }] : [];
  });
  const observedPeriods = lines.flatMap(({ observed }) => observed.map(({ period }) => period));
  const years = facts.map(({ period }) => period).filter(({ months }) => months === 12);
  const length = commonLength(observedPeriods.length > 0 ? observedPeriods : years);
  const whole = [...observedPeriods, ...years].filter(({ months }) => months === length);
  const select = <T extends { readonly period: Period }>(figures: readonly T[]): T[] => [
    ...figures.filter(({ period }) => period.months === length),
    ...(length === 12 ? incompleteYear(figures, whole) : []),
  ];
  const drawnLines = lines.map(({ line, observed }) => ({ line, observed: select(observed) }));
  const officialParts = drawnLines.some(({ observed }) =>
    observed.some(({ period }) => period.months !== length),
  );
  const drawnStated = officialParts
    ? facts.filter(({ period }) => period.months === length)
    : select(facts);
  return {
    length,
    lines: drawnLines,
    whole: drawnStated.filter(({ period }) => period.months === length),
    partial: drawnStated.filter(({ period }) => period.months !== length),
    notes: notesOf({
      lines: all.filter(({ observed }) => observed.length > 0).slice(mostSeries),
      figures: lines.reduce(
        (sum, { observed }) => sum + observed.length - select(observed).length,
        0,
      ),
    }),
  };
};
