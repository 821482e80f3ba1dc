import type { Period } from "../period";
import { createPaged } from "./paged";
import { createTuples } from "./tuples";

/** A cell of a series: the series' index and the period. */
export type SeriesCell = {
  readonly series: number;
  readonly start: number;
  readonly months: number;
};

/**
 * What a cell turned out to be when it was put in. In the first round: new, or told before. In the second: settled when
 * nothing more is to say of it, told otherwise than at first (and whether it was missing then), or one that is known to
 * be told in several ways.
 */
export type CellFinding =
  | "new"
  | "repeated"
  | "settled"
  | "conflict"
  | "missing-conflict"
  | "known-conflict";

/** Remembers the cells of a file, to tell duplicates. */
export type CellIndex = {
  put(series: number, start: number, months: number, value: number): CellFinding;
  /** Whether any cell was told more than once. */
  hasRepeated(): boolean;
  /** Begins the second round, in which all cells are put in again in the same order. */
  compare(): void;
  /** Every cell that was told in more than one way, after the second round. */
  conflicts(): Generator<SeriesCell>;
};

const monthsBits = 11;
const monthsMask = (1 << monthsBits) - 1;

/** Whether the index can tell this period apart: any year of four digits, at most 170 years long. */
export const isIndexable = ({ start, months }: Period): boolean =>
  start >= 0 && start < 2 ** 17 && months > 0 && months <= monthsMask;

/** So many successive periods of one series, of one length and one place in the year, are kept together, a bit each. */
const laneBits = 5;
const lanes = 1 << laneBits;

const bitsIn = (bits: number): number => {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
};

/** Finds the block of a cell by its series and what its period shares with those beside it. */
const createBlocks = () => {
  const blocks = createTuples(2);
  const latest = Int32Array.of(-1, -1);
  let block = -1;
  return {
    size: blocks.size,
    find(series: number, group: number): number {
      if (series === latest[0] && group === latest[1]) return block;
      latest[0] = series;
      latest[1] = group;
      block = blocks.numberOf(latest);
      return block;
    },
    cellAt(number: number, lane: number): SeriesCell {
      const group = blocks.part(number, 1);
      const months = group & monthsMask;
      const shared = group >>> monthsBits;
      const step = Math.floor(shared / months) * lanes + lane;
      return { series: blocks.part(number, 0), start: step * months + (shared % months), months };
    },
  };
};

/** The values that cells had when they were first told, of cells that are told more than once; all others need none. */
const createComparison = (repeatedIn: (block: number) => number, blocks: number) => {
  const offsets = createPaged(Uint32Array);
  const told = createPaged(Uint32Array);
  const conflicting = createPaged(Uint32Array);
  const values = createPaged(Float64Array);
  let size = 0;
  for (let block = 0; block < blocks; block += 1) {
    offsets.set(block, size);
    size += bitsIn(repeatedIn(block));
  }
  return {
    conflictingIn: conflicting.get,
    put(block: number, bit: number, value: number): CellFinding {
      const repeated = repeatedIn(block);
      if ((repeated & bit) === 0) return "settled";
      const at = offsets.get(block) + bitsIn(repeated & (bit - 1));
      if ((told.get(block) & bit) === 0) {
        told.set(block, told.get(block) | bit);
        values.set(at, value);
        return "settled";
      }
      if ((conflicting.get(block) & bit) !== 0) return "known-conflict";
      const first = values.get(at);
      if (first === value || (Number.isNaN(first) && Number.isNaN(value))) return "settled";
      conflicting.set(block, conflicting.get(block) | bit);
      return Number.isNaN(first) ? "missing-conflict" : "conflict";
    },
  };
};

/**
 * An index of a bit a cell: most files tell each once, and then their values need not be remembered. Where some are told
 * again, a second round compares them, number by number. Ten million figures of monthly series of ten years take some
 * ten megabytes. A missing value is NaN and equals itself. Takes indexable periods only.
 */
export const createCellIndex = (): CellIndex => {
  const blocks = createBlocks();
  const seen = createPaged(Uint32Array);
  const repeated = createPaged(Uint32Array);
  let hasRepeated = false;
  let comparison: ReturnType<typeof createComparison> | undefined;
  return {
    put(series, start, months, value) {
      const step = Math.floor(start / months);
      const shared = (step >>> laneBits) * months + (start % months);
      const block = blocks.find(series, (shared << monthsBits) | months);
      const bit = 1 << (step & (lanes - 1));
      if (comparison) return comparison.put(block, bit, value);
      const before = seen.get(block);
      if ((before & bit) === 0) {
        seen.set(block, before | bit);
        return "new";
      }
      repeated.set(block, repeated.get(block) | bit);
      hasRepeated = true;
      return "repeated";
    },
    hasRepeated: () => hasRepeated,
    compare() {
      comparison = createComparison(repeated.get, blocks.size());
    },
    *conflicts() {
      for (let block = 0; comparison && block < blocks.size(); block += 1) {
        const bits = comparison.conflictingIn(block);
        for (let lane = 0; bits !== 0 && lane < lanes; lane += 1)
          if ((bits & (1 << lane)) !== 0) yield blocks.cellAt(block, lane);
      }
    },
  };
};
