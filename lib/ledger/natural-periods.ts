import { computableFlows } from "../flow-names";
import { covers, endOf, formatPeriod, type Period, samePeriodLastYear } from "../period";
import type { LedgerFact } from "./stated";

/** The latest so many periods are asked for; more would be a table that nobody reads. */
const mostPeriods = 200;

const computable: ReadonlySet<string> = new Set(computableFlows);

/** Whether figures of one flow bear on another: exports, imports, turnover and balance are bound together. */
const bearsOn =
  (flow: string) =>
  (fact: LedgerFact): boolean =>
    fact.flow === flow || (computable.has(fact.flow) && computable.has(flow));

const periodsOf = (facts: readonly LedgerFact[]): Period[] =>
  facts.flatMap(({ period, base }) => (base ? [period, base] : [period]));

const unique = (periods: readonly Period[]): Period[] => [
  ...new Map(periods.map((period) => [formatPeriod(period), period])).values(),
];

/** The months between any two neighbouring marks: beginnings and ends of stated periods. */
const segmentsOf = (periods: readonly Period[]): Period[] => {
  const marks = [...new Set(periods.flatMap((period) => [period.start, endOf(period)]))];
  marks.sort((a, b) => a - b);
  return marks.slice(1).map((end, index) => {
    const start = marks[index] ?? end;
    return { start, months: end - start };
  });
};

/** What is left of a period without another that it begins or ends with: June–August of eight months and of five. */
const remaindersOf = (periods: readonly Period[]): Period[] =>
  periods.flatMap((outer) =>
    periods.flatMap((inner) => {
      const months = outer.months - inner.months;
      if (months <= 0 || !covers(outer, inner)) return [];
      if (inner.start === outer.start) return [{ start: endOf(inner), months }];
      return endOf(inner) === endOf(outer) ? [{ start: outer.start, months }] : [];
    }),
  );

/** The quarters, halves and whole of each calendar year that the periods touch. */
const calendarPartsOf = (periods: readonly Period[]): Period[] => {
  const years = new Set(
    periods.flatMap(({ start, months }) =>
      Array.from(
        { length: Math.floor((start + months - 1) / 12) - Math.floor(start / 12) + 1 },
        (_none, index) => Math.floor(start / 12) + index,
      ),
    ),
  );
  return [...years].flatMap((year) =>
    [12, 6, 3].flatMap((months) =>
      Array.from({ length: 12 / months }, (_none, index) => ({
        start: year * 12 + index * months,
        months,
      })),
    ),
  );
};

/**
 * The periods of a flow that the facts cut time into, for which a reader would ask: the months between two marks, what
 * is left of one stated period without another, quarters, halves and years, and the same months a year before each
 * stated level. Latest first.
 */
export const listNaturalPeriods = (facts: readonly LedgerFact[], flow: string): Period[] => {
  const own = facts.filter((fact) => fact.flow === flow);
  const bearing = unique(periodsOf(facts.filter(bearsOn(flow))));
  const levels = own.filter(({ base }) => base === null).map(({ period }) => period);
  const found = [
    ...bearing,
    ...segmentsOf(periodsOf(own)),
    ...segmentsOf(bearing),
    ...remaindersOf(bearing),
    ...calendarPartsOf(bearing),
    ...levels.map(samePeriodLastYear),
  ].filter(({ start, months }) => start >= 0 && months <= 120);
  return unique(found)
    .sort((a, b) => endOf(b) - endOf(a) || b.start - a.start)
    .slice(0, mostPeriods);
};
