import type { ObservationBlock } from "../observation";

const startLimit = 2 ** 17;
const monthsLimit = 2 ** 11;
const seriesLimit = 2 ** 25;

/** Rows of a file with their keys, which pack series, months and start into the 53 bits of a double. */
export type Run = {
  readonly length: number;
  readonly key: Float64Array;
  readonly value: Float64Array;
  readonly status: Uint8Array;
  readonly line: Int32Array;
  readonly texts: ReadonlyMap<number, string>;
};

/** Identifies a period of a series of the reader's list; orders by series, then months, then start. */
export const packKey = (series: number, months: number, start: number): number => {
  const fits =
    series < seriesLimit && months < monthsLimit && months > 0 && start >= 0 && start < startLimit;
  if (!fits)
    throw new RangeError(`out of range: series ${series}, start ${start}, ${months} months`);
  return (series * monthsLimit + months) * startLimit + start;
};

/** The keys of a block's rows, and the least and the greatest of them; nothing follows or precedes an empty block. */
export const keysOf = (
  block: ObservationBlock,
): { readonly key: Float64Array; readonly least: number; readonly greatest: number } => {
  const key = new Float64Array(block.length);
  let least = Number.POSITIVE_INFINITY;
  let greatest = -1;
  for (let row = 0; row < block.length; row += 1) {
    const each = packKey(block.series[row] ?? -1, block.months[row] ?? 0, block.start[row] ?? -1);
    key[row] = each;
    if (each < least) least = each;
    if (each > greatest) greatest = each;
  }
  return { key, least, greatest };
};

/** Gathers rows of several blocks, as many as it has room for. */
export const createRun = (room: number) => {
  const key = new Float64Array(room);
  const value = new Float64Array(room);
  const status = new Uint8Array(room);
  const line = new Int32Array(room);
  const texts = new Map<number, string>();
  let length = 0;
  return {
    hasRoomFor: (rows: number): boolean => length + rows <= room,
    add(keys: Float64Array, block: ObservationBlock): void {
      key.set(keys, length);
      value.set(block.value.subarray(0, block.length), length);
      status.set(block.status.subarray(0, block.length), length);
      line.set(block.line.subarray(0, block.length), length);
      for (const [row, text] of block.texts) texts.set(length + row, text);
      length += block.length;
    },
    rows: (): Run => ({ length, key: key.subarray(0, length), value, status, line, texts }),
    clear(): void {
      length = 0;
      texts.clear();
    },
  };
};

const isSorted = (key: Float64Array): boolean => {
  for (let row = 1; row < key.length; row += 1)
    if ((key[row - 1] ?? 0) > (key[row] ?? 0)) return false;
  return true;
};

type Range = { least: number; size: number };

const rangeOf = (key: Float64Array, part: (key: number) => number): Range => {
  let least = Number.POSITIVE_INFINITY;
  let greatest = 0;
  for (const each of key) {
    const value = part(each);
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  return { least, size: greatest - least + 1 };
};

/** The series in a key, as an index of the reader's list. */
export const seriesOf = (key: number): number => Math.floor(key / (startLimit * monthsLimit));

/** How many months the period in a key has. */
export const monthsOf = (key: number): number => Math.floor(key / startLimit) % monthsLimit;

/** The month with which the period in a key starts. */
export const startOf = (key: number): number => key % startLimit;

/** What the keys of one series and one length have in common. */
export const groupOf = (key: number): number => Math.floor(key / startLimit);

/**
 * Which row comes at each place when rows stand in the order of their keys, equal ones in the order of the file. Numbers
 * alone are sorted ten times faster than by a comparing function, so key and row are put into one number where they fit.
 */
export const orderOf = (key: Float64Array): ((place: number) => number) => {
  if (isSorted(key)) return (place) => place;
  const rows = key.length;
  const series = rangeOf(key, seriesOf);
  const months = rangeOf(key, monthsOf);
  const start = rangeOf(key, startOf);
  if (series.size * months.size * start.size * rows > Number.MAX_SAFE_INTEGER) {
    const order = Uint32Array.from(key.keys());
    order.sort((a, b) => (key[a] ?? 0) - (key[b] ?? 0) || a - b);
    return (place) => order[place] ?? 0;
  }
  const packed = new Float64Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const each = key[row] ?? 0;
    const group = (seriesOf(each) - series.least) * months.size + monthsOf(each) - months.least;
    packed[row] = (group * start.size + startOf(each) - start.least) * rows + row;
  }
  packed.sort();
  return (place) => (packed[place] ?? 0) % rows;
};
