import Papa from "papaparse";

/** How a file's text is cut into cells. `quote` is null where quotes are ordinary characters. */
export type Dialect = { readonly delimiter: string; readonly quote: string | null };

/** Takes one record and the 1-based line it starts on. */
export type OnRecord = (cells: readonly string[], line: number) => void;

/** The papaparse core: unlike Papa.parse it leaves an unfinished last record to the next piece. */
type Splitter = {
  parse(
    text: string,
    baseIndex: number,
    ignoreLastRow: boolean,
  ): { data: string[][]; errors: { code: string }[]; meta: { cursor: number } };
};
const Parser = (Papa as unknown as { Parser: new (config: Papa.ParseConfig) => Splitter }).Parser;

/** A record longer than this has lost its closing quote, or is no record. */
const maxRecordLength = 1024 * 1024;

const splitterOf = ({ delimiter, quote }: Dialect): Splitter =>
  new Parser({
    delimiter,
    newline: "\n",
    ...(quote === null ? { fastMode: true } : { quoteChar: quote }),
  });

const countLineBreaks = (text: string, end: number): number => {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1 && at < end; at = text.indexOf("\n", at + 1))
    count += 1;
  return count;
};

const lineBreaksIn = (cells: readonly string[]): number => {
  let count = 0;
  for (const cell of cells) if (cell.includes("\n")) count += countLineBreaks(cell, cell.length);
  return count;
};

/** Cuts text that arrives in pieces into records with their line numbers. */
export type RecordSplitting = {
  push(text: string): void;
  end(): void;
  /** The line whose quote was never closed, if that happened; quotes are ordinary characters from there on. */
  brokenQuote(): number | undefined;
};

/**
 * A splitter for text with "\n" line breaks. A quote that stays open for more than 1 MiB is taken as a plain
 * character, and so is every quote after it, so that one stray mark cannot swallow a file.
 */
export const createSplitting = (
  dialect: Dialect,
  onRecord: OnRecord,
  firstLine = 1,
): RecordSplitting => {
  let splitter = splitterOf(dialect);
  let rest = "";
  let line = firstLine;
  let broken: number | undefined;
  const emit = (records: readonly string[][], consumed: number): void => {
    const simple = consumed === records.length;
    for (const cells of records) {
      onRecord(cells, line);
      line += simple ? 1 : 1 + lineBreaksIn(cells);
    }
  };
  const withoutQuotes = (): void => {
    broken ??= line;
    splitter = splitterOf({ ...dialect, quote: null });
  };
  const split = (last: boolean): void => {
    const { data, errors, meta } = splitter.parse(rest, 0, !last);
    if (last && errors.some(({ code }) => code === "MissingQuotes")) {
      withoutQuotes();
      split(last);
      return;
    }
    if (last && rest.endsWith("\n")) data.pop();
    const cursor = last ? rest.length : meta.cursor;
    emit(data, countLineBreaks(rest, cursor) + (last && !rest.endsWith("\n") ? 1 : 0));
    rest = rest.slice(cursor);
  };
  return {
    push(text) {
      rest += text;
      split(false);
      if (rest.length <= maxRecordLength) return;
      withoutQuotes();
      split(false);
      if (rest.length <= maxRecordLength) return;
      onRecord([rest], line);
      rest = "";
    },
    end() {
      if (rest !== "") split(true);
      rest = "";
    },
    brokenQuote: () => broken,
  };
};
