import { scaled } from "../figure";
import { type ObservationStatus, observationStatuses, type SeriesKey } from "../observation";
import { frequencyOf, type Period } from "../period";
import { collectProblems, type Problem, type ProblemList } from "../problem";
import type { Written } from "./block-writer";
import { CellIndex, type SeriesCell } from "./cell-index";
import type { Layout, Measure } from "./layout";
import { readNumber } from "./number-marks";
import { joinPeriod, readPeriod } from "./period-cells";
import { measureKeyOf } from "./series-keys";
import { absentStatuses, flagStatus, missingStatus } from "./vocabulary";

const frequencies = ["A", "S", "Q", "M"] as const;
const statusIndex = new Map<ObservationStatus, number>(
  observationStatuses.map((status, index) => [status, index]),
);
const normal = 0;

/** The series of one measure of one combination of cells: by frequency, made when first needed; -1 is none yet. */
type MeasureSeries = {
  readonly power: number;
  readonly absent: boolean;
  readonly byFrequency: Int32Array;
  readonly key: Omit<SeriesKey, "frequency">;
};

/** Reads rows by a layout into observations. */
export type RowReader = {
  read(cells: readonly string[], line: number): void;
  readonly series: readonly SeriesKey[];
  /** How many numbers each series has, duplicates counted once and conflicting cells not at all. */
  counts(): readonly number[];
  conflicts(): SeriesCell[];
  problems(): ProblemList;
  report(problem: Problem): void;
};

const columnsOfKey = (layout: Layout): number[] => {
  const { flow, reporter, partner, product, unit, unitInText, multiplier, dimensions, measures } =
    layout;
  const all = [
    flow,
    ...reporter,
    ...partner,
    product.code,
    product.label,
    product.classification,
    unit,
    unitInText,
    multiplier,
    ...dimensions.map(({ column }) => column),
    ...measures.map(({ unitColumn }) => unitColumn),
  ];
  return [...new Set(all.filter((column) => column !== undefined))].sort((a, b) => a - b);
};

/**
 * Gives each combination of a row's key cells a number, 0, 1, 2 … Cells that are as in the row before are not looked
 * up again, since long files are mostly sorted.
 */
const createCombinations = (columns: readonly number[]) => {
  const texts = columns.map(() => new Map<string, number>());
  const pairs = columns.map(() => new Map<number, number>());
  const lastTexts: (string | undefined)[] = columns.map(() => undefined);
  const lastIds = columns.map(() => 0);
  let count = 0;
  return (cells: readonly string[]): number => {
    let id = 0;
    let changed = false;
    for (let level = 0; level < columns.length; level += 1) {
      const text = cells[columns[level] ?? 0] ?? "";
      if (!changed && text === lastTexts[level]) {
        id = lastIds[level] ?? 0;
        continue;
      }
      changed = true;
      lastTexts[level] = text;
      const known = texts[level] as Map<string, number>;
      let own = known.get(text);
      if (own === undefined) {
        own = known.size;
        known.set(text, own);
      }
      const joint = pairs[level] as Map<number, number>;
      const pair = id * 67_108_864 + own;
      let next = joint.get(pair);
      if (next === undefined) {
        next = count;
        count += 1;
        joint.set(pair, next);
      }
      id = next;
      lastIds[level] = id;
    }
    return id;
  };
};

const significant = (text: string): string =>
  text
    .replace(/e.*$/i, "")
    .replace(/[^\d]/g, "")
    .replace(/^0+|0+$/g, "");

/** The text of a number that the double would not give back, else undefined. */
const lostText = (text: string, value: number): string | undefined =>
  text.length > 15 && significant(text) !== significant(String(value)) ? text : undefined;

