import { createSplitting, type Dialect } from "./records";

/** Delimiters in use; on equal evidence the earlier one wins, since commas also mark decimals. */
export const delimiters = ["\t", ";", "|", ","] as const;

/** How a table's text is cut, and the line on which it starts. */
export type FoundDialect = {
  readonly dialect: Dialect;
  readonly firstLine: number;
  readonly skip: number;
};

/** Longer cells are texts, which hold any mark. */
const longestCell = 500;

/** A cell that still holds a delimiter was cut by the wrong one; a comma between digits may mark decimals. */
const looksUncut = (cell: string, delimiter: string): boolean =>
  delimiters.some(
    (other) =>
      other !== delimiter &&
      (other === "," ? /,(?!\d)|(?<!\d),|,\d*,/.test(cell) : cell.includes(other)),
  );

/** A tab hardly ever stands within a cell, so that a cell which holds one counts as several that were not cut. */
const weightOfTab = 3;

const uncutIn = (cell: string, delimiter: string): number => {
  if (cell.length >= longestCell || !looksUncut(cell, delimiter)) return 0;
  return delimiter !== "\t" && cell.includes("\t") ? weightOfTab : 1;
};

/** How well a delimiter cuts the head into a table: the share of records of one width, less the cells left uncut. */
const scoreOf = (head: string, delimiter: string): number => {
  const widths = new Map<number, number>();
  let records = 0;
  let uncut = 0;
  let cells = 0;
  const splitting = createSplitting({ delimiter, quote: '"' }, (record) => {
    if (record.length === 1 && record[0]?.trim() === "") return;
    records += 1;
    widths.set(record.length, (widths.get(record.length) ?? 0) + 1);
    if (record.length === 1) return;
    cells += record.length;
    for (const cell of record) uncut += uncutIn(cell, delimiter);
  });
  splitting.push(head);
  splitting.end();
  let best = 0;
  for (const [width, count] of widths) if (width > 1 && count > best) best = count;
  return records === 0 || cells === 0 ? 0 : (best / records) * Math.max(0, 1 - uncut / cells);
};

/** The delimiter that cuts the head best, judged over all of it; honours a first line `sep=;`. */
export const detectDialect = (head: string, given?: string): FoundDialect => {
  const declared = /^\ufeff?"?sep=(.)"?\n/i.exec(head);
  const skip = declared?.[0].length ?? 0;
  const firstLine = declared ? 2 : 1;
  const told = given ?? declared?.[1];
  if (told) return { dialect: { delimiter: told, quote: '"' }, firstLine, skip };
  const sample = head.slice(0, 64 * 1024);
  const complete =
    sample.length < head.length ? sample.slice(0, sample.lastIndexOf("\n") + 1) : sample;
  let best = { delimiter: ",", score: 0 };
  for (const delimiter of delimiters) {
    const score = scoreOf(complete, delimiter);
    if (score > best.score + 1e-9) best = { delimiter, score };
  }
  return { dialect: { delimiter: best.delimiter, quote: '"' }, firstLine, skip };
};
