import { listStatedLevels } from "../compare/statement";
import type { Frequency } from "../observation";
import { frequencyOf, parseCanonicalPeriod } from "../period";
import { listSeriesOf, type Series } from "../series";
import type { ChartSources } from "./contents";
import { type ChartSpec, type ChartView, chartViews } from "./spec";

/** What there is to draw of one scope, as far as it bears on which views say something. */
export type Shape = {
  /** Stated amounts. */
  readonly stated: number;
  /** Numbers of the official series that has most, and how often it is counted; null where it has no one frequency. */
  readonly points: number;
  readonly frequency: Frequency | null;
  /** The measure that is asked for. */
  readonly flow: string;
  /** Whether exports and imports are both there, as figures of one kind. */
  readonly hasBothFlows: boolean;
  /** Whether figures of the whole are there that this is a part of. */
  readonly hasWhole: boolean;
  /** Whether some file came after another and may have revised it. */
  readonly isRevisable: boolean;
};

const numbersIn = ({ points }: Series) => points.filter(({ value }) => value !== null);

const frequencyIn = (series: Series): Frequency | null => {
  const counts = new Map<Frequency, number>();
  for (const { period: text } of numbersIn(series)) {
    const period = parseCanonicalPeriod(text);
    const frequency = period && frequencyOf(period);
    if (frequency) counts.set(frequency, (counts.get(frequency) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
};

const statedIn = ({ statements }: ChartSources, { flow, product }: ChartSpec): number =>
  listStatedLevels(statements).filter(
    ({ level }) => level.flow === flow && level.product === (product ?? null),
  ).length;

/** Describes what there is of a specification's scope, all years of it. */
export const describeShape = (
  spec: ChartSpec,
  sources: ChartSources,
  { hasWhole, isRevisable }: Pick<Shape, "hasWhole" | "isRevisable">,
): Shape => {
  const [widest] = [...listSeriesOf(sources.observations, spec)].sort(
    (a, b) => numbersIn(b).length - numbersIn(a).length,
  );
  const holds = (flow: string): boolean =>
    statedIn(sources, { ...spec, flow }) > 0 ||
    sources.observations.some((each) => each.flow === flow && each.value !== null);
  return {
    stated: statedIn(sources, spec),
    points: widest ? numbersIn(widest).length : 0,
    frequency: widest ? frequencyIn(widest) : null,
    flow: spec.flow,
    hasBothFlows: holds("exports") && holds("imports"),
    hasWhole,
    isRevisable,
  };
};

const perYear: Readonly<Record<Frequency, number>> = { A: 1, S: 2, Q: 4, M: 12 };

const isShorterThanYear = ({ frequency }: Shape): boolean =>
  frequency !== null && frequency !== "A";

type Condition = (shape: Shape) => boolean;

const hasAny: Condition = ({ stated, points }) => stated + points > 0;
/** Two figures of one source: what is compared comes from one. */
const hasSeveral: Condition = ({ stated, points }) => stated > 1 || points > 1;

const conditions: Readonly<Record<ChartView, Condition>> = {
  pace: hasAny,
  ytd: (shape) => shape.stated > 0 || isShorterThanYear(shape),
  level: hasAny,
  growth: (shape) => shape.flow !== "balance" && hasSeveral(shape),
  balance: ({ hasBothFlows }) => hasBothFlows,
  rolling: (shape) =>
    shape.stated > 2 ||
    (isShorterThanYear(shape) && shape.points >= perYear[shape.frequency ?? "A"]),
  index: (shape) => shape.flow !== "balance" && hasSeveral(shape),
  share: ({ hasWhole, points, flow }) => hasWhole && points > 0 && flow !== "balance",
  revisions: ({ isRevisable, points }) => isRevisable && points > 0,
  // Many partners are no view of one of them; a country's page has it.
  multiples: () => false,
};

/** The views that say something of what there is, in the order in which pages offer them. */
export const offeredViews = (shape: Shape): readonly ChartView[] =>
  chartViews.filter((view) => conditions[view](shape));

/** So many columns stand beside one another before a line of sums is read better. */
const mostColumns = 36;

/**
 * The view that is shown when none is asked for, by measure, count and frequency: a balance beside its flows; what is
 * stated as pace, the only view of unlike periods; columns for official figures, which are flows over periods; of many
 * months or quarters the sums of twelve months, since their season hides where they go.
 */
export const defaultView = (shape: Shape): ChartView => {
  if (shape.flow === "balance" && shape.hasBothFlows) return "balance";
  if (shape.stated > 0) return "pace";
  return isShorterThanYear(shape) && shape.points > mostColumns ? "rolling" : "level";
};
