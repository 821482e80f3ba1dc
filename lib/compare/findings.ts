import { comparePeriods, covers, formatPeriod, type Period, samePeriodLastYear } from "../period";
import type { Comparison, Level } from "./comparison";
import { yearOnYear } from "./year-on-year";

/** Two levels that a reader would set against each other, and what comes of it. */
export type Finding = {
  readonly base: Level;
  readonly next: Level;
  readonly comparison: Comparison;
};

const scopeOf = ({ flow, reporter, partner, product, unit }: Level): string =>
  JSON.stringify([flow, reporter, partner, product, unit]);

const isBound = ({ figure }: Level): boolean => figure === null || "<>".includes(figure.qualifier);

/** The sharper statement of one period: no bound, then the finer rounding, then the later in the list. */
const sharper = (a: Level, b: Level): Level => {
  if (isBound(a) !== isBound(b)) return isBound(a) ? b : a;
  return (b.figure?.rounding ?? 0) <= (a.figure?.rounding ?? 0) ? b : a;
};

/** Of the levels that share a key, the sharpest. */
const sharpestBy = (
  levels: readonly Level[],
  keyOf: (level: Level) => string,
): ReadonlyMap<string, Level> => {
  const sharpest = new Map<string, Level>();
  for (const level of levels) {
    const key = keyOf(level);
    const known = sharpest.get(key);
    sharpest.set(key, known ? sharper(known, level) : level);
  }
  return sharpest;
};

type ByPeriod = ReadonlyMap<string, Level>;

const byPeriodKey = ({ period }: Level): string => formatPeriod(period);

/** Levels by scope, and in each scope the sharpest statement of each period. */
const groupByScope = (levels: readonly Level[]): readonly ByPeriod[] => {
  const scopes = new Map<string, Level[]>();
  for (const level of levels) {
    const scope = scopeOf(level);
    scopes.set(scope, [...(scopes.get(scope) ?? []), level]);
  }
  return [...scopes.values()].map((scope) => sharpestBy(scope, byPeriodKey));
};

/** Of some levels of one scope the sharpest statement of each period, in the order of the periods. */
export const listSharpest = (levels: readonly Level[]): readonly Level[] =>
  [...sharpestBy(levels, byPeriodKey).values()].sort((a, b) => comparePeriods(a.period, b.period));

const newestFirst = (a: Finding, b: Finding): number =>
  comparePeriods(b.next.period, a.next.period);

const finding = (base: Level, next: Level): Finding => ({
  base,
  next,
  comparison: yearOnYear(base, next),
});

/**
 * Every year on year that the levels allow: each level against the same months a year before, in its own scope, from
 * the sharpest statement of each period. Newest first.
 */
export const findYearOnYear = (levels: readonly Level[]): readonly Finding[] =>
  groupByScope(levels)
    .flatMap((byPeriod) =>
      [...byPeriod.values()].flatMap((next) => {
        const base = byPeriod.get(formatPeriod(samePeriodLastYear(next.period)));
        return base ? [finding(base, next)] : [];
      }),
    )
    .filter(({ comparison }) => !("refused" in comparison))
    .sort(newestFirst);

const yearOf = ({ start }: Period): number => Math.floor(start / 12);

/** How near a base of another length comes to the wanted months: one that holds them is nearest. */
const nearness = (wanted: Period, { period }: Level): number =>
  covers(period, wanted) ? 1000 : period.months;

/** The level of another length in the year before, which a hurried reader would take for the base. */
const findTempting = (byPeriod: ByPeriod, next: Level): Level | undefined => {
  const wanted = samePeriodLastYear(next.period);
  return [...byPeriod.values()]
    .filter(({ period }) => yearOf(period) === yearOf(wanted) && period.months !== wanted.months)
    .sort((a, b) => nearness(wanted, b) - nearness(wanted, a))[0];
};

/**
 * The comparisons that the levels invite and that would mislead: a level against one of another length in the year
 * before, when the same months of that year are not stated. Each is refused with what it would need. Newest first.
 */
export const findUnlikePeriods = (levels: readonly Level[]): readonly Finding[] =>
  groupByScope(levels)
    .flatMap((byPeriod) =>
      [...byPeriod.values()].flatMap((next) => {
        if (byPeriod.has(formatPeriod(samePeriodLastYear(next.period)))) return [];
        const base = findTempting(byPeriod, next);
        return base ? [finding(base, next)] : [];
      }),
    )
    .sort(newestFirst);

/**
 * The two sides' counts of one flow in one period: refused, since each side counts by its own rules. `mirrors` are the
 * other side's levels with the places turned round, so that its exports stand under imports.
 */
export const findMirrors = (
  levels: readonly Level[],
  mirrors: readonly Level[],
): readonly Finding[] => {
  const keyOf = ({ flow, unit, period }: Level): string =>
    JSON.stringify([flow, unit, formatPeriod(period)]);
  const theirs = sharpestBy(mirrors, keyOf);
  return [...sharpestBy(levels, keyOf)].flatMap(([key, level]) => {
    const other = theirs.get(key);
    return other ? [finding(other, level)] : [];
  });
};
