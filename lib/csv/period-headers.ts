import { markEvidence } from "../figure-marks";
import type { Period } from "../period";
import { isIndexable } from "./cell-index";
import { type ColumnProfile, shareOf } from "./columns";
import { type PeriodReading, readPeriod, readYearPart, type YearPart } from "./period-cells";
import { missingStatus } from "./vocabulary";

/** What a header says of time: a period, or a part of the row's year; and the words beside it ("Exports 2020"). */
export type HeaderTime = {
  readonly period: Period | undefined;
  readonly part: YearPart | undefined;
  readonly rest: string;
};

const maxWords = 8;

/** Databases prefix years that stand as column names, and repeat them in brackets: X2010, YR2010, 2010 [YR2010], MO012010. */
const bareYear = (name: string): string =>
  /^(?:x|yr|y|f)?(\d{4})(?:\s*\[yr\d{4}\])?$/i.exec(name)?.[1] ?? name;

const wholeHeader = (name: string, reading: PeriodReading): Period | undefined =>
  readPeriod(bareYear(name), reading) ??
  readPeriod(name.replace(/^(\d{4}-\d{2})-01$/, "$1"), reading) ??
  readPeriod(name.replace(/^[A-Z]{1,3}(0[1-9]|1[0-2])(\d{4})$/, "$2-$1"), reading);

const wordsOf = (text: string): string[] =>
  text.split(/[\s_()[\];,|:]+/).filter((word) => word !== "");

/** "in % of January 2020" compares with a period and is no figure of it; a year of prices is none either. */
const comparesPeriods = (name: string): boolean =>
  /%\s*(?:к|до|to|of|vs|zu|du|de|do|od|against)?\s*\p{L}*.*\d{4}/iu.test(name) &&
  !/\d{4}.*%/u.test(name)
    ? true
    : /(?:constant|prices? of|at|base|=)\s*\d{4}|\d{4}\s*(?:=\s*100|us\$|prices?|dollars?)/i.test(
        name,
      );

/** The longest run of a header's words that is a period, and the words around it. */
const withinHeader = (name: string, reading: PeriodReading): HeaderTime | undefined => {
  const words = wordsOf(name);
  if (words.length < 2 || words.length > maxWords || comparesPeriods(name)) return undefined;
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

/** The one period that a title names among its words: "Exports in January–August 2021, by country". */
export const periodWithin = (line: string): Period | undefined => {
  const words = line
    .split(/[\s_()[\];,|:"“”]+/)
    .filter((word) => word !== "")
    .slice(0, 40);
  const found: Period[] = [];
  for (let at = 0; at < words.length; at += 1) {
    for (let length = Math.min(maxWords, words.length - at); length > 0; length -= 1) {
      const text = words.slice(at, at + length).join(" ");
      const period = /\d{4}/.test(text) ? readPeriod(text, { kind: "text" }) : undefined;
      if (!period) continue;
      found.push(period);
      at += length - 1;
      break;
    }
  }
  return found.length === 1 ? found[0] : undefined;
};

const isFigure = (text: string): boolean =>
  markEvidence(text) !== undefined || missingStatus(text) !== undefined;

const mayHoldFigures = ({ name, header, numeric, texts, filled }: ColumnProfile): boolean =>
  name !== "" &&
  header.concept !== "status" &&
  (numeric || filled === 0 || shareOf({ texts }, isFigure) >= 0.5);

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
  return whole.size > 0 || within.size < 2 ? whole : within;
};

const directionLetters: ReadonlyMap<string, string> = new Map([
  ["e", "exports"],
  ["x", "exports"],
  ["i", "imports"],
  ["m", "imports"],
]);

/** A part of the year as a header of its own, behind other words ("Value-Jan") or behind a flow's letter ("EJAN"). */
const partIn = (name: string): HeaderTime | undefined => {
  const whole = readYearPart(name, 1);
  if (whole) return { period: undefined, part: whole, rest: "" };
  const behind = /^(.+)[-_ ](\p{L}{3,}\.?|[qm]\d{1,2})$/iu.exec(name);
  const last = behind ? readYearPart(behind[2] ?? "", 1) : undefined;
  if (behind && last) return { period: undefined, part: last, rest: (behind[1] ?? "").trim() };
  const flow = directionLetters.get(name.slice(0, 1).toLowerCase());
  const rest = name.slice(1);
  const lettered =
    flow && /^[A-Z]{2,4}$/.test(rest) ? readYearPart(rest === "YR" ? "year" : rest, 1) : undefined;
  return flow && lettered ? { period: undefined, part: lettered, rest: flow } : undefined;
};

/** Months of the title's year behind the words of a group: "Exports 10" and "Exports 1 to 10". */
const partBehind = (name: string): HeaderTime | undefined => {
  const [, rest = "", text = ""] =
    /^(\D{2,60}) (\d{1,2}(?: ?(?:[-–]|to) ?\d{1,2})?)$/.exec(name) ?? [];
  const part = text === "" ? undefined : readYearPart(text, 1);
  return part && { period: undefined, part, rest };
};

/**
 * The columns of numbers whose headers end with months of the year that a title names, when some are of several months:
 * bare numbers behind a word may mean anything else.
 */
export const findTitledParts = (columns: readonly ColumnProfile[]): Map<number, HeaderTime> => {
  const found = new Map<number, HeaderTime>();
  for (const column of columns) {
    const time = mayHoldFigures(column) ? partBehind(column.name) : undefined;
    if (time) found.set(column.index, time);
  }
  return [...found.values()].some(({ part }) => part && part.months > 1) ? found : new Map();
};

/** The columns of numbers whose headers are months or quarters, when another column holds the year. */
export const findPartHeaders = (columns: readonly ColumnProfile[]): Map<number, HeaderTime> => {
  const found = new Map<number, HeaderTime>();
  for (const column of columns) {
    const time =
      mayHoldFigures(column) && !/^\d+$/.test(column.name) ? partIn(column.name) : undefined;
    const isYears = time?.part?.months === 12 && column.texts.every((text) => /^\d{4}$/.test(text));
    if (time && !isYears) found.set(column.index, time);
  }
  const months = new Set([...found.values()].map(({ part }) => part?.month));
  return months.size >= 2 ? found : new Map();
};
