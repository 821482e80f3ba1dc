import {
  canBeHeader,
  filledIn,
  findNextHeader,
  type HeadRecord,
  wholeHeader,
} from "./header-lines";
import { findCarried, findYearLines } from "./row-sections";
import {
  createRowShaping,
  type RowShape,
  repeatsHeader,
  splitFirstCell,
  titleOf,
} from "./row-shape";
import { seriesLines } from "./series-lines";

export type { HeadRecord } from "./header-lines";

/** The table within the head: what stands above it is preamble. `headerLine` null: no line names the columns. */
export type HeadTable = {
  readonly headerLine: number | null;
  /** The last line before the rows: that of the header, or of the lines under it that describe its columns. */
  readonly lastLine: number;
  /** The line on which a table with another header begins; infinite when none does. */
  readonly endLine: number;
  readonly names: readonly string[];
  /** Units that lines under the header give, by column; blank where none does. */
  readonly units: readonly string[];
  readonly rows: readonly HeadRecord[];
  readonly preamble: readonly string[];
  /** Lines of one cell below the header: footnotes and sources. */
  readonly footers: readonly string[];
  readonly shape: RowShape;
};

/** The name of the cell that titles between stacked tables become. */
export const titleColumn = "title above the rows";
/** The name of the cell that lines of years become. */
export const yearColumn = "year of the line above";

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

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

const wordsOf = ({ cells }: HeadRecord): string =>
  cells.filter((cell) => cell.trim() !== "").join(" ");

const isOneCell = (record: HeadRecord): boolean => filledIn(record) === 1;

const unnamed = (
  records: readonly HeadRecord[],
  width: number,
): Omit<HeadTable, "preamble" | "footers"> => ({
  headerLine: null,
  lastLine: 0,
  endLine: Number.POSITIVE_INFINITY,
  names: Array.from({ length: width }, () => ""),
  units: [],
  rows: records,
  shape: {
    joined: 1,
    header: [],
    isStacked: false,
    carried: [],
    years: undefined,
    width,
    title: "",
  },
});

/** How the records below a header are to be shaped into rows, decided from those of the head. */
const shapeOf = (
  names: readonly string[],
  below: readonly HeadRecord[],
  { joined, width, header, title }: Pick<RowShape, "joined" | "width" | "header" | "title">,
): RowShape => {
  const bare = header.map((cell) => cell.trim());
  const isRepeated = below.some(({ cells }) => repeatsHeader(cells, bare));
  const full = below.map(({ cells }) => splitFirstCell(cells, joined));
  const years = isRepeated ? undefined : findYearLines(full);
  return {
    joined,
    header: isRepeated ? bare : [],
    isStacked: isRepeated && below.some(({ cells }) => titleOf(cells, bare.length) !== undefined),
    carried: findCarried(full, names),
    years,
    width,
    title,
  };
};

const namesOf = (cells: readonly string[], width: number): string[] =>
  Array.from({ length: width }, (_, index) => (cells[index] ?? "").replace(/^\ufeff/, "").trim());

const tableUnder = (
  first: HeadRecord,
  filled: readonly HeadRecord[],
  { width, preamble }: { width: number; preamble: readonly string[] },
): Omit<HeadTable, "preamble" | "footers"> => {
  const described = seriesLines(first, filled);
  const header = described ? first : wholeHeader(first, filled);
  const lastLine = described?.lastLine ?? header.line;
  const under = filled.filter(({ line }) => line > lastLine);
  const endLine = findNextHeader(under, header)?.line ?? Number.POSITIVE_INFINITY;
  const below = under.filter(({ line }) => line < endLine);
  const joined = joinedIn(header.cells, below);
  const whole = width + joined - 1;
  const names = described
    ? namesOf(described.names, whole)
    : namesOf(splitFirstCell(header.cells, joined), whole);
  const title = preamble.at(-1) ?? "";
  const shape = shapeOf(names, below, { joined, width: whole, header: first.cells, title });
  const shaping = createRowShaping(shape);
  const rows = below.flatMap(({ cells, line }) => {
    const row = shaping(cells);
    return row ? [{ cells: row, line }] : [];
  });
  const further = shape.isStacked ? [titleColumn] : shape.years === undefined ? [] : [yearColumn];
  return {
    headerLine: header.line,
    lastLine,
    endLine,
    names: [...names, ...further],
    units: described?.units ?? [],
    rows,
    shape,
  };
};

/** Whether a record ends well before the others do: a title with a comma in it. */
const isShort = ({ cells }: HeadRecord, usual: number): boolean => cells.length < usual * 0.75;

/** The first record about as full as the others, past titles that are cut by chance where a full header follows. */
const firstHeader = (filled: readonly HeadRecord[], least: number): HeadRecord | undefined => {
  const full = filled.filter((record) => filledIn(record) >= least);
  const usual = median(full.map(({ cells }) => cells.length));
  const [first] = full;
  if (!first || !isShort(first, usual)) return first;
  const next = full.find((record) => !isShort(record, usual));
  return next && canBeHeader(next) ? next : first;
};

const isFooter = (
  record: HeadRecord,
  { lastLine, endLine }: Pick<HeadTable, "lastLine" | "endLine">,
) => record.line > lastLine && record.line < endLine && isOneCell(record);

/** Finds the header: the first record about as full as the table's rows that holds no figures. */
export const findTable = (
  records: readonly HeadRecord[],
  headerLine?: number | null,
): HeadTable => {
  const filled = records.filter((record) => filledIn(record) > 0);
  const least = Math.max(2, Math.ceil(median(filled.map(filledIn)) / 2));
  const given = filled.find(({ line }) => line === headerLine);
  const first = given ?? firstHeader(filled, least);
  const before = filled.filter(({ line }) => first === undefined || line < first.line);
  const preamble = before.map(wordsOf);
  const width = Math.max(0, ...filled.slice(0, 200).map(({ cells }) => cells.length));
  if (!first || headerLine === null || !(given || canBeHeader(first))) {
    const rows = filled.filter((record) => filledIn(record) >= least);
    return { ...unnamed(rows, width), preamble, footers: [] };
  }
  const table = tableUnder(first, filled, { width, preamble });
  const { isStacked, years } = table.shape;
  // What stands above the rows becomes a cell of each, of footnotes too.
  const added = isStacked || years !== undefined ? 1 : 0;
  const isRow = Math.min(2, least) + added;
  return {
    ...table,
    rows: table.rows.filter((record) => filledIn(record) >= isRow),
    preamble,
    footers: filled.filter((each) => isFooter(each, table)).map(wordsOf),
  };
};
