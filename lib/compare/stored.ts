import { endOf, type Period } from "../period";
import { listSeriesOf, type NamedObservation, type Series } from "../series";
import { compare } from "./compare";
import type { Comparison, Level } from "./comparison";
import { measures } from "./measures";
import { refuseGap } from "./period-reasons";
import { unknownLevel } from "./series-level";
import { addUp, breaksOf, type Found, findParts } from "./stored-level";
import { planStored, type StoredQuestion, type Wanted } from "./stored-plan";

/** The series of one dataset, unit and dimensions that a figure is wanted of; without points when there is none. */
const seriesFor = (
  observations: readonly NamedObservation[],
  { scope }: Wanted,
  like: Series,
): Series =>
  listSeriesOf(observations, scope).find(({ id }) => id === like.id) ?? { ...like, points: [] };

/** The levels that a figure is wanted of, unknown ones in the place of what is missing, and what that is. */
const gather = (observations: readonly NamedObservation[], each: Wanted, like: Series): Found => {
  const series = seriesFor(observations, each, like);
  const { levels, missing } = findParts(series, each.scope, each.period);
  const unknown = (period: Period): Level => unknownLevel(series, each.scope, period);
  if (each.apart) return { levels: [...levels, ...missing.map(unknown)], missing };
  const sum = missing.length > 0 ? unknown(each.period) : addUp(levels, each.period);
  return { levels: sum ? [sum] : [], missing };
};

/** The first break that lies between the periods of some levels. */
const breakWithin = (levels: readonly Level[], series: Series): number | undefined => {
  const start = Math.min(...levels.map(({ period }) => period.start));
  const end = Math.max(...levels.map(({ period }) => endOf(period)));
  return breaksOf(series).find((month) => month > start && month < end);
};

const compareIn = (
  observations: readonly NamedObservation[],
  question: StoredQuestion,
  { wanted, series }: { readonly wanted: readonly Wanted[]; readonly series: Series },
): Comparison => {
  const found = wanted.map((each) => gather(observations, each, series));
  const levels = found.flatMap((each) => each.levels);
  const missing = found.flatMap((each) => each.missing);
  const comparison = compare(measures[question.measure], levels, {
    breakAt: breakWithin(levels, series),
  });
  const isUnknown = "refused" in comparison && comparison.refused.code === "missing-value";
  return isUnknown && missing.length > 0 ? { refused: refuseGap(missing) } : comparison;
};

/**
 * A measure of stored series: of the first dataset and unit that has all it needs, else the refusal of the first. A
 * level that is not there is summed from its months when all of them are; what is missing is named. Undefined when no
 * series is of the scope, or the measure is none of stored series.
 */
export const compareStored = (
  observations: readonly NamedObservation[],
  question: StoredQuestion,
): Comparison | undefined => {
  const wanted = planStored(question);
  const [first] = wanted ?? [];
  if (!wanted || !first) return undefined;
  const comparisons = listSeriesOf(observations, first.scope)
    .filter(({ points }) => points.length > 0)
    .map((series) => compareIn(observations, question, { wanted, series }));
  return comparisons.find((comparison) => !("refused" in comparison)) ?? comparisons[0];
};
