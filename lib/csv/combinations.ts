import { createTexts } from "./texts";
import { createTuples } from "./tuples";

/** The cells of one column: a number for each text, and the text of the latest row. */
type Level = {
  readonly column: number;
  readonly numberOf: (text: string) => number;
  last: string | undefined;
};

/**
 * Numbers the combinations of some columns' cells in the order they come up: 0, 1, 2 … Cells that are as in the row
 * before are not looked up again, since long files are mostly sorted.
 */
export const createCombinations = (
  columns: readonly number[],
): ((cells: readonly string[]) => number) => {
  const levels = columns.map(
    (column): Level => ({ column, numberOf: createTexts(), last: undefined }),
  );
  const combinations = createTuples(columns.length);
  const latest = new Int32Array(columns.length);
  let number = -1;
  return (cells) => {
    let changed = number === -1;
    for (let at = 0; at < levels.length; at += 1) {
      const level = levels[at];
      if (!level) continue;
      const text = cells[level.column] ?? "";
      if (text === level.last) continue;
      level.last = text;
      latest[at] = level.numberOf(text);
      changed = true;
    }
    if (changed) number = combinations.numberOf(latest);
    return number;
  };
};
