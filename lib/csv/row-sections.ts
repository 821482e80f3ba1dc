import { parsePeriod } from "../period-text";
import { readHeader } from "./header-words";
import { readYearPart } from "./period-cells";
import { yearOfLine } from "./row-shape";

const fewest = 3;

const isPartOnly = (text: string): boolean =>
  !/\d{4}/.test(text) && /\p{L}/u.test(text) && readYearPart(text, 1) !== undefined;

/**
 * The first column when it holds parts of years under lines that name the year ("2021", "January", "January–February"),
 * all of them one or the other.
 */
export const findYearLines = (rows: readonly (readonly string[])[]): number | undefined => {
  const isFootnote = (cells: readonly string[]): boolean =>
    yearOfLine(cells[0] ?? "") === undefined && cells.slice(1).every((cell) => cell.trim() === "");
  const texts = rows
    .filter((cells) => !isFootnote(cells))
    .map((cells) => (cells[0] ?? "").trim())
    .filter((text) => text !== "");
  const years = texts.filter((text) => yearOfLine(text) !== undefined).length;
  const parts = texts.filter(isPartOnly).length;
  return years > 0 && parts >= fewest && parts > years && years + parts >= texts.length * 0.8
    ? 0
    : undefined;
};

const mayMerge: ReadonlySet<string | undefined> = new Set([
  "place",
  "partner",
  "reporter",
  "product",
]);

/** The first column when it names a place or goods once for so many rows each, as a sheet's merged cells do. */
const findMerged = (rows: readonly (readonly string[])[], names: readonly string[]): number[] => {
  if (!mayMerge.has(readHeader(names[0] ?? "").concept)) return [];
  const filled = rows.filter((cells) => cells.slice(1).some((cell) => cell.trim() !== ""));
  const starts = filled.flatMap((cells, row) => ((cells[0] ?? "").trim() === "" ? [] : [row]));
  const size = (starts[1] ?? 0) - (starts[0] ?? 0);
  const isRegular = starts.length > 1 && size > 1 && starts.every((row, at) => row === at * size);
  if (!isRegular || filled.length !== starts.length * size) return [];
  const second = filled.slice(0, size).map((cells) => (cells[1] ?? "").trim());
  const repeats = filled.every((cells, row) => (cells[1] ?? "").trim() === second[row % size]);
  return repeats && new Set(second).size === size ? [0] : [];
};

/**
 * Columns of years that are filled in the first of several rows only, beside a column of months or quarters: the year
 * holds until the next one is named. So does the first column of merged cells.
 */
export const findCarried = (
  rows: readonly (readonly string[])[],
  names: readonly string[],
): number[] => {
  const part = names.findIndex((name) =>
    ["month", "quarter", "half"].includes(readHeader(name).concept ?? ""),
  );
  if (part === -1) return findMerged(rows, names);
  return names.flatMap((name, index) => {
    if (index === part || readHeader(name).concept !== "year") return [];
    const inRows = rows.filter((cells) => (cells[part] ?? "").trim() !== "");
    const texts = inRows.map((cells) => (cells[index] ?? "").trim());
    const told = texts.filter((text) => text !== "");
    const isCarried =
      texts[0] !== "" &&
      told.length > 0 &&
      told.length < texts.length &&
      told.every((text) => parsePeriod(text)?.months === 12);
    return isCarried ? [index] : [];
  });
};
