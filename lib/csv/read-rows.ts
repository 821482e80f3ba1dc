import type { ObservationBlock, SeriesKey } from "../observation";
import { describePeriod, formatPeriod } from "../period";
import { createBlockWriter, type Written } from "./block-writer";
import type { SeriesCell } from "./cell-index";
import type { TextDecoding } from "./decode";
import { detached } from "./detached";
import { delimiters, type FoundDialect } from "./dialect";
import type { Settled } from "./json-table";
import type { Layout } from "./layout";
import type { Mapping } from "./mapping";
import { createSplitting, type OnRecord } from "./records";
import { anotherTable, otherDelimiter } from "./refusals";
import { createRowReader, type RowReader } from "./row-reader";
import { createRowShaping } from "./row-shape";

/**
 * How a file is to be read. `onBlock` takes the observations as they come, and the series that came up since the block
 * before; without it the file is only inspected. Afterwards `onConflicts` takes, some at a time, the cells that were told
 * in different ways, all to be left out: their `series` indexes all series that `onBlock` was given, as the blocks do.
 */
export type ReadOptions = {
  readonly fileName?: string;
  readonly mapping?: Mapping;
  readonly onBlock?: (block: ObservationBlock, added: readonly SeriesKey[]) => void | Promise<void>;
  readonly onConflicts?: (cells: readonly SeriesCell[]) => void | Promise<void>;
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

/** The head of a file and the pieces that follow it. */
export type OpenFile = {
  settled: Settled;
  head: string;
  complete: boolean;
  decoding: TextDecoding;
  rest: AsyncGenerator<Uint8Array>;
};

/** Opens the file once more for a second reading, and closes it. */
export type RowsAgain = (read: (file: OpenFile) => Promise<void>) => Promise<void>;

/** How the rows of a file are cut and laid out. */
export type Table = { readonly dialect: FoundDialect; readonly layout: Layout };

/** A reader that has read all rows, and the first lines that held observations. */
export type ReadRows = { readonly reader: RowReader; readonly sample: readonly SampleLine[] };

const sampleLines = 5;
const observationsOfLine = 12;
const conflictsAtOnce = 10_000;

/** Cuts a file into records, those of the table alone, and pauses after each piece. */
const cutRecords = async (
  file: OpenFile,
  { dialect, layout }: Table,
  { onRecord, pause }: { readonly onRecord: OnRecord; readonly pause: () => Promise<void> },
): Promise<number | undefined> => {
  const splitting = createSplitting(
    dialect.dialect,
    (cells, line) => {
      if (line > layout.lastLine && line < layout.endLine) onRecord(cells, line);
    },
    dialect.firstLine,
  );
  splitting.push(file.head.slice(dialect.skip));
  await pause();
  for await (const piece of file.rest) {
    splitting.push(file.decoding.push(piece));
    await pause();
  }
  splitting.push(file.complete ? "" : file.decoding.end());
  splitting.end();
  return splitting.brokenQuote();
};

/** A row in one cell that another delimiter would cut as the header is cut. */
const reportUncut = (
  cell: string,
  line: number,
  { table, reader }: { readonly table: Table; readonly reader: RowReader },
): void => {
  const { delimiter } = table.dialect.dialect;
  const width = table.layout.names.length;
  const cutsIt = (other: string): boolean =>
    other !== delimiter && cell.split(other, width + 1).length === width;
  if (width > 2 && /\d/.test(cell) && delimiters.some(cutsIt))
    reader.report(otherDelimiter(line, { delimiter, saw: detached(cell.slice(0, 200)) }));
};

/** Reads all rows of a file once. */
const readOnce = async (
  file: OpenFile,
  table: Table,
  { reader, pause, onRow }: { reader: RowReader; pause: () => Promise<void>; onRow: OnRow },
): Promise<void> => {
  const shape = createRowShaping(table.layout.rows);
  const onRecord: OnRecord = (cells, line) => {
    if (cells.length === 1) reportUncut(cells[0] ?? "", line, { table, reader });
    const row = shape(cells);
    if (row) onRow(row, line, cells);
  };
  const { endLine } = table.layout;
  if (Number.isFinite(endLine)) reader.report(anotherTable(endLine));
  const broken = await cutRecords(file, table, { onRecord, pause });
  if (broken === undefined) return;
  reader.report({
    code: "open-quote",
    line: broken,
    message: "a quote is opened and never closed; from here on quotes are read as they stand",
    fix: "close or remove the quote",
  });
};

type OnRow = (row: readonly string[], line: number, cells: readonly string[]) => void;

/** Gathers the first lines that hold observations. */
const createSample = (delimiter: string, keyAt: RowReader["keyAt"]) => {
  const lines: SampleLine[] = [];
  let shown: SampleLine["observations"][number][] = [];
  return {
    lines,
    isFull: (): boolean => lines.length === sampleLines,
    show({ series: index, start, months, value }: Written): void {
      const series = keyAt(index);
      if (!series || shown.length >= observationsOfLine) return;
      const period = { start, months };
      shown.push({
        series,
        period: formatPeriod(period),
        shown: describePeriod(period),
        value: Number.isNaN(value) ? null : value,
      });
    },
    endLine(line: number, cells: readonly string[]): void {
      if (shown.length === 0) return;
      lines.push({ line, raw: cells.join(delimiter).slice(0, 500), observations: shown });
      shown = [];
    },
  };
};

const handOnConflicts = async (
  reader: RowReader,
  onConflicts: ReadOptions["onConflicts"],
): Promise<void> => {
  let cells: SeriesCell[] = [];
  for (const cell of reader.conflicts()) {
    cells.push(cell);
    if (cells.length < conflictsAtOnce) continue;
    await onConflicts?.(cells);
    cells = [];
  }
  if (cells.length > 0) await onConflicts?.(cells);
};

/**
 * Reads every row and hands full blocks on between pieces, so that no more than a piece's rows wait. Where cells were told
 * more than once, all rows are read again, to compare what was told.
 */
export const readRows = async (
  { file, again }: { readonly file: OpenFile; readonly again: RowsAgain },
  table: Table,
  { onBlock, onConflicts }: ReadOptions,
): Promise<ReadRows> => {
  const writer = createBlockWriter();
  const reader = createRowReader(table.layout, (written) => {
    if (onBlock) writer.write(written);
    if (!sample.isFull()) sample.show(written);
  });
  const sample = createSample(table.dialect.dialect.delimiter, reader.keyAt);
  const handOn = async (ended: boolean): Promise<void> => {
    for (const block of writer.take(ended)) await onBlock?.(block, reader.takeKeys());
    // The sample shows keys; after it, a file that is only inspected needs none.
    if (!onBlock && sample.isFull()) reader.takeKeys();
  };
  await readOnce(file, table, {
    reader,
    pause: () => handOn(false),
    onRow(row, line, cells) {
      reader.read(row, line);
      if (!sample.isFull()) sample.endLine(line, cells);
    },
  });
  await handOn(true);
  if (reader.hasRepeated()) {
    reader.compare();
    const onRow: OnRow = (row, line) => reader.read(row, line);
    await again((file) => readOnce(file, table, { reader, pause: async () => {}, onRow }));
    await handOnConflicts(reader, onConflicts);
  }
  return { reader, sample: sample.lines };
};
