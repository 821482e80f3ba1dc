import type { ObservationBlock } from "../observation";

const rowsOfRun = 1_000_000;
const startLimit = 2 ** 17;
const monthsLimit = 2 ** 11;
const seriesLimit = 2 ** 25;

/** Rows in the order of their keys; a key packs series, months and start into the 53 bits of a double. */
type Run = {
  readonly key: Float64Array;
  readonly value: Float64Array;
  readonly status: Uint8Array;
  readonly line: Int32Array;
  readonly texts: ReadonlyMap<number, string>;
};

/** One value as a file states it; `value` is null when it is missing, `text` what the double does not give back. */
export type Stated = {
  readonly period: number;
  readonly value: number | null;
  readonly text: string | null;
  readonly status: number;
  readonly line: number;
};

/** All that a file states of one series for periods of one length, in the order of the periods, each once. */
export type StatedGroup = {
  readonly series: number;
  readonly months: number;
  readonly stated: readonly Stated[];
};

/** Identifies a period of a series of the reader's list; orders by series, then months, then start. */
export const packKey = (series: number, months: number, start: number): number => {
  const fits =
    series < seriesLimit && months < monthsLimit && months > 0 && start >= 0 && start < startLimit;
  if (!fits)
    throw new RangeError(`out of range: series ${series}, start ${start}, ${months} months`);
  return (series * monthsLimit + months) * startLimit + start;
};

const copyOf = (block: ObservationBlock): Run => ({
  key: Float64Array.from({ length: block.length }, (_, row) =>
    packKey(block.series[row] ?? -1, block.months[row] ?? 0, block.start[row] ?? -1),
  ),
  value: block.value.slice(0, block.length),
  status: block.status.slice(0, block.length),
  line: block.line.slice(0, block.length),
  texts: new Map(block.texts),
});

const joined = (runs: readonly Run[]): Run => {
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

const isSorted = (key: Float64Array): boolean =>
  key.every((value, row) => row === 0 || (key[row - 1] ?? 0) <= value);

/** Equal keys keep the order of the file. */
const sorted = (run: Run): Run => {
  const { key } = run;
  if (isSorted(key)) return run;
  const order = Uint32Array.from(key, (_, row) => row).sort(
    (a, b) => (key[a] ?? 0) - (key[b] ?? 0) || a - b,
  );
  const texts = new Map<number, string>();
  if (run.texts.size > 0) {
    order.forEach((from, to) => {
      const text = run.texts.get(from);
      if (text !== undefined) texts.set(to, text);
    });
  }
  return {
    key: Float64Array.from(order, (from) => key[from] ?? 0),
    value: Float64Array.from(order, (from) => run.value[from] ?? Number.NaN),
    status: Uint8Array.from(order, (from) => run.status[from] ?? 0),
    line: Int32Array.from(order, (from) => run.line[from] ?? 0),
    texts,
  };
};

const statedAt = (run: Run, row: number, period: number): Stated => {
  const value = run.value[row] ?? Number.NaN;
  return {
    period,
    value: Number.isFinite(value) ? value + 0 : null,
    text: run.texts.get(row) ?? null,
    status: run.status[row] ?? 0,
    line: run.line[row] ?? 0,
  };
};

/** The rows of all runs by key, of one key the first in the file. */
function* merged(runs: readonly Run[]): Generator<{ key: number; run: Run; row: number }> {
  const heads = runs.map((run) => ({ run, row: 0 }));
  let last = -1;
  for (;;) {
    let least: { run: Run; row: number } | undefined;
    let key = Number.POSITIVE_INFINITY;
    for (const head of heads) {
      const candidate = head.run.key[head.row] ?? Number.POSITIVE_INFINITY;
      if (candidate < key) [least, key] = [head, candidate];
    }
    if (!least) return;
    if (key !== last) yield { key, run: least.run, row: least.row };
    last = key;
    least.row += 1;
  }
}

function* grouped(runs: readonly Run[], left: ReadonlySet<number>): Generator<StatedGroup> {
  let current = -1;
  let stated: Stated[] = [];
  const close = (): StatedGroup => ({
    series: Math.floor(current / monthsLimit),
    months: current % monthsLimit,
    stated,
  });
  for (const { key, run, row } of merged(runs)) {
    if (left.has(key)) continue;
    const group = Math.floor(key / startLimit);
    if (group !== current && stated.length > 0) {
      yield close();
      stated = [];
    }
    current = group;
    stated.push(statedAt(run, row, key % startLimit));
  }
  if (stated.length > 0) yield close();
}

/**
 * Holds a file's observations as typed arrays (21 bytes a row) until all are read, sorted by a million rows at a
 * time, and gives them by series and length. What is given to `add` may be reused by the caller afterwards.
 */
export const gatherObservations = () => {
  const runs: Run[] = [];
  let pending: Run[] = [];
  let rows = 0;
  const flush = () => {
    if (pending.length > 0) runs.push(sorted(joined(pending)));
    pending = [];
    rows = 0;
  };
  return {
    add(block: ObservationBlock): void {
      pending.push(copyOf(block));
      rows += block.length;
      if (rows >= rowsOfRun) flush();
    },
    /** Everything stated but for the keys in `left`, which are left out (see `packKey`). */
    groups(left: ReadonlySet<number>): Generator<StatedGroup> {
      flush();
      return grouped(runs, left);
    },
  };
};
