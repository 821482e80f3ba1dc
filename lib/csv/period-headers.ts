import type { Period } from "../period";
import { isIndexable } from "./cell-index";
import type { ColumnProfile } from "./columns";
import { type PeriodReading, readPeriod, readYearPart, type YearPart } from "./period-cells";
import { missingStatus } from "./vocabulary";

/** What a header says of time: a period, or a part of the row's year; and the words beside it ("Exports 2020"). */
export type HeaderTime = {
  readonly period: Period | undefined;
  readonly part: YearPart | undefined;
  readonly rest: string;
};

const maxWords = 8;

/** Databases prefix years that stand as column names, and repeat them in brackets: X2010, YR2010, 2010 [YR2010]. */
const bareYear = (name: string): string =>
  /^(?:x|yr|y|f)?(\d{4})(?:\s*\[yr\d{4}\])?$/i.exec(name)?.[1] ?? name;

const wholeHeader = (name: string, reading: PeriodReading): Period | undefined =>
  readPeriod(bareYear(name), reading) ??
  readPeriod(name.replace(/^(\d{4}-\d{2})-01$/, "$1"), reading);

/** The longest run of a header's words that is a period, and the words around it. */
const withinHeader = (name: string, reading: PeriodReading): HeaderTime | undefined => {
  const words = name.split(/[\s_()[\]|]+/).filter((word) => word !== "");
  if (words.length < 2 || words.length > maxWords) return undefined;
  for (let length = words.length - 1; length >= 1; length -= 1) {
    for (let start = 0; start + length <= words.length; start += 1) {
      const text = words.slice(start, start + length).join(" ");
      const period = /\d{4}/.test(text) ? readPeriod(text, reading) : undefined;
      const rest = [...words.slice(0, start), ...words.slice(start + length)].join(" ");
      if (period) return { period, part: undefined, rest };
    }
  }
  return undefined;
};

const mayHoldFigures = ({ name, header, numeric, texts, filled }: ColumnProfile): boolean =>
  name !== "" &&
  header.concept !== "status" &&
  (numeric || filled === 0 || texts.every((text) => missingStatus(text) !== undefined));

/** The columns of numbers whose headers are periods, or hold one beside other words. */
export const findPeriodHeaders = (
  columns: readonly ColumnProfile[],
  fiscalYearStart: number | undefined,
): Map<number, HeaderTime> => {
  const reading: PeriodReading = { kind: "text", fiscalYearStart };
  const candidates = columns.filter(mayHoldFigures);
  const whole = new Map<number, HeaderTime>();
  const within = new Map<number, HeaderTime>();
  for (const { index, name } of candidates) {
    const period = wholeHeader(name, reading);
    const time = period ? { period, part: undefined, rest: "" } : withinHeader(name, reading);
    if (time?.period && !isIndexable(time.period)) continue;
    if (period && time) whole.set(index, time);
    else if (time) within.set(index, time);
  }
  const periods = new Set([...within.values()].map(({ period }) => period?.start));
  return whole.size > 0 || periods.size < 2 ? whole : within;
};

/** The columns of numbers whose headers are months or quarters, when another column holds the year. */
export const findPartHeaders = (columns: readonly ColumnProfile[]): Map<number, HeaderTime> => {
  const found = new Map<number, HeaderTime>();
  for (const column of columns) {
    const part =
      mayHoldFigures(column) && !/^\d+$/.test(column.name)
        ? readYearPart(column.name, 1)
        : undefined;
    if (part) found.set(column.index, { period: undefined, part, rest: "" });
  }
  return found.size >= 2 ? found : new Map();
};
