import type { ObservationBlock } from "../observation";

const startLimit = 2 ** 17;
const monthsLimit = 2 ** 11;
const seriesLimit = 2 ** 25;

/** Rows of a file; a key packs series, months and start into the 53 bits of a double. */
export type Run = {
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

/** A plain loop: the arrays' own `from` takes ten times as long. */
const filled = <Numbers extends Float64Array | Int32Array | Uint32Array | Uint8Array>(
  numbers: Numbers,
  at: (row: number) => number,
): Numbers => {
  for (let row = 0; row < numbers.length; row += 1) numbers[row] = at(row);
  return numbers;
};

/** A block's rows in arrays of their own, in the order of the file. */
export const toRun = (block: ObservationBlock): Run => ({
  key: filled(new Float64Array(block.length), (row) =>
    packKey(block.series[row] ?? -1, block.months[row] ?? 0, block.start[row] ?? -1),
  ),
  value: block.value.slice(0, block.length),
  status: block.status.slice(0, block.length),
  line: block.line.slice(0, block.length),
  texts: new Map(block.texts),
});

/** The rows of several runs, one run after the other. */
export const joinRuns = (runs: readonly Run[]): Run => {
  const length = runs.reduce((sum, run) => sum + run.key.length, 0);
  const texts = new Map<number, string>();
  const whole = {
    key: new Float64Array(length),
    value: new Float64Array(length),
    status: new Uint8Array(length),
    line: new Int32Array(length),
    texts,
  };
  let offset = 0;
  for (const run of runs) {
    whole.key.set(run.key, offset);
    whole.value.set(run.value, offset);
    whole.status.set(run.status, offset);
    whole.line.set(run.line, offset);
    for (const [row, text] of run.texts) texts.set(offset + row, text);
    offset += run.key.length;
  }
  return whole;
};

/** The least and the greatest of a run's keys; of none, nothing precedes it. */
export const leastAndGreatest = (key: Float64Array): { least: number; greatest: number } => {
  let least = Number.POSITIVE_INFINITY;
  let greatest = -1;
  for (const each of key) {
    if (each < least) least = each;
    if (each > greatest) greatest = each;
  }
  return { least, greatest };
};

const isSorted = (key: Float64Array): boolean =>
  key.every((value, row) => row === 0 || (key[row - 1] ?? 0) <= value);

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
 * The rows in the order of their keys, equal ones in the order of the file. Numbers alone are sorted ten times faster
 * than by a comparing function, so key and row are put into one number where they fit.
 */
const orderOf = (key: Float64Array): Uint32Array => {
  const rows = key.length;
  const series = rangeOf(key, seriesOf);
  const months = rangeOf(key, monthsOf);
  const start = rangeOf(key, startOf);
  if (series.size * months.size * start.size * rows > Number.MAX_SAFE_INTEGER) {
    const order = Uint32Array.from(key.keys());
    return order.sort((a, b) => (key[a] ?? 0) - (key[b] ?? 0) || a - b);
  }
  const packed = filled(new Float64Array(rows), (row) => {
    const each = key[row] ?? 0;
    const group = (seriesOf(each) - series.least) * months.size + monthsOf(each) - months.least;
    return (group * start.size + startOf(each) - start.least) * rows + row;
  }).sort();
  return filled(new Uint32Array(rows), (row) => (packed[row] ?? 0) % rows);
};

/** The rows by key, equal ones in the order of the file. */
export const sortRun = (run: Run): Run => {
  if (isSorted(run.key)) return run;
  const order = orderOf(run.key);
  const rows = order.length;
  const texts = new Map<number, string>();
  if (run.texts.size > 0) {
    order.forEach((from, to) => {
      const text = run.texts.get(from);
      if (text !== undefined) texts.set(to, text);
    });
  }
  return {
    key: filled(new Float64Array(rows), (row) => run.key[order[row] ?? 0] ?? 0),
    value: filled(new Float64Array(rows), (row) => run.value[order[row] ?? 0] ?? Number.NaN),
    status: filled(new Uint8Array(rows), (row) => run.status[order[row] ?? 0] ?? 0),
    line: filled(new Int32Array(rows), (row) => run.line[order[row] ?? 0] ?? 0),
    texts,
  };
};
