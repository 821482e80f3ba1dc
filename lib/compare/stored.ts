import { endOf, type Period } from "../period";
import type { NamedObservation } from "../series";
import { compare } from "./compare";
import type { Comparison, Level } from "./comparison";
import { type LevelSource, listOfficialSources } from "./level-source";
import { measures } from "./measures";
import { refuseGap } from "./period-reasons";
import { unknownLevel } from "./series-level";
import { addUp, type Found, findParts } from "./stored-level";
import { planStored, type StoredQuestion, type Wanted } from "./stored-plan";

/** The levels that a figure is wanted of, unknown ones in the place of what is missing, and what that is. */
const gather = (source: LevelSource, each: Wanted): Found => {
  const { levels, missing } = findParts(source.levels(each.scope), each.period);
  const unknown = (period: Period): Level => unknownLevel(source, each.scope, period);
  if (each.apart) return { levels: [...levels, ...missing.map(unknown)], missing };
  const sum = missing.length > 0 ? unknown(each.period) : addUp(levels, each.period);
  return { levels: sum ? [sum] : [], missing };
};

/** The first break that lies between the periods of some levels. */
const breakWithin = (levels: readonly Level[], breaks: readonly number[]): number | undefined => {
  const start = Math.min(...levels.map(({ period }) => period.start));
  const end = Math.max(...levels.map(({ period }) => endOf(period)));
  return breaks.find((month) => month > start && month < end);
};

/**
 * A measure of the levels of one source. A level that is not there is summed from its months when all of them are; what
 * is missing is named. Undefined when the measure is none of stored series.
 */
export const compareFrom = (
  source: LevelSource,
  question: StoredQuestion,
): Comparison | undefined => {
  const wanted = planStored(question);
  const [first] = wanted ?? [];
  if (!wanted || !first) return undefined;
  const found = wanted.map((each) => gather(source, each));
  const levels = found.flatMap((each) => each.levels);
  const missing = found.flatMap((each) => each.missing);
  const comparison = compare(measures[question.measure], levels, {
    breakAt: breakWithin(levels, source.breaks(first.scope)),
  });
  const isUnknown = "refused" in comparison && comparison.refused.code === "missing-value";
  return isUnknown && missing.length > 0 ? { refused: refuseGap(missing) } : comparison;
};

/**
 * A measure of stored series: of the first dataset and unit that has all it needs, else the refusal of the first.
 * Undefined when no series is of the scope, or the measure is none of stored series.
 */
export const compareStored = (
  observations: readonly NamedObservation[],
  question: StoredQuestion,
): Comparison | undefined => {
  const [first] = planStored(question) ?? [];
  if (!first) return undefined;
  const comparisons = listOfficialSources(observations, first.scope).flatMap(
    (source) => compareFrom(source, question) ?? [],
  );
  return comparisons.find((comparison) => !("refused" in comparison)) ?? comparisons[0];
};
