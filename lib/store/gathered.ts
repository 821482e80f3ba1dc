import type { ObservationBlock } from "../observation";
import {
  areOfOneGroup,
  joinRuns,
  monthsOf,
  type Run,
  seriesOf,
  sortRun,
  startOf,
  toRun,
} from "./sorted-run";

const rowsOfRun = 1_000_000;

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
  let last = -1;
  let stated: Stated[] = [];
  for (const { key, run, row } of merged(runs)) {
    if (left.has(key)) continue;
    if (stated.length > 0 && !areOfOneGroup(key, last)) {
      yield { series: seriesOf(last), months: monthsOf(last), stated };
      stated = [];
    }
    last = key;
    stated.push(statedAt(run, row, startOf(key)));
  }
  if (stated.length > 0) yield { series: seriesOf(last), months: monthsOf(last), stated };
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
    if (pending.length > 0) runs.push(sortRun(joinRuns(pending)));
    pending = [];
    rows = 0;
  };
  return {
    add(block: ObservationBlock): void {
      pending.push(toRun(block));
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
