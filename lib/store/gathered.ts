import type { ObservationBlock } from "../observation";
import { createRunFile, type RunOnDisk } from "./run-file";
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

const usualRowsOfRun = 500_000;

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

type Head = { run: Run; row: number; readonly windows: Generator<Run> };

/** The first row of a run, of which only a part may be in memory; none of an empty run. */
const headOf = (windows: Generator<Run>): Head[] => {
  const first = windows.next();
  return first.done || first.value.key.length === 0 ? [] : [{ run: first.value, row: 0, windows }];
};

/** Goes on to the next row; false at the end of the run. */
const step = (head: Head): boolean => {
  head.row += 1;
  if (head.row < head.run.key.length) return true;
  const next = head.windows.next();
  if (next.done) return false;
  head.run = next.value;
  head.row = 0;
  return true;
};

/** The rows of all runs by key, of one key the first in the file. What is given is good until the next is asked for. */
function* merged(runs: readonly RunOnDisk[]): Generator<{ key: number; run: Run; row: number }> {
  const heads = runs.flatMap((run) => headOf(run.windows()));
  let last = -1;
  while (heads.length > 0) {
    let least = 0;
    let key = Number.POSITIVE_INFINITY;
    for (let index = 0; index < heads.length; index += 1) {
      const head = heads[index];
      const candidate = head?.run.key[head.row] ?? Number.POSITIVE_INFINITY;
      if (candidate < key) [least, key] = [index, candidate];
    }
    const head = heads[least];
    if (!head) return;
    if (key !== last) yield { key, run: head.run, row: head.row };
    last = key;
    if (!step(head)) heads.splice(least, 1);
  }
}

function* grouped(runs: readonly RunOnDisk[], left: ReadonlySet<number>): Generator<StatedGroup> {
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

const inMemory = (run: Run): RunOnDisk => ({
  *windows() {
    yield run;
  },
});

/**
 * Holds a file's observations as typed arrays (21 bytes a row) until all are read, sorted by half a million rows at a
 * time, and gives them by series and length. Where there are more rows than that, the sorted ones wait on the disk, in
 * the folder of the store, so that the memory does not depend on the file. `close` removes them. What is given to `add`
 * may be reused by the caller afterwards.
 */
export const gatherObservations = (home: string, rowsOfRun = usualRowsOfRun) => {
  const file = createRunFile(home);
  const runs: RunOnDisk[] = [];
  let pending: Run[] = [];
  let rows = 0;
  const takeSorted = (): Run => {
    const run = sortRun(joinRuns(pending));
    pending = [];
    rows = 0;
    return run;
  };
  return {
    add(block: ObservationBlock): void {
      pending.push(toRun(block));
      rows += block.length;
      if (rows >= rowsOfRun) runs.push(file.save(takeSorted()));
    },
    /** Everything stated but for the keys in `left`, which are left out (see `packKey`). */
    groups(left: ReadonlySet<number>): Generator<StatedGroup> {
      if (pending.length > 0) runs.push(inMemory(takeSorted()));
      return grouped(runs, left);
    },
    close: file.close,
  };
};
