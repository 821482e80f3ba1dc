import type { Period } from "../period";

/** A cell of a series: the series' index and the period. */
export type SeriesCell = {
  readonly series: number;
  readonly start: number;
  readonly months: number;
};

/**
 * What a cell of a series was found to be when it was put in: new, told before alike, told otherwise for the first time
 * (with the value before), or one that is known to be told in several ways.
 */
export type CellFinding =
  | { readonly kind: "new" | "same" | "known-conflict" }
  | { readonly kind: "conflict"; readonly before: number };

/** Remembers the cells of a file, to tell duplicates. */
export type CellIndex = {
  put(series: number, start: number, months: number, value: number): CellFinding;
  /** Every cell that was told in more than one way. */
  conflicts(): SeriesCell[];
};

const isNew: CellFinding = { kind: "new" };
const isSame: CellFinding = { kind: "same" };
const isKnown: CellFinding = { kind: "known-conflict" };

/** A cell's key in two integers: the series; the period with the bit of a conflict. A period fits in 31 bits. */
const keyWidth = 2;
const monthsBits = 11;
const conflictBit = 1;

/** Whether the index can tell this period apart: any year of four digits, at most 170 years long. */
export const isIndexable = ({ start, months }: Period): boolean =>
  start >= 0 && start < 2 ** 17 && months > 0 && months < 2 ** monthsBits;

const packed = (start: number, months: number): number => ((start << monthsBits) | months) << 1;

/** Neighbouring months of a series lie side by side in groups of eight, since files tell them one after the other. */
const slotOf = (series: number, period: number): number => {
  const month = period >>> (monthsBits + 1);
  let hash =
    Math.imul(series, 0x9e3779b1) ^
    Math.imul(month >>> 3, 0x85ebca6b) ^
    Math.imul(period & 0xfff, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) << 3) | (month & 7);
};

/** The slots of all entries in a table of this length: an entry's number plus one, 0 where none is. */
const placed = (keys: Int32Array, size: number, length: number): Int32Array => {
  const slots = new Int32Array(length);
  const mask = length - 1;
  for (let entry = 0; entry < size; entry += 1) {
    let slot =
      slotOf(keys[entry * keyWidth] ?? 0, (keys[entry * keyWidth + 1] ?? 0) & ~conflictBit) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = entry + 1;
  }
  return slots;
};

/**
 * An index in flat arrays, at most 40 bytes a cell (twice that for a moment while it grows). A missing value is NaN and
 * equals itself. Takes indexable periods only.
 */
export const createCellIndex = (): CellIndex => {
  let capacity = 4096;
  let keys = new Int32Array(capacity * keyWidth);
  let values = new Float64Array(capacity);
  let slots: Int32Array = new Int32Array(capacity * 2);
  let size = 0;
  const conflicts: number[] = [];

  const grow = (): void => {
    capacity *= 2;
    const moreKeys = new Int32Array(capacity * keyWidth);
    moreKeys.set(keys);
    keys = moreKeys;
    const moreValues = new Float64Array(capacity);
    moreValues.set(values);
    values = moreValues;
    slots = placed(moreKeys, size, capacity * 2);
  };

  const meet = (entry: number, value: number): CellFinding => {
    const at = entry * keyWidth + 1;
    const period = keys[at] ?? 0;
    if ((period & conflictBit) !== 0) return isKnown;
    const before = values[entry] ?? Number.NaN;
    if (before === value || Object.is(before, value)) return isSame;
    keys[at] = period | conflictBit;
    conflicts.push(entry);
    return { kind: "conflict", before };
  };

  return {
    put(series, start, months, value) {
      const period = packed(start, months);
      const mask = slots.length - 1;
      let slot = slotOf(series, period) & mask;
      for (let entry = (slots[slot] ?? 0) - 1; entry >= 0; entry = (slots[slot] ?? 0) - 1) {
        const at = entry * keyWidth;
        if (keys[at] === series && ((keys[at + 1] ?? 0) & ~conflictBit) === period)
          return meet(entry, value);
        slot = (slot + 1) & mask;
      }
      if (size === capacity) {
        grow();
        return this.put(series, start, months, value);
      }
      keys[size * keyWidth] = series;
      keys[size * keyWidth + 1] = period;
      values[size] = value;
      slots[slot] = size + 1;
      size += 1;
      return isNew;
    },
    conflicts: () =>
      conflicts.map((entry) => {
        const period = (keys[entry * keyWidth + 1] ?? 0) >>> 1;
        return {
          series: keys[entry * keyWidth] ?? 0,
          start: period >>> monthsBits,
          months: period & ((1 << monthsBits) - 1),
        };
      }),
  };
};
