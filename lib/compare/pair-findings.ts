import { listSeriesOf, type NamedObservation, type SeriesScope } from "../series";
import type { Level } from "./comparison";
import { type Finding, findMirrors, findUnlikePeriods, findYearOnYear } from "./findings";
import { listSeriesLevels } from "./series-level";
import { listStatedLevels, type Statement } from "./statement";

/** What is known of a pair: each side's statements, and the official series of the side whose page it is. */
export type PairEvidence = {
  readonly statements: readonly Statement[];
  readonly mirrors: readonly Statement[];
  readonly observations: readonly NamedObservation[];
};

/** What can be said of a pair, and what cannot, newest first. */
export type PairFindings = {
  readonly said: readonly Finding[];
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

/**
 * The like-for-like growths of one flow of a pair and the comparisons that its figures invite but do not allow: stated
 * figures among themselves, each official series within itself, and the two sides' counts, which never mix.
 */
export const findPairFindings = (evidence: PairEvidence, scope: SeriesScope): PairFindings => {
  const stated = levelsOf(evidence.statements).filter(isOf(scope));
  const mirrors = levelsOf(evidence.mirrors).map(turn).filter(isOf(scope));
  const official = listSeriesOf(evidence.observations, scope).flatMap((series) =>
    findYearOnYear(listSeriesLevels(series, scope)).slice(0, newestFew),
  );
  return {
    said: [...findYearOnYear(stated), ...official],
    refused: [...findUnlikePeriods(stated), ...findMirrors(stated, mirrors)],
  };
};
