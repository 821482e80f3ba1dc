import type { Problem } from "../problem";
import type { ColumnProfile } from "./columns";
import type { NotText } from "./encoding";
import type { JsonTableError } from "./json-table-error";

const place = ({ index, name, texts }: ColumnProfile) => ({
  column: index + 1,
  name,
  saw: texts[0] ?? "",
});

/** The periods are weeks or days. */
export const weeklyDates = (column: ColumnProfile): Problem => ({
  ...place(column),
  code: "finer-than-months",
  message: "the figures are for weeks or days; only whole months, quarters and years can be kept",
  fix: "sum or average them to months first",
});

/** The file is cut into fewer than two columns. */
export const noColumns = (): Problem => ({
  code: "no-table",
  message: "no delimiter cuts this text into columns",
  fix: "send a CSV file with a period and a value in columns of their own",
});

/** More columns than any table of statistics has. */
export const tooManyColumns = (count: number): Problem => ({
  code: "too-many-columns",
  message: `the table has ${count} columns, more than 5000`,
  fix: "turn the table so that periods or partners stand in rows, or split it",
});

/** More series or different texts than one file has, so that they would fill the memory; one column has `count` of them. */
export const tooManySeries = ({
  column,
  name,
  count,
}: {
  readonly column: number;
  readonly name: string;
  readonly count: number;
}): Problem => ({
  code: "too-many-series",
  column: column + 1,
  name,
  message: `the columns that tell series apart differ in more rows than can be kept in memory; this one alone holds ${count} different texts`,
  fix: "say that this column is to be ignored, when it holds remarks or row numbers; else split the file, by period or by flow",
});

/** A header and nothing under it. */
export const noRows = (line: number): Problem => ({
  code: "no-rows",
  line,
  message: "this line names the columns, and no row stands below it",
  fix: "check that the file is complete",
});

/** Under the table another one begins whose columns are others. */
export const anotherTable = (line: number): Problem => ({
  code: "another-table",
  line,
  message: "here a table with another header begins; it is not read",
  fix: "send it as a file of its own",
});

/** A row that another character cuts than the one of the file. */
export const otherDelimiter = (
  line: number,
  { delimiter, saw }: { readonly delimiter: string; readonly saw: string },
): Problem => ({
  code: "other-delimiter",
  line,
  saw,
  message: `this row is not cut into cells by “${delimiter}” as the others are`,
  fix: "write it with the same character between its cells",
});

/** No column and no row of headers says when. */
export const noPeriod = (columns: readonly ColumnProfile[]): Problem => ({
  code: "no-period",
  message: "no column and no header names a year, quarter or month, so this is no time series",
  fix: "add a column with the period of each row, or say which column holds it",
  saw: columns
    .map(({ name }) => name)
    .filter((name) => name !== "")
    .slice(0, 8)
    .join(", ")
    .slice(0, 200),
});

/** No column holds figures. */
export const noNumbers = (): Problem => ({
  code: "no-numbers",
  message: "no column holds figures: this looks like a list of codes or names",
  fix: "say which column holds the values",
});

/** The dates are days, and statistics of trade have whole months. */
export const dailyDates = (column: ColumnProfile): Problem => ({
  ...place(column),
  code: "daily",
  message: "the dates are single days; only whole months, quarters and years can be kept",
  fix: "sum or average the days to months first",
});

/** What a file may be instead of delimited text. */
type NotCsv =
  | NotText
  | "html"
  | "xml"
  | "json"
  | JsonTableError["reason"]
  | "broken-gzip"
  | "too-much";

const kinds: Readonly<Record<NotCsv, readonly [string, string]>> = {
  empty: ["the file is empty", "choose a file with a header and rows"],
  "excel-workbook": ["this is an Excel workbook, not CSV", "open it and save the sheet as CSV"],
  "open-document": [
    "this is an OpenDocument spreadsheet, not CSV",
    "open it and save the sheet as CSV",
  ],
  zip: ["this is a zip file", "unpack it and send the CSV inside; gzip is read as it is"],
  tar: ["this is a tar archive", "unpack it and send the CSV inside; gzip is read as it is"],
  parquet: ["this is a Parquet file, not CSV", "export the table as CSV"],
  "statistics-file": [
    "this is a file of a statistics program (SPSS or Stata), not CSV",
    "open it there and save the table as CSV",
  ],
  "broken-gzip": [
    "this gzip file is damaged or broke off",
    "download it again, or unpack it and send the CSV inside",
  ],
  "too-much": [
    "this gzip file unpacks to far more than its size, as no table of statistics does",
    "unpack it and send the CSV inside",
  ],
  "old-office-file": [
    "this is an old Excel or Office file, not CSV",
    "open it and save the sheet as CSV",
  ],
  pdf: ["this is a PDF, not CSV", "look for the table's CSV on the publisher's page"],
  compressed: [
    "this file is compressed in a way that is not read",
    "unpack it and send the CSV inside; gzip is read as it is",
  ],
  image: [
    "this is an image, not CSV",
    "an image that was exported here can be dropped on the home page",
  ],
  binary: ["this file is not text", "send a CSV file"],
  html: [
    "this is a web page, not CSV: the download may have answered with an error page",
    "open it in a browser and download the CSV again",
  ],
  xml: ["this is XML, not CSV", "choose CSV as the format of the download"],
  json: [
    "this is JSON, not CSV",
    "choose CSV or JSON-stat 2.0 as the format of the download; other JSON is not read",
  ],
  "package-without-data": [
    "this Data Package names where its data are, but does not hold them",
    "send the CSV that its path names, or the package with its rows in “data”",
  ],
  "broken-json-stat": [
    "this JSON-stat does not fit together: its sizes, categories or values are of different cubes",
    "download it again, or choose CSV as the format of the download",
  ],
  "large-json": [
    "this JSON is larger than 8 MiB",
    "send the table as CSV, which may be of any size up to the limit of an upload",
  ],
};

/** The file is something else than delimited text, named by what it is. */
export const notCsv = (kind: NotCsv): Problem => {
  const [message, fix] = kinds[kind];
  return { code: `not-csv-${kind}`, message, fix };
};
