import { describePeriod, endOf } from "../../period";
import { type CauseRule, gapOf } from "../evidence";
import type { Compared } from "../figure";

/** Of the smaller of the two differences, this much at most may be left when both periods are taken together. */
const mostLeft = 0.25;
/** A smaller part of a figure is no difference to be explained by a shipment on its way. */
const leastShare = 0.02;

/** What is on its way at the end of a year is a small part of it; two years that differ and cancel do so by chance. */
const isShort = ({ reference }: Compared): boolean => reference.period.months < 12;

const isAdjacent = (a: Compared, b: Compared): boolean => {
  const [one, two] = [a.reference.period, b.reference.period];
  return one.months === two.months && (endOf(one) === two.start || endOf(two) === one.start);
};

const isMarked = (compared: Compared): boolean =>
  Math.abs(gapOf(compared)) >= leastShare * Math.abs(compared.reference.figure.value);

const cancels = (a: Compared, b: Compared): boolean => {
  const [one, two] = [gapOf(a), gapOf(b)];
  return one * two < 0 && Math.abs(one + two) <= mostLeft * Math.min(Math.abs(one), Math.abs(two));
};

/**
 * Timing: goods leave in one period and arrive in the next, so that what one side has too much of now, the other has
 * then (UN IMTS 2010, chapter I, time of recording). Shown where the differences of two adjacent periods shorter than a
 * year cancel.
 */
export const timing: CauseRule = (compared, { others }) => {
  if (compared.reference.side === compared.other.side) return undefined;
  if (!isShort(compared) || !isMarked(compared)) return undefined;
  const next = others.find(
    (each) => isAdjacent(compared, each) && isMarked(each) && cancels(compared, each),
  );
  return (
    next &&
    `In ${describePeriod(next.reference.period)} the difference is nearly as large the other way, so that both together agree.`
  );
};
