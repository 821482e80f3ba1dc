/** Numbers at equal distances: `first`, `first + step`, … `last`. */
export type Progression = { readonly first: number; readonly last: number; readonly step: number };

/**
 * Ascending numbers as few progressions, exactly: every number is in one, and nothing else is. A series without gaps
 * is one progression however long it is.
 */
export const toProgressions = (ascending: readonly number[]): Progression[] => {
  const result: Progression[] = [];
  for (const value of ascending) {
    const open = result.at(-1);
    const isSingle = open?.first === open?.last;
    if (open && (isSingle || value === open.last + open.step)) {
      const step = isSingle ? value - open.first : open.step;
      result[result.length - 1] = { first: open.first, last: value, step };
    } else {
      result.push({ first: value, last: value, step: 1 });
    }
  }
  return result;
};
