import { formatPeriod } from "../period";
import { type Cause, findCauses } from "./causes";
import { type Evidence, gapOf } from "./evidence";
import type { Compared, FormerValue, SourceFigure } from "./figure";
import { gatherFigures, type MirrorScope, type MirrorSources } from "./gather";

/**
 * Two figures of the same months, unit and goods: the difference in the unit and in percent of the reference (null where
 * that is zero), and its possible causes, none when the figures are equal or nothing in the data shows one.
 */
export type MirrorDifference = Compared & {
  readonly period: string;
  readonly difference: number;
  readonly percent: number | null;
  readonly isEqual: boolean;
  readonly causes: readonly Cause[];
};

/** The sources of a pair side by side, period by period, the latest first. */
export type MirrorTable = {
  readonly figures: readonly SourceFigure[];
  readonly differences: readonly MirrorDifference[];
};

const byPeriodAndUnit = (
  figures: readonly SourceFigure[],
): readonly (readonly SourceFigure[])[] => {
  const groups = new Map<string, SourceFigure[]>();
  for (const figure of figures) {
    const key = `${formatPeriod(figure.period)} ${figure.unit}`;
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups.values()];
};

const ranks: Readonly<Record<string, number>> = {
  "own series": 0,
  "own article": 1,
  "mirror series": 2,
  "mirror article": 3,
};

const rankOf = ({ side, kind }: SourceFigure): number => ranks[`${side} ${kind}`] ?? 0;

/** The reporter's official figure is what the others are set against, else what articles state of it, else the mirror. */
const compareGroup = (group: readonly SourceFigure[]): Compared[] => {
  const [reference, ...others] = [...group].sort((a, b) => rankOf(a) - rankOf(b));
  return reference ? others.map((other) => ({ reference, other })) : [];
};

const sourcesOf = ({ reference, other }: Compared): string =>
  JSON.stringify([reference.source, other.source]);

const groupBySources = (all: readonly Compared[]): ReadonlyMap<string, readonly Compared[]> => {
  const groups = new Map<string, Compared[]>();
  for (const compared of all) {
    const key = sourcesOf(compared);
    groups.set(key, [...(groups.get(key) ?? []), compared]);
  }
  return groups;
};

const explain = (compared: Compared, evidence: Evidence): MirrorDifference => {
  const difference = gapOf(compared);
  const { value } = compared.reference.figure;
  const isEqual = difference === 0;
  return {
    ...compared,
    period: formatPeriod(compared.reference.period),
    difference,
    percent: value === 0 ? null : (difference / Math.abs(value)) * 100,
    isEqual,
    causes: isEqual ? [] : findCauses(compared, evidence),
  };
};

const latestFirst = (a: Compared, b: Compared): number =>
  b.reference.period.start - a.reference.period.start ||
  b.reference.period.months - a.reference.period.months;

/**
 * Sets the figures of all sources of a pair side by side: both sides' counts, several datasets, articles. Only figures
 * of the same months, unit and goods are set against each other. `former` is what the series said before revisions.
 */
export const setSideBySide = (
  sources: MirrorSources,
  scope: MirrorScope,
  former: readonly FormerValue[] = [],
): MirrorTable => {
  const figures = gatherFigures(sources, scope);
  const all = byPeriodAndUnit(figures).flatMap(compareGroup).sort(latestFirst);
  const bySources = groupBySources(all);
  const observations = [...sources.observations, ...sources.mirrorObservations];
  const differences = all.map((compared) =>
    explain(compared, {
      reporter: scope.reporter,
      partner: scope.partner,
      others: (bySources.get(sourcesOf(compared)) ?? []).filter((each) => each !== compared),
      former,
      observations,
    }),
  );
  return { figures, differences };
};
