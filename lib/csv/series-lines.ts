import { filledIn, type HeadRecord } from "./header-lines";
import { headerTokens, readHeader } from "./header-words";
import { readPeriod } from "./period-cells";

/** Lines under a header that describe each column's series: its names, and the units that some of them give. */
export type SeriesLines = {
  readonly lastLine: number;
  readonly names: readonly string[];
  readonly units: readonly string[];
};

const mostLines = 40;
const fewestRows = 3;

const isPeriodCell = (text: string): boolean => {
  const trimmed = text.trim();
  return (
    readPeriod(trimmed, { kind: "text" }) !== undefined ||
    /^\d{4}-\d{2}-\d{2}$|^\d{1,2}[/.]\d{1,2}[/.]\d{4}$/.test(trimmed)
  );
};

/** Powers of ten as words, since a line of multipliers may hold bare numbers. */
const powerWords: ReadonlyMap<string, string> = new Map([
  ["3", "thousand"],
  ["6", "million"],
  ["9", "billion"],
]);

const isUnitLine = (key: string): boolean =>
  key.split("\\").some((part) => {
    const { concept } = readHeader(part);
    return concept === "unit" || concept === "multiplier";
  });

const wordCount = (cells: readonly string[]): number => {
  const filled = cells.slice(1).filter((cell) => cell.trim() !== "");
  const words = filled.reduce((sum, cell) => sum + headerTokens(cell).length, 0);
  const isSpaced = filled.some((cell) => /\s/.test(cell.trim()));
  return filled.length > 0 && isSpaced ? words / filled.length : 0;
};

const areDistinct = (cells: readonly string[]): boolean => {
  const filled = cells.slice(1).map((cell) => cell.trim());
  return new Set(filled).size === filled.length && !filled.includes("");
};

const unitsIn = (lines: readonly HeadRecord[], width: number): string[] =>
  Array.from({ length: width }, (_, index) =>
    lines
      .filter(({ cells }) => isUnitLine(cells[0] ?? ""))
      .map(({ cells }) => (cells[index] ?? "").trim())
      .map((text) => powerWords.get(text) ?? text)
      .join(" ")
      .trim(),
  );

/** The first column holds periods, whatever word stands over the names of the others. */
const keyName = ({ cells }: HeadRecord): string => {
  const [name = ""] = cells;
  const { concept } = readHeader(name);
  return concept === undefined || concept === "period" || concept === "year" ? name : "";
};

/**
 * Finds lines between a header and the rows that tell of each column what it is ("CDID", "Unit", "Last update"), in
 * tables whose first column holds the periods. The names are the header's, unless it holds codes and another line words.
 */
export const seriesLines = (
  header: HeadRecord,
  filled: readonly HeadRecord[],
): SeriesLines | undefined => {
  const at = filled.indexOf(header);
  const below = filled.slice(at + 1);
  const start = below.findIndex(({ cells }) => isPeriodCell(cells[0] ?? ""));
  if (start < 1 || start > mostLines) return undefined;
  const rows = below.slice(start).filter((record) => filledIn(record) > 1);
  const periods = rows.filter(({ cells }) => isPeriodCell(cells[0] ?? "")).length;
  const lines = below.slice(0, start);
  const isKeyed = lines.some(({ cells }) => (cells[0] ?? "").trim() !== "");
  if (!isKeyed || rows.length < fewestRows || periods < rows.length * 0.8) return undefined;
  const named = [header, ...lines].filter(
    ({ cells }) => areDistinct(cells) && !isUnitLine(cells[0] ?? ""),
  );
  const best = named.sort((a, b) => wordCount(b.cells) - wordCount(a.cells))[0];
  const words = best && wordCount(best.cells) > wordCount(header.cells) ? best : header;
  const last = lines.at(-1) ?? header;
  return {
    lastLine: last.line,
    names: words.cells.map((cell, index) => (index === 0 ? keyName(header) : cell)),
    units: unitsIn(lines, header.cells.length),
  };
};
