import type { Frequency, ObservationBlock, SeriesKey } from "../observation";
import { describePeriod, formatPeriod } from "../period";
import type { Problem, ProblemList } from "../problem";
import { createBlockWriter, type Written } from "./block-writer";
import type { SeriesCell } from "./cell-index";
import { createDecoding, joinBytes, otherTextFormat, sliced, type TextDecoding } from "./decode";
import { detectLayout, type Head } from "./detect-layout";
import { detectDialect, type FoundDialect } from "./dialect";
import { detectEncoding } from "./encoding";
import type { Constant } from "./find-constants";
import type { HeadRecord } from "./head-table";
import type { Layout, LayoutColumn, Shape } from "./layout";
import { type Mapping, mappingSchema } from "./mapping";
import type { Question } from "./questions";
import { createSplitting } from "./records";
import { notCsv } from "./refusals";
import { createRowReader, type RowReader } from "./row-reader";
import { createRowShaping } from "./row-shape";
import { UnpackError, unpacked } from "./unpacked";

export type { Constant, Mapping, Question };
export { mappingSchema };

/**
 * How a file is to be read. `onBlock` takes the observations as they come, and the series that came up since the block
 * before; without it the file is only inspected.
 */
export type ReadOptions = {
  readonly fileName?: string;
  readonly mapping?: Mapping;
  readonly onBlock?: (block: ObservationBlock, added: readonly SeriesKey[]) => void | Promise<void>;
};

/** A raw line beside what was read from it. */
export type SampleLine = {
  readonly line: number;
  readonly raw: string;
  readonly observations: readonly {
    readonly series: SeriesKey;
    readonly period: string;
    readonly shown: string;
    readonly value: number | null;
  }[];
};

/**
 * How a file was read and what it holds. `series` counts those with at least one number, `observations` the numbers an
 * import stores. `conflicts` are the cells told in different ways, all to be left out: their `series` indexes the series
 * that `onBlock` was given, all in one list, as the blocks do.
 */
export type Reading = {
  readonly encoding: string;
  readonly delimiter: string;
  readonly decimal: "." | ",";
  readonly headerLine: number | null;
  readonly shape: Shape;
  readonly frequency: Frequency | null;
  readonly columns: readonly LayoutColumn[];
  /** What lines around the table or the file's name say of all of it. */
  readonly constants: readonly Constant[];
  /** Whether it tells trade: a flow is named. Other time series are kept as they are, under their own names. */
  readonly isTrade: boolean;
  readonly series: number;
  readonly observations: number;
  readonly conflicts: readonly SeriesCell[];
  readonly problems: readonly Problem[];
  readonly count: number;
  readonly questions: readonly Question[];
  readonly sample: readonly SampleLine[];
};

/** A file that was read but not taken, what must be answered first if anything helps, and its columns where it has some. */
export type Refusal = {
  readonly refused: ProblemList;
  readonly questions: readonly Question[];
  readonly columns?: readonly LayoutColumn[];
  readonly headerLine?: number | null;
  readonly encoding?: string;
};

const headLength = 256 * 1024;
const headRecords = 2_000;
const sampleLines = 5;

const refuse = (problems: readonly Problem[], questions: readonly Question[] = []): Refusal => ({
  refused: { problems, count: problems.length },
  questions,
});

/** The head of a file and the pieces that follow it. */
type OpenFile = {
  head: string;
  complete: boolean;
  decoding: TextDecoding;
  rest: AsyncGenerator<Uint8Array>;
};

/** Holds back the first 256 KiB, since the layout is decided from them; refuses what is no text. */
const openFile = async (
  bytes: AsyncIterable<Uint8Array>,
  told: Mapping["encoding"],
): Promise<OpenFile | Refusal> => {
  const rest = sliced(unpacked(bytes));
  const pieces: Uint8Array[] = [];
  let length = 0;
  let complete = false;
  while (length < headLength && !complete) {
    const next = await rest.next();
    if (next.done) complete = true;
    else {
      pieces.push(next.value);
      length += next.value.length;
    }
  }
  const start = joinBytes(pieces);
  const found = detectEncoding(start);
  if ("not" in found) return refuse([notCsv(found.not)]);
  const decoding = createDecoding(found.encoding, told);
  const head = decoding.push(start.subarray(found.skip)) + (complete ? decoding.end() : "");
  if (head.trim() === "") return refuse([notCsv("empty")]);
  const other = otherTextFormat(head);
  return other ? refuse([notCsv(other)]) : { head, complete, decoding, rest };
};

/** The complete records at the head of a file. */
const recordsOf = (
  { head, complete }: OpenFile,
  { dialect, firstLine, skip }: FoundDialect,
): Head => {
  const records: HeadRecord[] = [];
  let all = complete;
  const splitting = createSplitting(
    dialect,
    (cells, line) => {
      if (records.length < headRecords) records.push({ cells, line });
      else all = false;
    },
    firstLine,
  );
  splitting.push(head.slice(skip));
  if (complete || records.length === 0) splitting.end();
  return { records, complete: all };
};

const frequencyOfAll = (frequencies: readonly (Frequency | null)[]): Frequency | null => {
  const found = new Set(frequencies);
  return found.size === 1 ? ([...found][0] ?? null) : null;
};

const decimalOf = ({ measures }: Layout): "." | "," =>
  measures.find(({ marks }) => marks.decimal !== null)?.marks.decimal ?? ".";

const tellsTrade = ({ flow, exporter, measures, told }: Layout): boolean =>
  flow !== undefined ||
  exporter ||
  told.flow !== null ||
  measures.some((measure) => measure.flow !== null);

