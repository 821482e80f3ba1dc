import { describePeriodInProse, parseCanonicalPeriod } from "../period";
import { amountStyle, changeStyle, type NumberStyle, shareStyle } from "./column-style";
import { type ValuedPoint, valuedPoints } from "./computed-title";
import type { ChartData, ChartFact, ChartLine } from "./data";
import { formatAmount, powerFor, unitInWords } from "./measure";
import type { ChartSpec, ChartView } from "./spec";

type Said = Pick<ValuedPoint, "period" | "value" | "low" | "high">;

const toSaid = ({ period, value, low, high }: ChartFact): Said => ({ period, value, low, high });

const when = ({ period: text }: Said, locale: string): string => {
  const period = parseCanonicalPeriod(text);
  return period ? describePeriodInProse(period, locale) : text;
};

const indexStyle = ({ spec }: { readonly spec: ChartSpec }): NumberStyle => ({
  label: (value) => formatAmount(value, spec.locale),
  amount: ({ value }) => formatAmount(value, spec.locale),
});

const styles: Partial<Readonly<Record<ChartView, typeof amountStyle>>> = {
  growth: changeStyle,
  revisions: changeStyle,
  share: shareStyle,
  index: indexStyle,
};

type Scene = { readonly spec: ChartSpec; readonly write: (said: Said) => string };

const end = (value: number | null | undefined, otherwise: number, power: number): number | null =>
  value === null ? null : (value ?? otherwise) / 10 ** power;

/** Each figure in the power of its own size: the least of a line may be thousands where the greatest are billions. */
const sceneOf = (spec: ChartSpec, { unit }: ChartData): Scene => ({
  spec,
  write: ({ value, low, high }) => {
    const power = powerFor([value], unit);
    const style = (styles[spec.view] ?? amountStyle)({
      spec,
      unit: unitInWords(unit, power, spec.locale),
    });
    return style.amount({
      value: value / 10 ** power,
      low: end(low, value, power),
      high: end(high, value, power),
    });
  },
});

/** Periods of one length, the one that most are of: a month is no least of years. */
const ofCommonLength = (points: readonly Said[]): readonly Said[] => {
  const counts = new Map<string, number>();
  const lengthOf = ({ period }: Said): string => period.slice(period.indexOf("/"));
  for (const point of points) counts.set(lengthOf(point), (counts.get(lengthOf(point)) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return points.filter((point) => lengthOf(point) === most?.[0]);
};

/** "12.3 in 2016, from 4.1 in 2010; greatest 13.9 in 2014, least 3.2 in 2011": the ends of a line and its extremes. */
const courseOf = (points: readonly Said[], { spec, write }: Scene): string => {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return "";
  const at = (said: Said): string => `${write(said)} in ${when(said, spec.locale)}`;
  if (points.length === 1) return at(last);
  const bySize = [...points].sort((a, b) => a.value - b.value);
  const [least, greatest] = [bySize[0], bySize.at(-1)];
  const ends = new Set<Said | undefined>([first, last]);
  const extremes = [
    ...(greatest && !ends.has(greatest) ? [`greatest ${at(greatest)}`] : []),
    ...(least && !ends.has(least) ? [`least ${at(least)}`] : []),
  ];
  const course = `${at(last)}, from ${at(first)}`;
  return extremes.length > 0 ? `${course}; ${extremes.join(", ")}` : course;
};

const isSaid = ({ role }: ChartLine): boolean => role !== "derived" && role !== "earlier";

const countOf = (count: number): string => (count === 1 ? "1 figure" : `${count} figures`);

const mostLines = 4;

/**
 * What a picture shows in words: of each line its last and first figure, its greatest and least; then how many figures are
 * stated, and how many comparisons are not made. Every number is one of the drawn data. Empty when nothing is drawn.
 */
export const summariseChart = (spec: ChartSpec, data: ChartData): string => {
  const lines = data.lines
    .filter(isSaid)
    .map((line) => ({ line, points: ofCommonLength(valuedPoints(line)) }))
    .filter(({ points }) => points.length > 0);
  const facts = spec.facts ? data.facts.map(toSaid) : [];
  const scene = sceneOf(spec, data);
  const courses = lines
    .slice(0, mostLines)
    .map(({ line, points }) => `${line.label}: ${courseOf(points, scene)}.`);
  const others = lines.length - mostLines;
  const refused = data.lines.flatMap(({ points }) =>
    points.filter((point) => point.refused !== undefined),
  );
  const stated = [...facts].sort((a, b) => a.period.localeCompare(b.period, "en"));
  const newest = stated.at(-1);
  return [
    ...courses,
    ...(others > 0 ? [`${others} more lines are in the table.`] : []),
    ...(newest
      ? [
          `${countOf(facts.length)} stated in articles, the last for ${when(newest, spec.locale)}: ${scene.write(newest)}.`,
        ]
      : []),
    ...(refused.length > 0
      ? [
          `${refused.length} ${refused.length === 1 ? "comparison is" : "comparisons are"} not made.`,
        ]
      : []),
  ].join(" ");
};
