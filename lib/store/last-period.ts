import { type RawBuilder, sql } from "kysely";
import { formatPeriod, type Period } from "../period";

const base = 100_000;

/**
 * The latest of a group's periods as one number that SQL can find: by its end, of those with one end the shortest.
 * `start` and `months` are column names.
 */
export const lastOf = (start: string, months: string): RawBuilder<number> =>
  sql<number>`max((${sql.ref(start)} + ${sql.ref(months)}) * ${base} - ${sql.ref(months)})`;

/** The end of a period that `lastOf` found, in SQL: the first month after it. */
export const endOfLast = (column: string): RawBuilder<number> =>
  sql<number>`(${sql.ref(column)} / ${base} + 1)`;

/** The period that `lastOf` found. */
const periodOfLast = (last: number): Period => {
  const end = Math.ceil(last / base);
  const months = end * base - last;
  return { start: end - months, months };
};

/** The canonical text of a period that `lastOf` found, if it found one. */
export const formatLast = (last: number | null): string | null =>
  last === null ? null : formatPeriod(periodOfLast(last));
