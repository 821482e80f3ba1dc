/** How far what is typed is from a word as a whole, and from the beginning of it that is nearest. */
export type Distance = { readonly whole: number; readonly begun: number };

type Rows = { readonly before: readonly number[] | undefined; readonly last: readonly number[] };

const nextRow = (
  typed: readonly string[],
  letters: readonly string[],
  { at, rows: { before, last } }: { readonly at: number; readonly rows: Rows },
): number[] => {
  const row = [at + 1];
  for (const [column, letter] of letters.entries()) {
    const isSame = typed[at] === letter;
    const isSwapped =
      at > 0 && column > 0 && typed[at] === letters[column - 1] && typed[at - 1] === letter;
    row.push(
      Math.min(
        (last[column] ?? 0) + (isSame ? 0 : 1),
        (last[column + 1] ?? 0) + 1,
        (row[column] ?? 0) + 1,
        isSwapped && before ? (before[column - 1] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      ),
    );
  }
  return row;
};

/**
 * The letters left out, put in, taken for others or swapped with their neighbours between what is typed and a word
 * (optimal string alignment). Undefined as soon as there are more than `most`.
 */
export const typingErrors = (typed: string, word: string, most: number): Distance | undefined => {
  const letters = [...typed];
  const seen = [...word].slice(0, letters.length + most + 1);
  let rows: Rows = { before: undefined, last: [0, ...seen.map((_, column) => column + 1)] };
  for (const at of letters.keys()) {
    const row = nextRow(letters, seen, { at, rows });
    if (Math.min(...row, ...rows.last) > most) return undefined;
    rows = { before: rows.last, last: row };
  }
  const begun = Math.min(...rows.last);
  if (begun > most) return undefined;
  const isWhole = seen.length === [...word].length;
  return { begun, whole: isWhole ? (rows.last.at(-1) ?? begun) : Number.POSITIVE_INFINITY };
};

/** How many typing errors a word of so many letters may have: short words are too near to each other for any. */
export const mostTypingErrors = (letters: number): number => {
  if (letters < 4) return 0;
  return letters < 8 ? 1 : 2;
};
