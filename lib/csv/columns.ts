import { markEvidence } from "../figure-marks";
import type { HeadTable } from "./head-table";
import { type HeaderReading, readHeader } from "./header-words";
import { readPeriod, readYearPart } from "./period-cells";
import { missingStatus, namesNothing } from "./vocabulary";

/** What the head shows of one column. `texts` are its different values, missing marks and empty cells left out. */
export type ColumnProfile = {
  readonly index: number;
  readonly name: string;
  readonly header: HeaderReading;
  /** What the header and the lines under it say of the numbers: the name with the unit of a line of units. */
  readonly words: string;
  readonly cells: readonly string[];
  readonly texts: readonly string[];
  readonly filled: number;
  readonly numeric: boolean;
};

/** The share of a column's different values that pass a test; 0 for an empty column. */
export const shareOf = (
  { texts }: Pick<ColumnProfile, "texts">,
  test: (text: string) => boolean,
): number => {
  const sample =
    texts.length > 300
      ? texts.filter((_, index) => index % Math.ceil(texts.length / 300) === 0)
      : texts;
  return sample.length === 0 ? 0 : sample.filter(test).length / sample.length;
};

const times: ReadonlySet<string | undefined> = new Set([
  "period",
  "year",
  "quarter",
  "month",
  "half",
]);

const isTime = (text: string): boolean =>
  /\d/.test(text) ||
  readYearPart(text, 1) !== undefined ||
  readPeriod(text, { kind: "text" }) !== undefined;

/** A word for time over nothing but other words is a corner's: it names the headers beside it, not its own column. */
const ownHeader = (name: string, texts: readonly string[]): HeaderReading => {
  const header = readHeader(name);
  const isCorner = times.has(header.concept) && texts.length > 0 && !texts.some(isTime);
  return isCorner ? { concept: undefined, side: undefined, stem: "" } : header;
};

/** Looks at every column of the head's table. */
export const profileColumns = ({ names, units, rows }: HeadTable): ColumnProfile[] =>
  names.map((name, index) => {
    const cells = rows.map((row) => (row.cells[index] ?? "").trim());
    const filled = cells.filter((cell) => cell !== "");
    const texts = [...new Set(filled)].filter((text) => !namesNothing(text));
    const figures = texts.filter((text) => missingStatus(text) === undefined);
    const header = ownHeader(name, texts);
    const least = header.concept === "value" ? 0.5 : 0.9;
    const numeric =
      shareOf({ texts: figures }, (text) => markEvidence(text) !== undefined) >= least;
    const unit = units[index] ?? "";
    const words = unit === "" ? name : `${name} (${unit})`;
    return { index, name, header, words, cells, texts, filled: filled.length, numeric };
  });

/**
 * Whether each value of one column goes with one value of the other, both ways, and values repeat, so that it is no
 * accident.
 */
export const sayTheSame = (a: ColumnProfile, b: ColumnProfile, least = 2): boolean => {
  const there = new Map<string, string>();
  const back = new Map<string, string>();
  let both = 0;
  for (const [row, left] of a.cells.entries()) {
    const right = b.cells[row] ?? "";
    if (left === "" || right === "") continue;
    both += 1;
    if ((there.get(left) ?? right) !== right || (back.get(right) ?? left) !== left) return false;
    there.set(left, right);
    back.set(right, left);
  }
  return both > there.size && there.size >= least;
};
