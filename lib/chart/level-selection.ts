import { covers, type Period, parseCanonicalPeriod } from "../period";
import type { ChartData, ChartLine, ChartPoint } from "./data";
import { isInRange, type MonthRange } from "./months";
import { drawnFacts, mostSeries, noteOfOmitted, type StatedFigure } from "./palette";
import type { ChartSpec } from "./spec";

/** A value of a line that is known, with the ends of what is known of it. */
export type Observed = Pick<ChartPoint, "status" | "basis"> & {
  readonly period: Period;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
};
/** A comparison of a line that would mislead, and why, or a figure that was withdrawn. */
export type Refused = Pick<ChartPoint, "status" | "basis" | "refused"> & {
  readonly period: Period;
};
/** A line with those of its values that a picture draws. */
export type ObservedLine = {
  readonly line: ChartLine;
  readonly observed: readonly Observed[];
  readonly refused: readonly Refused[];
};
/** A stated figure with its months. */
export type Stated = { readonly period: Period; readonly fact: StatedFigure };

const observe = (line: ChartLine, range: MonthRange): ObservedLine => ({
  line,
  observed: line.points.flatMap(({ period: text, value, ...point }) => {
    const period = parseCanonicalPeriod(text);
    const { low = value, high = value, status, basis } = point;
    return period && value !== null && isInRange(range, period)
      ? [{ period, value, low, high, status, ...(basis === undefined ? {} : { basis }) }]
      : [];
  }),
  refused: line.points.flatMap(({ period: text, value: _value, ...point }) => {
    const period = parseCanonicalPeriod(text);
    const isTold = point.refused !== undefined || point.status === "withdrawn";
    return period && isTold && isInRange(range, period) ? [{ ...point, period }] : [];
  }),
});

const columnRoles: readonly ChartLine["role"][] = ["official", "mirror", "stated"];

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

/**
 * What of the data columns draw: whole periods of one length, and the incomplete year after them; of what is refused the
 * periods of that length, and all of it for the notes. `allFacts` are drawn whatever their length.
 */
export const selectLevels = (
  spec: ChartSpec,
  data: ChartData,
  { range, allFacts = false }: { readonly range: MonthRange; readonly allFacts?: boolean },
) => {
  const all = data.lines
    .filter(({ role }) => columnRoles.includes(role))
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
  const drawnLines = lines.map(({ line, observed, refused }) => ({
    line,
    observed: select(observed),
    refused: refused.filter(({ period }) => period.months === length),
  }));
  const officialParts = drawnLines.some(({ observed }) =>
    observed.some(({ period }) => period.months !== length),
  );
  const drawnStated = officialParts
    ? facts.filter(({ period }) => period.months === length)
    : select(facts);
  return {
    length,
    lines: drawnLines,
    whole: allFacts ? facts : drawnStated.filter(({ period }) => period.months === length),
    partial: allFacts ? [] : drawnStated.filter(({ period }) => period.months !== length),
    refused: all.flatMap(({ line, refused }) => refused.map((each) => ({ ...each, line }))),
    notes: notesOf({
      lines: all.filter(({ observed }) => observed.length > 0).slice(mostSeries),
      figures: lines.reduce(
        (sum, { observed }) => sum + observed.length - select(observed).length,
        0,
      ),
    }),
  };
};
