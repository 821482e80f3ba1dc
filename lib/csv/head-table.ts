import { parsePeriod } from "../period-text";
import { markEvidence } from "./number-marks";
import { missingStatus } from "./vocabulary";

/** One record of the head and the line it starts on. */
export type HeadRecord = { readonly cells: readonly string[]; readonly line: number };

/** The table within the head: what stands above it is preamble. `headerLine` null: no line names the columns. */
export type HeadTable = {
  readonly headerLine: number | null;
  readonly names: readonly string[];
  readonly rows: readonly HeadRecord[];
  readonly preamble: readonly string[];
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

/** Finds the header: the first record about as full as the table's rows that holds no figures. */
export const findTable = (
  records: readonly HeadRecord[],
  headerLine?: number | null,
): HeadTable => {
  const filled = records.filter((record) => filledIn(record) > 0);
  const typical = median(filled.map(filledIn));
  const least = Math.max(2, Math.ceil(typical / 2));
  const given =
    headerLine === undefined ? undefined : filled.find(({ line }) => line === headerLine);
  const first = given ?? filled.find((record) => filledIn(record) >= least);
  const before = filled.filter(({ line }) => first === undefined || line < first.line);
  const preamble = before.map(({ cells }) => cells.filter((cell) => cell.trim() !== "").join(" "));
  const width = Math.max(0, ...filled.slice(0, 200).map(({ cells }) => cells.length));
  if (!first || headerLine === null || !(given || canBeHeader(first))) {
    const rows = filled.filter((record) => filledIn(record) >= least);
    return { headerLine: null, names: Array.from({ length: width }, () => ""), rows, preamble };
  }
  const names = Array.from({ length: width }, (_, index) =>
    (first.cells[index] ?? "").replace(/^\ufeff/, "").trim(),
  );
  return {
    headerLine: first.line,
    names,
    rows: filled.filter(
      (record) => record.line > first.line && filledIn(record) >= Math.min(2, least),
    ),
    preamble,
  };
};