/** A reader of rows that hands each observation to `write`, in one object that is used again and again. */
export const createRowReader = (layout: Layout, write: (written: Written) => void): RowReader => {
  const combination = createCombinations(columnsOfKey(layout));
  const combinations: (MeasureSeries[] | undefined)[] = [];
  const series: SeriesKey[] = [];
  const seriesByKey = new Map<string, number>();
  const counts: number[] = [];
  const cells = new CellIndex();
  const problems = collectProblems();
  const periods = new Map<string, Period | undefined>();
  const flags = new Map<string, number>();
  const written: Written = {
    series: 0,
    start: 0,
    months: 0,
    value: 0,
    status: 0,
    line: 0,
    text: undefined,
  };
  const { period: source, measures } = layout;

  const place = (line: number, column: number, saw: string) => ({
    line,
    column: column + 1,
    saw: saw.slice(0, 200),
    ...(layout.names[column] ? { name: layout.names[column] } : {}),
  });

  const seriesOf = (entry: MeasureSeries, months: number, cumulative: boolean): number => {
    const frequency = cumulative
      ? layout.cumulative
      : (frequencyOf({ start: 0, months }) ?? layout.cumulative);
    const slot = frequency === null ? 4 : frequencies.indexOf(frequency);
    const known = entry.byFrequency[slot] ?? -1;
    if (known >= 0) return known;
    const key: SeriesKey = { ...entry.key, frequency };
    const text = JSON.stringify([
      key.flow,
      key.reporter,
      key.partner,
      key.product,
      key.unit,
      key.frequency,
      Object.entries(key.dimensions),
    ]);
    let index = seriesByKey.get(text);
    if (index === undefined) {
      index = series.length;
      series.push(key);
      counts.push(0);
      seriesByKey.set(text, index);
    }
    entry.byFrequency[slot] = index;
    return index;
  };

  const entriesOf = (row: readonly string[]): MeasureSeries[] => {
    const id = combination(row);
    const known = combinations[id];
    if (known) return known;
    const shared = measures.every((measure) => measure.period !== undefined);
    const build = (measure: Measure): MeasureSeries => ({
      ...measureKeyOf(row, layout, measure),
      byFrequency: new Int32Array(5).fill(-1),
    });
    const first = measures[0];
    const entries =
      shared && first
        ? Array<MeasureSeries>(measures.length).fill(build(first))
        : measures.map(build);
    combinations[id] = entries;
    return entries;
  };

  const periodText = (row: readonly string[]): string => {
    if (source.kind === "column") return row[source.column] ?? "";
    return source.kind === "parts"
      ? `${row[source.year] ?? ""}\u0000${row[source.part] ?? ""}`
      : "";
  };

  const periodOfRow = (row: readonly string[]): Period | undefined => {
    const text = periodText(row);
    if (periods.has(text)) return periods.get(text);
    const period =
      source.kind === "column"
        ? readPeriod(text, source.reading)
        : source.kind === "parts"
          ? joinPeriod(row[source.year] ?? "", row[source.part] ?? "", source.months)
          : undefined;
    periods.set(text, period);
    return period;
  };

  const statusOf = (row: readonly string[], measure: Measure): number => {
    for (const column of measure.statusColumns) {
      const text = row[column] ?? "";
      if (text === "") continue;
      let status = flags.get(text);
      if (status === undefined) {
        status = statusIndex.get(flagStatus(text) ?? "normal") ?? normal;
        flags.set(text, status);
      }
      if (status !== normal) return status;
    }
    return normal;
  };

  const store = (
    entry: MeasureSeries,
    measure: Measure,
    row: readonly string[],
    line: number,
  ): void => {
    const index = seriesOf(entry, written.months, false);
    const finding = cells.put(index, written.start, written.months, written.value);
    if (finding === "same") return;
    const isNumber = !Number.isNaN(written.value);
    if (finding === "new") {
      if (isNumber) counts[index] = (counts[index] ?? 0) + 1;
      written.series = index;
      written.line = line;
      write(written);
      return;
    }
    if (finding === "conflict" && !Number.isNaN(cells.lastConflictValue()))
      counts[index] = (counts[index] ?? 0) - 1;
    problems.add({
      code: "conflicting-duplicate",
      message:
        "another row gives a different value for the same series and period; all of them are left out",
      fix: "keep one of the rows, or name the column that tells them apart",
      ...place(line, measure.column, row[measure.column] ?? ""),
    });
  };

  const readCell = (
    entry: MeasureSeries,
    measure: Measure,
    row: readonly string[],
    line: number,
  ): void => {
    const raw = row[measure.column] ?? "";
    if (entry.absent) return;
    written.text = undefined;
    const status = statusOf(row, measure);
    const text = raw.trim();
    const decimalPoint = measure.marks.decimal === ".";
    if (text === "") {
      if (status === normal || !absentStatuses.has(observationStatuses[status] ?? "normal")) return;
      written.value = Number.NaN;
      written.status = status;
      return store(entry, measure, row, line);
    }
    const quick = decimalPoint || !text.includes(".") ? Number(text) : Number.NaN;
    if (Number.isFinite(quick) && text.charCodeAt(1) < 58) {
      written.value = entry.power === 0 ? quick : scaled(text, entry.power);
      if (Number.isNaN(written.value)) written.value = quick * 10 ** entry.power;
      written.status = status;
      written.text = lostText(text, entry.power === 0 ? quick : Number(text));
      return store(entry, measure, row, line);
    }
    const missing = missingStatus(text);
    if (missing !== undefined) {
      written.value = Number.NaN;
      written.status = status === normal ? (statusIndex.get(missing) ?? normal) : status;
      return store(entry, measure, row, line);
    }
    const number = readNumber(text, measure.marks);
    if (number === undefined || number === "ambiguous") {
      const doubtful = number === "ambiguous";
      return problems.add({
        code: doubtful ? "ambiguous-mark" : "not-a-number",
        message: doubtful
          ? "the mark may separate thousands or decimals, and no row before tells"
          : "this is no number in the form of its column",
        fix: doubtful
          ? "say which mark separates decimals"
          : "write the number like the others, or a missing mark",
        ...place(line, measure.column, text),
      });
    }
    written.value = scaled(number.digits, entry.power);
    written.status =
      status === normal ? (statusIndex.get(flagStatus(number.flag) ?? "normal") ?? normal) : status;
    written.text = lostText(number.digits, Number(number.digits));
    if (Number.isFinite(written.value)) store(entry, measure, row, line);
  };

  const holdsValues = (row: readonly string[]): boolean =>
    measures.some(({ column }) => (row[column] ?? "").trim() !== "");

  return {
    series,
    counts: () => counts,
    conflicts: () => cells.conflicts(),
    problems: () => problems.list(),
    report: problems.add,
    read(row, line) {
      let period: Period | undefined;
      if (source.kind !== "headers") {
        period = periodOfRow(row);
        if (!period) {
          if (!holdsValues(row)) return;
          const column = source.kind === "column" ? source.column : source.part;
          return problems.add({
            code: "unreadable-period",
            message: "this names no whole months, quarters or years",
            fix: "write it like 2021, 2021-Q1, 2021-08 or 2021-01/P8M",
            ...place(line, column, row[column] ?? ""),
          });
        }
        written.start = period.start;
        written.months = period.months;
      } else if (!holdsValues(row)) return;
      const entries = entriesOf(row);
      for (let at = 0; at < measures.length; at += 1) {
        const measure = measures[at];
        const entry = entries[at];
        if (!measure || !entry) continue;
        if (measure.period) {
          written.start = measure.period.start;
          written.months = measure.period.months;
        }
        readCell(entry, measure, row, line);
      }
    },
  };
};