type Run = { layout: Layout; dialect: FoundDialect; reader: RowReader; sample: SampleLine[] };

const summarize = (file: OpenFile, { layout, dialect, reader, sample }: Run): Reading => {
  const { counts } = reader;
  const frequencies = reader.frequencies.filter((_, index) => (counts[index] ?? 0) > 0);
  const { problems, count } = reader.problems();
  return {
    encoding: file.decoding.encoding(),
    delimiter: dialect.dialect.delimiter,
    decimal: decimalOf(layout),
    headerLine: layout.headerLine,
    shape: layout.shape,
    frequency: layout.shape === "ytd" ? null : frequencyOfAll(frequencies),
    columns: layout.columns,
    constants: layout.constants,
    isTrade: tellsTrade(layout),
    series: frequencies.length,
    observations: counts.reduce((sum, number) => sum + number, 0),
    conflicts: reader.conflicts(),
    problems,
    count,
    questions: [],
    sample,
  };
};

/** Reads every row and hands full blocks on between pieces, so that no more than a piece's rows wait. */
const readRows = async (
  file: OpenFile,
  dialect: FoundDialect,
  layout: Layout,
  { onBlock }: ReadOptions,
): Promise<Run> => {
  const writer = createBlockWriter();
  const sample: SampleLine[] = [];
  let shown: SampleLine["observations"][number][] | undefined;
  const reader = createRowReader(layout, (written: Written) => {
    if (onBlock) writer.write(written);
    const series = shown && reader.keyAt(written.series);
    if (!shown || !series || shown.length >= 12) return;
    const period = { start: written.start, months: written.months };
    shown.push({
      series,
      period: formatPeriod(period),
      shown: describePeriod(period),
      value: Number.isNaN(written.value) ? null : written.value,
    });
  });
  const shape = createRowShaping(layout.rows);
  const splitting = createSplitting(
    dialect.dialect,
    (cells, line) => {
      if (line <= layout.lastLine) return;
      const row = shape(cells);
      if (!row) return;
      shown = sample.length < sampleLines ? [] : undefined;
      reader.read(row, line);
      if (shown && shown.length > 0)
        sample.push({
          line,
          raw: cells.join(dialect.dialect.delimiter).slice(0, 500),
          observations: shown,
        });
    },
    dialect.firstLine,
  );
  const handOn = async (ended: boolean): Promise<void> => {
    for (const block of writer.take(ended)) await onBlock?.(block, reader.takeKeys());
    // The sample shows keys; after it, a file that is only inspected needs none.
    if (!onBlock && sample.length === sampleLines) reader.takeKeys();
  };
  splitting.push(file.head.slice(dialect.skip));
  await handOn(false);
  for await (const piece of file.rest) {
    splitting.push(file.decoding.push(piece));
    await handOn(false);
  }
  splitting.push(file.complete ? "" : file.decoding.end());
  splitting.end();
  await handOn(true);
  const broken = splitting.brokenQuote();
  if (broken !== undefined) {
    reader.report({
      code: "open-quote",
      line: broken,
      message: "a quote is opened and never closed; from here on quotes are read as they stand",
      fix: "close or remove the quote",
    });
  }
  return { layout, dialect, reader, sample };
};

const nothingReadable = (
  problems: ProblemList,
  { columns, headerLine }: Pick<Layout, "columns" | "headerLine">,
): Refusal => ({
  columns,
  headerLine,
  refused:
    problems.count > 0
      ? problems
      : {
          problems: [
            {
              code: "no-numbers",
              message: "no row holds a number with its period",
              fix: "check that the file is complete",
            },
          ],
          count: 1,
        },
  questions: [],
});

/** The names of a file's columns, found from its head alone; empty for what is no table. */
export const readColumnNames = async (
  bytes: AsyncIterable<Uint8Array>,
): Promise<readonly { readonly name: string }[]> => {
  const file = await openFile(bytes, undefined);
  if ("refused" in file) return [];
  const detection = detectLayout(recordsOf(file, detectDialect(file.head)), {});
  return "layout" in detection ? detection.layout.columns : detection.columns;
};

const readOpen = async (
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): Promise<Reading | Refusal> => {
  const file = await openFile(bytes, options.mapping?.encoding);
  if ("refused" in file) return file;
  const mapping = options.mapping ?? {};
  const dialect = detectDialect(file.head, mapping.delimiter);
  const detection = detectLayout(recordsOf(file, dialect), mapping, options.fileName);
  if ("refused" in detection) {
    const { columns, headerLine } = detection;
    const encoding = file.decoding.encoding();
    return { ...refuse(detection.refused, detection.questions), columns, headerLine, encoding };
  }
  const run = await readRows(file, dialect, detection.layout, options);
  const reading = summarize(file, run);
  return reading.observations === 0 ? nothingReadable(run.reader.problems(), run.layout) : reading;
};

/**
 * Reads a CSV of trade statistics in one pass, in bounded memory, whatever its size. The first 256 KiB decide the layout;
 * rows that cannot be read become problems and do not void the file. Refused as a whole when it is no delimited text,
 * holds no time series, or leaves a mark or a date open, which is then a question.
 */
export const readTradeCsv = async (
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions = {},
): Promise<Reading | Refusal> => {
  try {
    return await readOpen(bytes, options);
  } catch (error) {
    if (error instanceof UnpackError) return refuse([notCsv(error.reason)]);
    throw error;
  }
};
