import { detached } from "./detached";

/** A pair of numbers below 2^26 as one exact double. */
const pairBase = 67_108_864;

/** The cells of one column: a number for each text, and for each pair with the number of the columns before. */
type Level = {
  readonly column: number;
  readonly texts: Map<string, number>;
  readonly pairs: Map<number, number>;
  last: string | undefined;
  id: number;
};

/**
 * Numbers the combinations of some columns' cells in the order they come up: 0, 1, 2 … Cells that are as in the row
 * before are not looked up again, since long files are mostly sorted.
 */
export const createCombinations = (
  columns: readonly number[],
): ((cells: readonly string[]) => number) => {
  const levels = columns.map(
    (column): Level => ({ column, texts: new Map(), pairs: new Map(), last: undefined, id: 0 }),
  );
  const next = (level: Level, text: string, before: number): number => {
    let own = level.texts.get(text);
    if (own === undefined) {
      own = level.texts.size;
      level.texts.set(detached(text), own);
    }
    const pair = before * pairBase + own;
    let id = level.pairs.get(pair);
    if (id === undefined) {
      id = level.pairs.size;
      level.pairs.set(pair, id);
    }
    level.last = text;
    level.id = id;
    return id;
  };
  return (cells) => {
    let id = 0;
    let changed = false;
    for (const level of levels) {
      const text = cells[level.column] ?? "";
      if (changed || text !== level.last) {
        changed = true;
        id = next(level, text, id);
      } else id = level.id;
    }
    return id;
  };
};
