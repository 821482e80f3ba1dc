import { formatPeriod, samePeriodLastYear } from "../period";
import { listSeriesOf, type NamedObservation, type SeriesScope } from "../series";
import type { Level } from "./comparison";
import { type Finding, findMirrors, findUnlikePeriods, findYearOnYear } from "./findings";
import { findNearestFinding } from "./nearest-finding";
import { listSeriesLevels } from "./series-level";
import { listStatedGrowths, type StatedGrowth, withoutRepeats } from "./stated-growth";
import { listStatedLevels, type Statement } from "./statement";

/** What is known of a pair, of each side apart: statements and official series. */
export type PairEvidence = {
  readonly statements: readonly Statement[];
  readonly mirrors: readonly Statement[];
  readonly observations: readonly NamedObservation[];
  readonly mirrorObservations: readonly NamedObservation[];
};

/** The growths of one side's count: computed, and as stated; newest first. */
export type SaidFindings = {
  readonly said: readonly Finding[];
  readonly stated: readonly StatedGrowth[];
};

/** A comparison that would mislead, and the nearest one that does not, where there is any. */
export type RefusedFinding = Finding & { readonly nearest: Finding | undefined };

/** What can be said of a pair by its own count and by the other side's, each apart, and what cannot; newest first. */
export type PairFindings = SaidFindings & {
  readonly mirror: SaidFindings;
  readonly refused: readonly RefusedFinding[];
};

const newestFew = 3;

/** The other side's levels as seen from here: its exports to us are our imports from it, its surplus our deficit. */
const turnedFlow = new Map([
  ["exports", "imports"],
  ["imports", "exports"],
]);
const turn = (level: Level): Level => ({
  ...level,
  flow: turnedFlow.get(level.flow) ?? level.flow,
  figure:
    level.flow === "balance" && level.figure
      ? { ...level.figure, value: 0 - level.figure.value }
      : level.figure,
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

type Side = Pick<PairEvidence, "statements" | "observations"> & {
  readonly scope: SeriesScope;
  /** Turns the other side's levels to this side. */
  readonly toThisSide: (level: Level) => Level;
};

/** The levels of one side: as stated, and of each official series. */
const gatherSide = ({ statements, observations, scope, toThisSide }: Side) => ({
  levels: levelsOf(statements).filter(isOf(scope)).map(toThisSide),
  series: listSeriesOf(observations, scope).map((each) =>
    listSeriesLevels(each, scope).map(toThisSide),
  ),
});

/** The growths of one side's count: its stated figures among themselves, and each official series within itself. */
const sayOf = (side: Side): SaidFindings => {
  const { levels, series } = gatherSide(side);
  const { scope } = side;
  const ofScope = ({ fact }: Statement): boolean =>
    fact.flow === scope.flow && fact.product === (scope.product ?? null);
  return {
    said: [
      ...findYearOnYear(levels),
      ...series.flatMap((each) => findYearOnYear(each).slice(0, newestFew)),
    ],
    stated: withoutRepeats(listStatedGrowths(side.statements.filter(ofScope))),
  };
};

const sidesOf = (evidence: PairEvidence, scope: SeriesScope): { own: Side; theirs: Side } => ({
  own: {
    statements: evidence.statements,
    observations: evidence.observations,
    scope,
    toThisSide: (level) => level,
  },
  theirs: {
    statements: evidence.mirrors,
    observations: evidence.mirrorObservations,
    scope: {
      flow: turnedFlow.get(scope.flow) ?? scope.flow,
      reporter: scope.partner,
      partner: scope.reporter,
      product: scope.product,
      dataset: scope.dataset,
    },
    toThisSide: turn,
  },
});

/**
 * The like-for-like growths of one flow of a pair, by each side's count apart, and the comparisons that its figures
 * invite but do not allow: figures of unlike periods, and the two sides' counts, which never mix. No figure is asked for
 * that is known. The other side's figures are turned to this side: its exports stand under imports, its surplus as a
 * deficit. `invited` is the comparison of the headline, which stands first.
 */
export const findPairFindings = (
  evidence: PairEvidence,
  scope: SeriesScope,
  invited: readonly Finding[] = [],
): PairFindings => {
  const { own, theirs } = sidesOf(evidence, scope);
  const [said, mirror] = [sayOf(own), sayOf(theirs)];
  const { levels, series } = gatherSide(own);
  const isAnswered = createIsAnswered(said.said, said.stated, series.flat());
  const unlike = withoutTwins([...invited, ...findUnlikePeriods(levels)]).filter(
    ({ next }) => !isAnswered(next),
  );
  const refused = [...unlike, ...findMirrors(levels, gatherSide(theirs).levels)];
  return {
    ...said,
    mirror,
    refused: refused.map((finding) => ({
      ...finding,
      nearest: findNearestFinding(said.said, finding.next),
    })),
  };
};
