import { joinBytes, otherTextFormat } from "./decode";
import { rowsOfCube } from "./json-cube";
import { isObject, type Json, memberOf, parseKeepingDigits, textOf } from "./json-digits";
import { JsonTableError } from "./json-table-error";
import type { Mapping } from "./mapping";

type Row = readonly string[];

/** What the form of a file settles, so that nothing is left to the evidence of its cells. */
export type Settled = Pick<Mapping, "delimiter" | "decimal" | "headerLine">;

/** A table whose numbers are plain, such as the program's own tidy CSV. */
export const plainTable: Settled = { delimiter: ",", decimal: ".", headerLine: 1 };

/** JSON is one document, which is held in memory; what is larger comes as CSV, which is read row by row. */
const mostBytes = 8 * 1024 * 1024;

/** So many bytes tell whether text is a JSON object. */
const tellingBytes = 4096;

const toCell = (text: string): string =>
  /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;

const toLine = (row: Row): string => `${row.map(toCell).join(",")}\r\n`;

/** Data that stand inside a Data Package: lists of cells, the first with the names, or objects by name. */
function* rowsOfData(data: readonly Json[]): Generator<Row> {
  if (!isObject(data[0])) {
    for (const row of data) if (Array.isArray(row)) yield row.map(textOf);
    return;
  }
  const names = [...new Set(data.flatMap((row) => (isObject(row) ? Object.keys(row) : [])))];
  yield names;
  for (const row of data) if (isObject(row)) yield names.map((name) => textOf(memberOf(row, name)));
}

/** Rows: those of a cube have numbers of JSON, those of a package may have an office's own texts. */
type Rows = { readonly rows: Iterable<Row>; readonly settled: Settled };

/** The table in a document: the CSV of it, its rows, or undefined when it is of neither kind. */
const tableIn = (document: Json | undefined): Rows | string | undefined => {
  if (!isObject(document)) return undefined;
  if (document.class === "dataset" && document.dimension !== undefined)
    return { rows: rowsOfCube(document), settled: plainTable };
  if (!Array.isArray(document.resources)) return undefined;
  for (const resource of document.resources) {
    const data = memberOf(resource, "data");
    if (typeof data === "string") return data;
    if (Array.isArray(data)) return { rows: rowsOfData(data), settled: { delimiter: "," } };
  }
  throw new JsonTableError("package-without-data");
};

/** Lines in pieces of some size, so that a table of a million rows is no million pieces. */
function* encoded(rows: Iterable<Row>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let held = "";
  for (const row of rows) {
    held += toLine(row);
    if (held.length > 64 * 1024) {
      yield encoder.encode(held);
      held = "";
    }
  }
  yield encoder.encode(held);
}

const isJsonObject = (start: Uint8Array): boolean => {
  const text = new TextDecoder().decode(start.subarray(0, tellingBytes)).trimStart();
  return text.startsWith("{") && otherTextFormat(text) === "json";
};

type Pieces = AsyncIterator<Uint8Array>;

/** Takes pieces until there are so many bytes of them, or no more. */
const take = async (rest: Pieces, bytes: number): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = [];
  let length = 0;
  while (length < bytes) {
    const next = await rest.next();
    if (next.done) break;
    pieces.push(next.value);
    length += next.value.length;
  }
  return joinBytes(pieces);
};

/** The bytes of a table as CSV, and what is settled of it. */
type FoundTable = { readonly pieces: AsyncIterable<Uint8Array>; readonly settled: Settled };

async function* following(start: Uint8Array, rest: Pieces): AsyncGenerator<Uint8Array> {
  try {
    yield start;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

async function* inPieces(pieces: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* pieces;
}

const readDocument = (whole: Uint8Array): FoundTable => {
  const table = tableIn(parseKeepingDigits(new TextDecoder().decode(whole)));
  if (table === undefined) return { pieces: inPieces([whole]), settled: {} };
  return typeof table === "string"
    ? { pieces: inPieces([new TextEncoder().encode(table)]), settled: {} }
    : { pieces: inPieces(encoded(table.rows)), settled: table.settled };
};

/**
 * The table in a file: JSON-stat 2.0 and the data inside a Data Package as CSV with every digit that stands there,
 * anything else as it is, piece by piece. Throws a `JsonTableError` for a Data Package without data, for a cube whose
 * parts do not fit together, which can come to light while it is read, and for JSON of more than 8 MiB.
 */
export const openTable = async (bytes: AsyncIterable<Uint8Array>): Promise<FoundTable> => {
  const rest = bytes[Symbol.asyncIterator]();
  const start = await take(rest, tellingBytes);
  if (!isJsonObject(start)) return { pieces: following(start, rest), settled: {} };
  const whole = joinBytes([start, await take(rest, mostBytes + 1 - start.length)]);
  await rest.return?.();
  if (whole.length > mostBytes) throw new JsonTableError("large-json");
  return readDocument(whole);
};
