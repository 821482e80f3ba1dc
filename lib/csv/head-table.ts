import { markEvidence } from "../figure-marks";
import { parseFlow } from "../flow";
import { parsePeriod } from "../period-text";
import { missingStatus } from "./vocabulary";

/** One record of the head and the line it starts on. */
export type HeadRecord = { readonly cells: readonly string[]; readonly line: number };

/** The table within the head: what stands above it is preamble. `headerLine` null: no line names the columns. */
export type HeadTable = {
  readonly headerLine: number | null;
  readonly names: readonly string[];
  readonly rows: readonly HeadRecord[];
  readonly preamble: readonly string[];
  /** How many keys the first cell of each record joins with commas: 1 in most files. */
  readonly joined: number;
};

/** A record whose first cell joins several keys ("M,EUR,AZ"), with each key in a cell of its own. */
export const splitFirstCell = (cells: readonly string[], joined: number): readonly string[] => {
  if (joined === 1) return cells;
  const keys = (cells[0] ?? "").split(",");
  return [...Array.from({ length: joined }, (_, index) => keys[index] ?? ""), ...cells.slice(1)];
};

/** The number of keys joined in the first cells, where header and rows agree on it. */
const joinedIn = (header: readonly string[], rows: readonly HeadRecord[]): number => {
  const count = (header[0] ?? "").split(",").length;
  const alike = rows.filter(({ cells }) => (cells[0] ?? "").split(",").length === count).length;
  return header.length > 2 &&
    count > 1 &&
    rows.length > 0 &&
    alike >= rows.length * 0.9 &&
    (header[0] ?? "").includes("\\")
    ? count
    : 1;
};

const filledIn = ({ cells }: HeadRecord): number => {
  let count = 0;
  for (const cell of cells) if (cell.trim() !== "") count += 1;
  return count;
};

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

const isPlainNumber = (cell: string): boolean =>
  markEvidence(cell) !== undefined && parsePeriod(cell.trim()) === undefined;

/** Whether a record can name columns: it holds words or periods, no figures. */
const canBeHeader = ({ cells }: HeadRecord): boolean => {
  const filled = cells.filter((cell) => cell.trim() !== "" && missingStatus(cell) === undefined);
  return (
    filled.length > 0 &&
    !filled.some(isPlainNumber) &&
    !filled.every((cell) => markEvidence(cell) !== undefined)
  );
};

/** Whether a record groups the columns under it: periods or flows, with blanks where one goes on. */
const groupsColumns = ({ cells }: HeadRecord): boolean => {
  const groups = cells.slice(1).filter((cell) => cell.trim() !== "");
  const isPeriod = (cell: string): boolean => parsePeriod(cell.trim()) !== undefined;
  const isFlow = (cell: string): boolean => parseFlow(cell) !== undefined;
  return groups.length >= 2 && (groups.every(isPeriod) || groups.every(isFlow));
};

/** Two header lines as one: "2020" over "Exports" and over a blank makes "2020 Exports", "2020 Imports". */
const joinHeaders = (top: readonly string[], bottom: readonly string[]): string[] => {
  let group = "";
  return Array.from({ length: Math.max(top.length, bottom.length) }, (_, index) => {
    const own = (top[index] ?? "").trim();
    if (own !== "" || index < 1) group = index === 0 ? "" : own;
    const name = (bottom[index] ?? "").trim();
    return `${index === 0 ? own : group} ${name}`.trim();
  });
};

/** The header's cells with those of a line above or below it that belongs to it, and the last of its lines. */
const wholeHeader = (first: HeadRecord, filled: readonly HeadRecord[]): HeadRecord => {
  const at = filled.indexOf(first);
  const above = filled[at - 1];
  const below = filled[at + 1];
  if (above && above.cells.length === first.cells.length && groupsColumns(above)) {
    return { cells: joinHeaders(above.cells, first.cells), line: first.line };
  }
  if (below && groupsColumns(first) && canBeHeader(below))
    return { cells: joinHeaders(first.cells, below.cells), line: below.line };
  return first;
};

const unnamed = (records: readonly HeadRecord[], width: number): Omit<HeadTable, "preamble"> => ({
  headerLine: null,
  names: Array.from({ length: width }, () => ""),
  rows: records,
  joined: 1,
});

/** Finds the header: the first record about as full as the table's rows that holds no figures. */
export const findTable = (
  records: readonly HeadRecord[],
  headerLine?: number | null,
): HeadTable => {
  const filled = records.filter((record) => filledIn(record) > 0);
  const least = Math.max(2, Math.ceil(median(filled.map(filledIn)) / 2));
  const given = filled.find(({ line }) => line === headerLine);
  const first = given ?? filled.find((record) => filledIn(record) >= least);
  const before = filled.filter(({ line }) => first === undefined || line < first.line);
  const preamble = before.map(({ cells }) => cells.filter((cell) => cell.trim() !== "").join(" "));
  const width = Math.max(0, ...filled.slice(0, 200).map(({ cells }) => cells.length));
  if (!first || headerLine === null || !(given || canBeHeader(first))) {
    return {
      ...unnamed(
        filled.filter((record) => filledIn(record) >= least),
        width,
      ),
      preamble,
    };
  }
  const header = wholeHeader(first, filled);
  const below = filled.filter(
    (record) => record.line > header.line && filledIn(record) >= Math.min(2, least),
  );
  const joined = joinedIn(header.cells, below);
  const cells = splitFirstCell(header.cells, joined);
  const names = Array.from({ length: width + joined - 1 }, (_, index) =>
    (cells[index] ?? "").replace(/^\ufeff/, "").trim(),
  );
  const rows = below.map((record) => ({
    cells: splitFirstCell(record.cells, joined),
    line: record.line,
  }));
  return { headerLine: header.line, names, rows, preamble, joined };
};
