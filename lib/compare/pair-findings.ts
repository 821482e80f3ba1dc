import { formatPeriod, samePeriodLastYear } from "../period";
import { listSeriesOf, type NamedObservation, type SeriesScope } from "../series";
import type { Level } from "./comparison";
import { type Finding, findMirrors, findUnlikePeriods, findYearOnYear } from "./findings";
import { listSeriesLevels } from "./series-level";
import { listStatedGrowths, type StatedGrowth, withoutRepeats } from "./stated-growth";
import { listStatedLevels, type Statement } from "./statement";

/** What is known of a pair: each side's statements, and the official series of the side whose page it is. */
export type PairEvidence = {
  readonly statements: readonly Statement[];
  readonly mirrors: readonly Statement[];
  readonly observations: readonly NamedObservation[];
};

/** What can be said of a pair, computed and as stated, and what cannot; newest first. */
export type PairFindings = {
  readonly said: readonly Finding[];
  readonly stated: readonly StatedGrowth[];
  readonly refused: readonly Finding[];
};

const newestFew = 3;

/** The other side's levels as seen from here: its exports to us are our imports from it. */
const turnedFlow = new Map([
  ["exports", "imports"],
  ["imports", "exports"],
]);
const turn = (level: Level): Level => ({
  ...level,
  flow: turnedFlow.get(level.flow) ?? level.flow,
});

const isOf =
  ({ flow, product }: SeriesScope) =>
  (level: Level): boolean =>
    level.flow === flow && level.product === (product ?? null);

const levelsOf = (statements: readonly Statement[]): readonly Level[] =>
  listStatedLevels(statements).map(({ level }) => level);

/** Of findings of the same two periods in one unit, the first. */
const withoutTwins = (findings: readonly Finding[]): readonly Finding[] => {
  const keys = findings.map(({ base, next }) =>
    JSON.stringify([base.period, next.period, next.unit]),
  );
  return findings.filter((_finding, at) => keys.indexOf(keys[at] ?? "") === at);
};

/** Whether the growth of a level on the same months a year before is known, or the level that it would need. */
const createIsAnswered = (
  said: readonly Finding[],
  stated: readonly StatedGrowth[],
  official: readonly Level[],
): ((next: Level) => boolean) => {
  const grown = new Set(
    [...said.map(({ next }) => next), ...stated].map(({ period }) => formatPeriod(period)),
  );
  const published = new Set(official.map(({ period }) => formatPeriod(period)));
  return ({ period }) =>
    grown.has(formatPeriod(period)) || published.has(formatPeriod(samePeriodLastYear(period)));
};

/**
 * The like-for-like growths of one flow of a pair and the comparisons that its figures invite but do not allow: stated
 * figures among themselves, each official series within itself, and the two sides' counts, which never mix. No figure is
 * asked for that is known. `invited` is the comparison of the headline, which stands first.
 */
export const findPairFindings = (
  evidence: PairEvidence,
  scope: SeriesScope,
  invited: readonly Finding[] = [],
): PairFindings => {
  const levels = levelsOf(evidence.statements).filter(isOf(scope));
  const mirrors = levelsOf(evidence.mirrors).map(turn).filter(isOf(scope));
  const series = listSeriesOf(evidence.observations, scope).map((each) =>
    listSeriesLevels(each, scope),
  );
  const said = [
    ...findYearOnYear(levels),
    ...series.flatMap((each) => findYearOnYear(each).slice(0, newestFew)),
  ];
  const ofScope = ({ fact }: Statement): boolean =>
    fact.flow === scope.flow && fact.product === (scope.product ?? null);
  const stated = withoutRepeats(listStatedGrowths(evidence.statements.filter(ofScope)));
  const isAnswered = createIsAnswered(said, stated, series.flat());
  const unlike = withoutTwins([...invited, ...findUnlikePeriods(levels)]).filter(
    ({ next }) => !isAnswered(next),
  );
  return { said, stated, refused: [...unlike, ...findMirrors(levels, mirrors)] };
};
