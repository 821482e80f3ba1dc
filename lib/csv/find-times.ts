import { formatPeriod, type Period } from "../period";
import type { Problem } from "../problem";
import type { ColumnProfile } from "./columns";
import { findWholePeriod, type Surroundings } from "./find-constants";
import {
  allYears,
  type FoundPeriods,
  findFinerPeriods,
  findFiscalYears,
  findPeriodColumns,
} from "./find-periods";
import type { PeriodSource } from "./layout";
import type { Mapping } from "./mapping";
import {
  findPartHeaders,
  findPeriodHeaders,
  findTitledParts,
  type HeaderTime,
} from "./period-headers";
import { dateQuestion, fiscalQuestion, type Question } from "./questions";
import { dailyDates, noPeriod, weeklyDates } from "./refusals";
import type { Roles } from "./roles";

/** Why a table has no layout, and what must be answered first. */
export type Refused = {
  readonly refused: readonly Problem[];
  readonly questions: readonly Question[];
};

/** Where a table says its periods, and what each header says of them. */
export type Times = {
  readonly source: PeriodSource;
  readonly headers: ReadonlyMap<number, HeaderTime>;
};

const refusedFor = (found: Extract<FoundPeriods, { refused: string }>): Refused =>
  found.refused === "daily"
    ? { refused: [dailyDates(found.column)], questions: [] }
    : { refused: [], questions: [dateQuestion(found.column)] };

/** Without any period: weeks and days by their name, fiscal years as a question, else that there is none. */
const refusedWithout = (columns: readonly ColumnProfile[]): Refused => {
  const fiscal = findFiscalYears(columns);
  if (fiscal) return { refused: [], questions: [fiscalQuestion(fiscal)] };
  const finer = findFinerPeriods(columns);
  return { refused: [finer ? weeklyDates(finer) : noPeriod(columns)], questions: [] };
};

/** The title's one period; months behind the words of headers are those of its year. */
const timesOfTitle = (period: Period, columns: readonly ColumnProfile[], roles: Roles): Times => {
  const headers = findTitledParts(columns);
  for (const index of headers.keys())
    roles.give(columns[index], "value", "its header names months of the title's year");
  const year = { start: period.start - (period.start % 12), months: 12 };
  return { source: { kind: "whole", period: headers.size > 0 ? year : period }, headers };
};

/** Where the periods stand: in headers when these hold the numbers, else in columns. */
export const findTimes = (
  columns: readonly ColumnProfile[],
  { mapping, around }: { mapping: Mapping; around: Surroundings },
  roles: Roles,
): Times | Refused => {
  const headers = findPeriodHeaders(columns, mapping.fiscalYearStart);
  const named = columns.some(
    ({ header, texts }) =>
      (header.concept === "period" || header.concept === "year") && texts.length > 0,
  );
  const told = roles.toldOf("period");
  if (told.length === 0 && (headers.size >= 2 || (headers.size === 1 && !named))) {
    for (const [index, { period }] of headers) {
      if (period)
        roles.give(columns[index], "value", `its header names a period: ${formatPeriod(period)}`);
    }
    return { source: { kind: "headers" }, headers };
  }
  const parts = findPartHeaders(columns);
  const open = columns.filter((column) => roles.isFree(column) && !parts.has(column.index));
  const found = findPeriodColumns(told.length > 0 ? told : open, mapping);
  if (!found) {
    const whole = findWholePeriod(around);
    if (!whole) return refusedWithout(columns);
    return timesOfTitle(whole.period, columns, roles);
  }
  if ("refused" in found) return refusedFor(found);
  const { source, because } = found;
  if (source.kind === "column") {
    roles.give(columns[source.column], "period", because);
    if (parts.size === 0 || because !== allYears) return { source, headers: new Map() };
    for (const index of parts.keys())
      roles.give(columns[index], "value", "its header is a part of the row's year");
    return { source, headers: parts };
  }
  if (source.kind === "parts")
    for (const column of [source.year, source.part]) roles.give(columns[column], "period", because);
  return { source, headers: new Map() };
};
