import { createTexts } from "./texts";
import { createTuples } from "./tuples";

/** The cells of one column: a number for each text, how many texts there are, and the text of the latest row. */
type Level = {
  readonly column: number;
  readonly numberOf: (text: string) => number;
  count: number;
  last: string | undefined;
};

/** Numbers the combinations of some columns' cells. */
export type Combinations = {
  /** The number of a row's combination. Throws `TooManyKeys` when there are more than can be told apart in bounded memory. */
  numberOf(cells: readonly string[]): number;
  /** What to throw when there are too many: the column that has the most different texts is to blame. */
  tooMany(): TooManyKeys;
};

/** More different texts or combinations of them than may be kept; `column` has the most texts, `count` of them. */
export class TooManyKeys extends Error {
  constructor(
    readonly column: number,
    readonly count: number,
  ) {
    super(`column ${column} has ${count} different texts`);
  }
}

/** An entry of a map with its text takes about so many bytes beside the characters. */
const bytesOfText = 64;
const mostTextBytes = 160 * 1024 * 1024;
/** Four bytes a column and the slot that finds them. */
const bytesOfCombination = 16;
const mostCombinationBytes = 320 * 1024 * 1024;

/**
 * Numbers the combinations of some columns' cells in the order they come up: 0, 1, 2 … Cells that are as in the row
 * before are not looked up again, since long files are mostly sorted.
 */
export const createCombinations = (columns: readonly number[]): Combinations => {
  const levels = columns.map(
    (column): Level => ({ column, numberOf: createTexts(), count: 0, last: undefined }),
  );
  const mostCombinations = mostCombinationBytes / (columns.length * 4 + bytesOfCombination);
  let textBytes = 0;
  const combinations = createTuples(columns.length);
  const latest = new Int32Array(columns.length);
  let number = -1;

  const tooMany = (): TooManyKeys => {
    const widest = levels.reduce((most, level) => (level.count > most.count ? level : most));
    return new TooManyKeys(widest.column, widest.count);
  };
  const textNumber = (level: Level, text: string): number => {
    const found = level.numberOf(text);
    if (found < level.count) return found;
    level.count += 1;
    textBytes += bytesOfText + text.length;
    if (textBytes > mostTextBytes) throw tooMany();
    return found;
  };
  const numberOf = (cells: readonly string[]): number => {
    let changed = number === -1;
    for (let at = 0; at < levels.length; at += 1) {
      const level = levels[at];
      if (!level) continue;
      const text = cells[level.column] ?? "";
      if (text === level.last) continue;
      level.last = text;
      latest[at] = textNumber(level, text);
      changed = true;
    }
    if (changed) number = combinations.numberOf(latest);
    if (number > mostCombinations) throw tooMany();
    return number;
  };
  return { numberOf, tooMany };
};
