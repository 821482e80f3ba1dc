import type { SeriesKey } from "../observation";
import type { Period } from "../period";
import { collectProblems, type Problem, type ProblemList } from "../problem";
import type { Written } from "./block-writer";
import { createCellIndex, isIndexable, type SeriesCell } from "./cell-index";
import { type CellKind, createCellReader } from "./cell-reader";
import { detached } from "./detached";
import type { Layout, Measure, PeriodSource } from "./layout";
import { joinPeriod, readPeriod, type YearPart } from "./period-cells";
import { createSeriesList, type SeriesTotals } from "./series-list";

/** Reads rows by a layout into observations. */
export type RowReader = {
  read(row: readonly string[], line: number): void;
  /** The key of a series that was not taken yet. */
  keyAt(index: number): SeriesKey | undefined;
  /** The keys of the series that came up since keys were last taken. */
  takeKeys(): SeriesKey[];
  /** What the series hold, duplicates counted once and conflicting cells not at all. */
  totals(): SeriesTotals;
  /** Whether a cell was told more than once, so that all rows must be read again to compare what was told. */
  hasRepeated(): boolean;
  /** Begins the second reading: nothing is written, and problems are gathered anew. */
  compare(): void;
  /** Every cell that was told in more than one way, after the second reading. */
  conflicts(): Generator<SeriesCell>;
  problems(): ProblemList;
  report(problem: Problem): void;
};

const words = {
  "unreadable-period": [
    "this names no whole months, quarters or years",
    "write it like 2021, 2021-Q1, 2021-08 or 2021-01/P8M",
  ],
  "not-a-number": [
    "this is no number in the form of its column",
    "write the number like the others, or a missing mark",
  ],
  "ambiguous-mark": [
    "the mark may separate thousands or decimals, and no row at the file's start tells",
    "say which mark separates decimals",
  ],
  "conflicting-duplicate": [
    "another row gives a different value for the same series and period; all of them are left out",
    "keep one of the rows, or name the column that tells them apart",
  ],
} as const;

/** Of more texts, and of longer ones, the period is read anew each time: they are no periods. */
const mostKnownTexts = 20_000;
const longestKnownText = 200;

/** Reads the period of a row, once for every different text. */
const createPeriodReader = (source: PeriodSource) => {
  const known = new Map<string, Period | undefined>();
  const periodIn = (row: readonly string[]): Period | undefined => {
    if (source.kind === "whole") return source.period;
    if (source.kind === "column") return readPeriod(row[source.column] ?? "", source.reading);
    return source.kind === "parts"
      ? joinPeriod(row[source.year] ?? "", row[source.part] ?? "", source.months)
      : undefined;
  };
  const textOf = (row: readonly string[]): string => {
    if (source.kind === "column") return row[source.column] ?? "";
    return source.kind === "parts"
      ? `${row[source.year] ?? ""}\u0000${row[source.part] ?? ""}`
      : "";
  };
  return (row: readonly string[]): Period | undefined => {
    const text = textOf(row);
    const period = known.get(text);
    if (period !== undefined || known.has(text)) return period;
    const read = periodIn(row);
    const found = read && isIndexable(read) ? read : undefined;
    if (known.size < mostKnownTexts && text.length <= longestKnownText)
      known.set(detached(text), found);
    return found;
  };
};

const periodColumn = (source: PeriodSource): number =>
  source.kind === "column" ? source.column : source.kind === "parts" ? source.part : 0;

/** A reader of rows that hands each observation to `write`, in one object that is used again and again. */
export const createRowReader = (layout: Layout, write: (written: Written) => void): RowReader => {
  const { period: source, measures } = layout;
  const series = createSeriesList(layout);
  const seen = createCellIndex();
  let problems = collectProblems();
  const periodOf = createPeriodReader(source);
  const cells = createCellReader(layout.plainFlags);
  const written: Written = {
    series: 0,
    start: 0,
    months: 0,
    value: 0,
    status: 0,
    line: 0,
    text: undefined,
  };

  const report = (
    code: keyof typeof words,
    row: readonly string[],
    at: { line: number; column: number },
  ): void => {
    const [message, fix] = words[code];
    const name = layout.names[at.column];
    problems.add({
      code,
      message,
      fix,
      line: at.line,
      column: Math.max(1, at.column + 2 - layout.rows.joined),
      ...(name ? { name } : {}),
      saw: detached((row[at.column] ?? "").slice(0, 200)),
    });
  };

  /** Whether the cell agrees with what was told of it before. */
  const store = (index: number, kind: CellKind, line: number): boolean => {
    const { value, status, text } = cells.cell;
    const finding = seen.put(index, written.start, written.months, value);
    if (finding === "new") {
      if (kind === "number") series.recount(index, 1);
      written.series = index;
      written.value = value;
      written.status = status;
      written.line = line;
      written.text = kind === "number" ? text : undefined;
      write(written);
    }
    if (finding === "conflict") series.recount(index, -1);
    return finding === "new" || finding === "repeated" || finding === "settled";
  };

  const readMeasure = (
    row: readonly string[],
    measure: Measure,
    entry: number,
    line: number,
  ): void => {
    const power = series.powerOf(entry);
    if (power === undefined) return;
    const at = { line, column: measure.column };
    const kind = cells.read(row, measure, power);
    if (kind === "empty") return;
    if (kind === "not-a-number" || kind === "ambiguous-mark") report(kind, row, at);
    else if (!store(series.indexOf(entry, written.months, row), kind, line))
      report("conflicting-duplicate", row, at);
  };

  const setPeriod = (period: Period | undefined, part: YearPart | undefined): void => {
    if (!period) return;
    written.start = part ? period.start + part.month - 1 : period.start;
    written.months = part ? part.months : period.months;
  };

  const holdsValues = (row: readonly string[]): boolean =>
    measures.some(({ column }) => (row[column] ?? "").trim() !== "");

  return {
    keyAt: series.keyAt,
    takeKeys: series.takeKeys,
    totals: series.totals,
    hasRepeated: seen.hasRepeated,
    compare() {
      seen.compare();
      problems = collectProblems();
    },
    conflicts: seen.conflicts,
    problems: () => problems.list(),
    report: (problem) => problems.add(problem),
    read(row, line) {
      const period = source.kind === "headers" ? undefined : periodOf(row);
      if (!period && (source.kind !== "headers" || !holdsValues(row))) {
        if (holdsValues(row))
          report("unreadable-period", row, { line, column: periodColumn(source) });
        return;
      }
      const first = series.of(row);
      for (let at = 0; at < measures.length; at += 1) {
        const measure = measures[at];
        if (!measure) continue;
        setPeriod(measure.period ?? period, measure.part);
        readMeasure(row, measure, series.entryOf(first, at), line);
      }
    },
  };
};
