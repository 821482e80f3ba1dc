import { markEvidence } from "../figure-marks";
import { parsePeriod } from "../period-text";

/**
 * What is done to each record before it is read as a row. `joined` keys stand in the first cell, cut by commas. `header`
 * is repeated above each of several tables under one another; the line before it is their title, which becomes a cell
 * of its own at the end. `carried` columns hold a text once for all rows that follow, as merged cells of a sheet do.
 * `years` is the column in which lines of years stand between those of their months; the year becomes a cell at the end.
 */
export type RowShape = {
  readonly joined: number;
  readonly header: readonly string[];
  readonly isStacked: boolean;
  readonly carried: readonly number[];
  readonly years: number | undefined;
  readonly width: number;
  /** The title of the first of the stacked tables. */
  readonly title: string;
};

/** A record whose first cell joins several keys ("M,EUR,AZ"), with each key in a cell of its own. */
export const splitFirstCell = (cells: readonly string[], joined: number): readonly string[] => {
  if (joined === 1) return cells;
  const keys = (cells[0] ?? "").split(",");
  return [...Array.from({ length: joined }, (_, index) => keys[index] ?? ""), ...cells.slice(1)];
};

/** The year that a line between rows of months names, undefined for any other text. */
export const yearOfLine = (text: string): string | undefined => {
  const period = /\d{4}/.test(text) ? parsePeriod(text.trim()) : undefined;
  if (period?.months !== 12 || period.start % 12 !== 0) return undefined;
  return String(period.start / 12);
};

/** Whether a record says again what the header says. */
export const repeatsHeader = (cells: readonly string[], header: readonly string[]): boolean =>
  header.length > 1 &&
  cells.length >= header.length &&
  header.every((text, index) => (cells[index] ?? "").trim() === text);

/** The words of a line between stacked tables: one cell, or a few that a comma in it has cut; no figures. */
export const titleOf = (cells: readonly string[], width: number): string | undefined => {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  if (filled.length === 0) return undefined;
  const isCut = cells.length < width * 0.75 && !filled.some((cell) => markEvidence(cell));
  return filled.length === 1 || isCut ? filled.join(", ") : undefined;
};

/** Shapes records in the order of the file; undefined for those that are no rows: titles between tables, repeated headers. */
export const createRowShaping = (
  shape: RowShape,
): ((cells: readonly string[]) => readonly string[] | undefined) => {
  const { joined, header, isStacked, carried, years, width, title } = shape;
  if (header.length === 0 && carried.length === 0 && years === undefined)
    return (cells) => splitFirstCell(cells, joined);
  let current = title;
  let latest = title;
  let year = "";
  const before = new Map<number, string>();

  const carry = (cells: readonly string[]): readonly string[] => {
    const row = [...cells];
    for (const column of carried) {
      const text = (row[column] ?? "").trim();
      if (text === "") row[column] = before.get(column) ?? "";
      else before.set(column, ` ${text}`.slice(1));
    }
    return row;
  };

  const withSection = (cells: readonly string[], section: string): readonly string[] => {
    const row = Array.from({ length: width }, (_, index) => cells[index] ?? "");
    row.push(section);
    return row;
  };

  return (cells) => {
    if (repeatsHeader(cells, header)) {
      current = latest;
      before.clear();
      return undefined;
    }
    const line = isStacked ? titleOf(cells, header.length) : undefined;
    if (line !== undefined) {
      latest = line;
      return undefined;
    }
    const row =
      carried.length > 0 ? carry(splitFirstCell(cells, joined)) : splitFirstCell(cells, joined);
    if (years !== undefined) {
      year = yearOfLine(row[years] ?? "") ?? year;
      return withSection(row, year);
    }
    return isStacked ? withSection(row, current) : row;
  };
};
