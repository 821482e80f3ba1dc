import type { Frequency } from "../observation";
import type { Problem, ProblemList } from "../problem";
import { TooManyKeys } from "./combinations";
import { createDecoding, joinBytes, otherTextFormat, sliced } from "./decode";
import { detectLayout, type Head } from "./detect-layout";
import { detectDialect, type FoundDialect } from "./dialect";
import { detectEncoding } from "./encoding";
import type { Constant } from "./find-constants";
import type { HeadRecord } from "./head-table";
import { openTable, plainTable } from "./json-table";
import { JsonTableError } from "./json-table-error";
import type { Layout, LayoutColumn, Shape } from "./layout";
import { type Mapping, mappingSchema } from "./mapping";
import { ownHeader } from "./own-cube";
import type { Question } from "./questions";
import {
  type OpenFile,
  type ReadOptions,
  type ReadRows,
  type RowsAgain,
  readRows,
  type SampleLine,
  type Table,
} from "./read-rows";
import { createSplitting } from "./records";
import { notCsv, tooManySeries } from "./refusals";
import { UnpackError, unpacked } from "./unpacked";

export type { Constant, Mapping, Question, ReadOptions, SampleLine };
export { mappingSchema };

/**
 * How a file was read and what it holds. `series` counts those with at least one number, `observations` the numbers an
 * import stores.
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

const refuse = (problems: readonly Problem[], questions: readonly Question[] = []): Refusal => ({
  refused: { problems, count: problems.length },
  questions,
});

/** The header of the program's own tidy CSV, whose numbers are plain. */
const ownHead = `${ownHeader.join(",")}\n`;

const isOwnTable = (head: string): boolean => head.startsWith(ownHead);

/** Holds back the first 256 KiB, since the layout is decided from them; refuses what is no text. */
const openHead = async (
  rest: AsyncGenerator<Uint8Array>,
  told: Mapping["encoding"],
): Promise<OpenFile | Refusal> => {
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
  if (other) return refuse([notCsv(other)]);
  return { head, complete, decoding, rest, settled: isOwnTable(head) ? plainTable : {} };
};

/** Opens a file for the work on it, and closes it afterwards however far it was read; refuses what holds no table. */
const withFile = async <T>(
  bytes: AsyncIterable<Uint8Array>,
  told: Mapping["encoding"],
  work: (file: OpenFile) => Promise<T> | T,
): Promise<T | Refusal> => {
  const whole = unpacked(bytes);
  let rest: AsyncGenerator<Uint8Array> | undefined;
  try {
    const table = await openTable(whole);
    rest = sliced(table.pieces);
    const file = await openHead(rest, told);
    return "refused" in file
      ? file
      : await work({ ...file, settled: { ...table.settled, ...file.settled } });
  } catch (error) {
    if (error instanceof UnpackError || error instanceof JsonTableError)
      return refuse([notCsv(error.reason)]);
    throw error;
  } finally {
    await (rest ?? whole).return(undefined);
  }
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

const decimalOf = ({ measures }: Layout): "." | "," =>
  measures.find(({ marks }) => marks.decimal !== null)?.marks.decimal ?? ".";

const tellsTrade = ({ flow, exporter, measures, told }: Layout): boolean =>
  flow !== undefined ||
  exporter ||
  told.flow !== null ||
  measures.some((measure) => measure.flow !== null);

const summarize = (
  encoding: string,
  { layout, dialect }: Table,
  { reader, sample }: ReadRows,
): Reading => {
  const { series, observations, frequency } = reader.totals();
  const { problems, count } = reader.problems();
  return {
    encoding,
    delimiter: dialect.dialect.delimiter,
    decimal: decimalOf(layout),
    headerLine: layout.headerLine,
    shape: layout.shape,
    frequency: layout.shape === "ytd" ? null : frequency,
    columns: layout.columns,
    constants: layout.constants,
    isTrade: tellsTrade(layout),
    series,
    observations,
    problems,
    count,
    questions: [],
    sample,
  };
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
  const found = await withFile(bytes, undefined, (file) => {
    const detection = detectLayout(
      recordsOf(file, detectDialect(file.head, file.settled.delimiter)),
      file.settled,
    );
    return "layout" in detection ? detection.layout : detection;
  });
  return found.columns ?? [];
};

/** Reads all rows, unless what tells series apart would fill the memory. */
const readAll = async (
  source: Parameters<typeof readRows>[0],
  table: Table,
  options: ReadOptions,
): Promise<ReadRows | Refusal> => {
  try {
    return await readRows(source, table, options);
  } catch (error) {
    if (!(error instanceof TooManyKeys)) throw error;
    const { columns, headerLine, names } = table.layout;
    const { column, count } = error;
    const refused = [tooManySeries({ column, count, name: names[column] ?? "" })];
    return { ...refuse(refused), columns, headerLine };
  }
};

/** Reads all rows of a file a second time, from its first byte. */
const readAgain = async (
  bytes: AsyncIterable<Uint8Array>,
  { head, encoding }: { readonly head: string; readonly encoding: Mapping["encoding"] },
  read: (again: OpenFile) => Promise<void>,
): Promise<void> => {
  const refusal = await withFile(bytes, encoding, async (again) => {
    if (!again.head.startsWith(head.slice(0, again.head.length)))
      throw new Error("the bytes are others when they are read again");
    await read(again);
  });
  if (refusal) throw new Error("the bytes are no table when they are read again");
};

const readOpen = async (
  bytes: AsyncIterable<Uint8Array>,
  file: OpenFile,
  options: ReadOptions,
): Promise<Reading | Refusal> => {
  const mapping = { ...options.mapping, ...file.settled };
  const dialect = detectDialect(file.head, mapping.delimiter);
  const detection = detectLayout(recordsOf(file, dialect), mapping, options.fileName);
  if ("refused" in detection) {
    const { columns, headerLine } = detection;
    const encoding = file.decoding.encoding();
    return { ...refuse(detection.refused, detection.questions), columns, headerLine, encoding };
  }
  const table: Table = { dialect, layout: detection.layout };
  const start = { head: file.head, encoding: mapping.encoding };
  const again: RowsAgain = (read) => readAgain(bytes, start, read);
  const rows = await readAll({ file, again }, table, options);
  if ("refused" in rows) return rows;
  const reading = summarize(file.decoding.encoding(), table, rows);
  return reading.observations === 0
    ? nothingReadable(rows.reader.problems(), table.layout)
    : reading;
};

/**
 * Reads a CSV of trade statistics, or JSON-stat and a Data Package as one (see `openTable`), in one pass, in bounded memory, whatever its size; only where cells are told more than
 * once in a second one, for which `bytes` must give all of them again. The first 256 KiB decide the layout; rows that
 * cannot be read become problems and do not void the file. Refused as a whole when it is no delimited text, holds no
 * time series, or leaves a mark or a date open, which is then a question.
 */
export const readTradeCsv = (
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions = {},
): Promise<Reading | Refusal> =>
  withFile(bytes, options.mapping?.encoding, (file) => readOpen(bytes, file, options));
