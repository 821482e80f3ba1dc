import { covers, describePeriodInProse, endOf, type Period } from "../period";
import type { Book } from "./books";
import type { Answer } from "./index";
import { isBetween, isUnbounded } from "./known";

/** The levels of a flow that are stated, by their periods. */
const statedPeriods = ({ entries }: Book, flow: string): Period[] =>
  entries.flatMap(({ fact }) =>
    fact.base === null && fact.flow === flow && "=~".includes(fact.figure.qualifier)
      ? [fact.period]
      : [],
  );

const yearOf = ({ start }: Period): number => Math.floor(start / 12);

const prose = (period: Period): string => describePeriodInProse(period);

/** A figure of the usual kind whose difference to a stated one is the period, and that stated one. */
const findDifference = (
  stated: readonly Period[],
  period: Period,
): { readonly wanted: Period; readonly known: Period } | undefined => {
  const before = stated
    .filter((known) => endOf(known) === period.start && yearOf(known) === yearOf(period))
    .sort((a, b) => a.months - b.months)[0];
  if (before)
    return {
      wanted: { start: before.start, months: before.months + period.months },
      known: before,
    };
  const around = stated
    .filter((known) => known.start === period.start && known.months > period.months)
    .sort((a, b) => a.months - b.months)[0];
  return (
    around && {
      wanted: { start: endOf(period), months: around.months - period.months },
      known: around,
    }
  );
};

const yearAround = ({ start }: Period): Period => ({
  start: start - (start % 12),
  months: 12,
});

/** What is lacking; nothing where it was said already that no figure bounds the period. */
const missing = (answer: Answer): string => {
  if (isUnbounded(answer)) return "";
  return answer.high === null
    ? "Nothing bounds it from above. "
    : "From below it is bounded only in that trade is never negative. ";
};

/**
 * What a period lacks to be bounded at both ends, and the figure that would give it: one whose difference to a stated one
 * is the period, else the period's own; undefined when both ends are held by figures.
 */
export const neededInWords = (book: Book, answer: Answer): string | undefined => {
  if (isBetween(answer)) return undefined;
  const { flow, period } = answer;
  const difference = findDifference(statedPeriods(book, flow), period);
  if (difference) {
    const { wanted, known } = difference;
    return `${missing(answer)}A figure for ${prose(wanted)} would settle it: ${prose(known)} is stated, and the difference is ${prose(period)}.`;
  }
  const year = yearAround(period);
  const wider =
    answer.high === null && covers(year, period) && year.months > period.months
      ? ` A figure for ${prose(year)} would bound it from above.`
      : "";
  return `${missing(answer)}A figure for ${prose(period)} itself would settle it.${wider}`;
};
