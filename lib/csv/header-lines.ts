import { markEvidence } from "../figure-marks";
import { parseFlow } from "../flow";
import { parseUnit } from "../unit";
import { readHeader } from "./header-words";
import { readPeriod, readYearPart } from "./period-cells";
import { missingStatus } from "./vocabulary";

/** One record of the head and the line it starts on. */
export type HeadRecord = { readonly cells: readonly string[]; readonly line: number };

/** How many lines a header has at most: groups over periods over units. */
const mostLines = 4;

/** How many cells of a record say something. */
export const filledIn = ({ cells }: HeadRecord): number => {
  let count = 0;
  for (const cell of cells) if (cell.trim() !== "") count += 1;
  return count;
};

const isPeriod = (cell: string): boolean => readPeriod(cell, { kind: "text" }) !== undefined;

const timeConcepts: ReadonlySet<string | undefined> = new Set([
  "period",
  "year",
  "quarter",
  "month",
  "date",
]);

const holdsFigures = ({ cells }: HeadRecord): boolean =>
  cells.some((cell) => markEvidence(cell.trim()) !== undefined);

/** Whether a record between rows says what columns hold, one of them the period; no row of figures does. */
const namesColumns = (record: HeadRecord): boolean => {
  const filled = record.cells.filter((cell) => cell.trim() !== "");
  const concepts = filled.flatMap((cell) => readHeader(cell).concept ?? []);
  return (
    concepts.length >= Math.max(2, filled.length * 0.6) &&
    concepts.some((concept) => timeConcepts.has(concept)) &&
    canBeHeader(record)
  );
};

/** The header of another table under the rows of the first: names of columns that are others, between rows of figures. */
export const findNextHeader = (
  below: readonly HeadRecord[],
  header: HeadRecord,
): HeadRecord | undefined => {
  const first = below.findIndex(holdsFigures);
  if (first === -1) return undefined;
  const own = header.cells.map((cell) => cell.trim()).join("\n");
  return below.slice(first + 1).find((record) => {
    if (holdsFigures(record) || filledIn(record) < 2 || !namesColumns(record)) return false;
    return record.cells.map((cell) => cell.trim()).join("\n") !== own;
  });
};

const isPlainNumber = (cell: string): boolean =>
  markEvidence(cell) !== undefined && !isPeriod(cell);

/** Whether a record can name columns: it holds words or periods, no figures. */
export const canBeHeader = ({ cells }: HeadRecord): boolean => {
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
  const isFlow = (cell: string): boolean => parseFlow(cell) !== undefined;
  return groups.length >= 2 && (groups.every(isPeriod) || groups.every(isFlow));
};

/** Whether cells that stand for columns repeat with blanks between them, so that a line below must tell them apart. */
const hasGaps = (cells: readonly string[]): boolean => {
  const last = cells.findLastIndex((cell) => cell.trim() !== "");
  const first = cells.findIndex((cell, index) => index > 0 && cell.trim() !== "");
  return cells.slice(first + 1, last).some((cell) => cell.trim() === "");
};

/** A header's word that only says that periods stand beside or below it, and so names no group. */
const isAxis = (cell: string): boolean =>
  ["period", "year", "month", "quarter"].includes(readHeader(cell).concept ?? "") &&
  !/\d/.test(cell);

const isPartOrSpan = (cell: string): boolean => readYearPart(cell, 1) !== undefined;

const isWord = (cell: string): boolean => markEvidence(cell) === undefined;

/** Several months in words or in numbers: "1 to 10". */
const isSpan = (cell: string): boolean =>
  /\d\D+\d/.test(cell) && isWord(cell) && isPartOrSpan(cell);

/** A line that names the first column and gives the units of all others: "Country", "€", "€". */
const givesUnits = ({ cells }: HeadRecord): boolean => {
  const [, ...units] = cells.filter((cell) => cell.trim() !== "");
  return units.length > 1 && units.every((cell) => parseUnit(cell) !== undefined);
};

/** A line below whose first cells are blank and whose others are periods, parts of years, units or any words. */
const continuesBelow = (header: HeadRecord, below: HeadRecord): boolean => {
  const blank = (below.cells[0] ?? "").trim() === "";
  const filled = below.cells.filter((cell) => cell.trim() !== "");
  if (filled.length === 0) return false;
  if (blank && filled.length > 1 && filled.every((cell) => isPeriod(cell) || isPartOrSpan(cell)))
    return true;
  if (blank && filled.some(isSpan) && filled.every((cell) => isPartOrSpan(cell) || isWord(cell)))
    return true;
  if (!canBeHeader(below)) return false;
  if ((header.cells[0] ?? "").trim() === "" && givesUnits(below)) return true;
  return blank || (groupsColumns(header) && hasGaps(header.cells));
};

/** A line of which only the cells before the periods are filled names those columns: "ECONOMY" below "YEAR", "1995". */
const namesKeys = (header: HeadRecord, below: HeadRecord): boolean => {
  const first = header.cells.findIndex((cell, index) => index > 0 && isPeriod(cell));
  return (
    first > 0 &&
    isAxis(header.cells[0] ?? "") &&
    filledIn(below) > 0 &&
    below.cells.slice(first).every((cell) => cell.trim() === "") &&
    canBeHeader(below)
  );
};

/** Two header lines as one: "2020" over "Exports" and over a blank makes "2020 Exports", "2020 Imports". */
const joinLines = (top: readonly string[], bottom: readonly string[]): string[] => {
  let group = "";
  const keys = bottom.findIndex((cell) => cell.trim() !== "");
  return Array.from({ length: Math.max(top.length, bottom.length) }, (_, index) => {
    const own = (top[index] ?? "").trim();
    if (index < Math.max(1, keys)) return `${own} ${(bottom[index] ?? "").trim()}`.trim();
    if (own !== "") group = isAxis(own) ? "" : own;
    return `${group} ${(bottom[index] ?? "").trim()}`.trim();
  });
};

/** The header with the lines above or below it that belong to it; `line` is the last of them. */
export const wholeHeader = (first: HeadRecord, filled: readonly HeadRecord[]): HeadRecord => {
  const at = filled.indexOf(first);
  const above = filled[at - 1];
  let header = first;
  if (
    above &&
    above.cells.length === first.cells.length &&
    groupsColumns(above) &&
    hasGaps(above.cells)
  )
    header = { cells: joinLines(above.cells, first.cells), line: first.line };
  for (let next = at + 1; next < at + mostLines; next += 1) {
    const below = filled[next];
    if (!below) break;
    if (namesKeys(header, below)) {
      const keys = below.cells.map((cell) => cell.trim());
      const cells = header.cells.map((cell, index) => keys[index] || (isAxis(cell) ? "" : cell));
      return { cells, line: below.line };
    }
    if (!continuesBelow(header, below)) break;
    header = { cells: joinLines(header.cells, below.cells), line: below.line };
  }
  return header;
};
