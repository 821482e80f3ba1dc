import type { Period } from "../period";

/** A cell of a series: the series' index and the period. */
export type SeriesCell = {
  readonly series: number;
  readonly start: number;
  readonly months: number;
};

/**
 * What a cell of a series was found to be when it was put in: new, told before alike, told otherwise for the first time
 * (and whether it was missing before), or one that is known to be told in several ways.
 */
export type CellFinding =
  | { readonly kind: "new" | "same" | "known-conflict" }
  | { readonly kind: "conflict"; readonly wasMissing: boolean };

/** Remembers the cells of a file, to tell duplicates. */
export type CellIndex = {
  put(series: number, start: number, months: number, value: number): CellFinding;
  /** Every cell that was told in more than one way. */
  conflicts(): SeriesCell[];
};

const isNew: CellFinding = { kind: "new" };
const isSame: CellFinding = { kind: "same" };
const isKnown: CellFinding = { kind: "known-conflict" };

const monthsBits = 11;

/** Whether the index can tell this period apart: any year of four digits, at most 170 years long. */
export const isIndexable = ({ start, months }: Period): boolean =>
  start >= 0 && start < 2 ** 17 && months > 0 && months < 2 ** monthsBits;

/** Eight successive periods of one series, of one length and one place in the year, are kept together. */
const lanes = 8;
const blocksOfPage = 1 << 14;
const keyWidth = 2;

/** What stands for a value. The least three are not those of numbers. */
const noCell = 0;
const conflicting = 1;
const missing = 2;
const firstOfNumbers = 3;

const double = new Float64Array(1);
const halves = new Uint32Array(double.buffer);

/**
 * 32 bits of a value's double, well mixed: of two different values one pair in four thousand million looks alike, which
 * matters only where a file tells one cell in both. Zero has no sign.
 */
const fingerprintOf = (value: number): number => {
  if (Number.isNaN(value)) return missing;
  double[0] = value + 0;
  let hash = Math.imul(halves[0] ?? 0, 0xcc9e2d51);
  hash = Math.imul((hash << 15) | (hash >>> 17), 0x1b873593) ^ (halves[1] ?? 0);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return Math.max(firstOfNumbers, (hash ^ (hash >>> 16)) >>> 0);
};

const slotOf = (series: number, group: number): number => {
  let hash = Math.imul(series, 0x9e3779b1) ^ Math.imul(group, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
};

/** Blocks in pages, so that growing copies nothing but the table of slots. */
type Page = { readonly keys: Int32Array; readonly fingerprints: Uint32Array };

const newPage = (): Page => ({
  keys: new Int32Array(blocksOfPage * keyWidth),
  fingerprints: new Uint32Array(blocksOfPage * lanes),
});

/** Finds blocks by their series and group; a new one where none is. A block is known by its number. */
const createBlocks = () => {
  const pages: Page[] = [];
  let slots = new Int32Array(4096);
  let size = 0;
  const placeIn = (table: Int32Array, block: number): void => {
    const page = pages[Math.floor(block / blocksOfPage)];
    const at = (block % blocksOfPage) * keyWidth;
    const mask = table.length - 1;
    let slot = slotOf(page?.keys[at] ?? 0, page?.keys[at + 1] ?? 0) & mask;
    while (table[slot] !== 0) slot = (slot + 1) & mask;
    table[slot] = block + 1;
  };
  const add = (series: number, group: number): number => {
    if ((size + 1) * 2 > slots.length) {
      const wider = new Int32Array(slots.length * 2);
      for (let block = 0; block < size; block += 1) placeIn(wider, block);
      slots = wider;
    }
    if (size % blocksOfPage === 0) pages.push(newPage());
    const page = pages[pages.length - 1];
    const at = (size % blocksOfPage) * keyWidth;
    if (page) [page.keys[at], page.keys[at + 1]] = [series, group];
    placeIn(slots, size);
    size += 1;
    return size - 1;
  };
  return {
    pageOf: (block: number): Page => pages[Math.floor(block / blocksOfPage)] ?? newPage(),
    find(series: number, group: number): number {
      const mask = slots.length - 1;
      let slot = slotOf(series, group) & mask;
      for (let block = (slots[slot] ?? 0) - 1; block >= 0; block = (slots[slot] ?? 0) - 1) {
        const keys = pages[Math.floor(block / blocksOfPage)]?.keys;
        const at = (block % blocksOfPage) * keyWidth;
        if (keys?.[at] === series && keys[at + 1] === group) return block;
        slot = (slot + 1) & mask;
      }
      return add(series, group);
    },
  };
};

/**
 * An index in flat arrays: at most 56 bytes for up to eight cells, so that ten million figures of monthly series take
 * some eighty megabytes. A missing value is NaN and equals itself. Takes indexable periods only.
 */
export const createCellIndex = (): CellIndex => {
  const blocks = createBlocks();
  const conflicts: SeriesCell[] = [];
  let lastSeries = -1;
  let lastGroup = -1;
  let lastBlock = -1;
  return {
    put(series, start, months, value) {
      const step = Math.floor(start / months);
      const group = (((step >>> 3) * months + (start % months)) << monthsBits) | months;
      if (series !== lastSeries || group !== lastGroup) {
        [lastSeries, lastGroup] = [series, group];
        lastBlock = blocks.find(series, group);
      }
      const { fingerprints } = blocks.pageOf(lastBlock);
      const at = (lastBlock % blocksOfPage) * lanes + (step & (lanes - 1));
      const before = fingerprints[at] ?? noCell;
      const fingerprint = fingerprintOf(value);
      if (before === noCell) {
        fingerprints[at] = fingerprint;
        return isNew;
      }
      if (before === conflicting) return isKnown;
      if (before === fingerprint) return isSame;
      fingerprints[at] = conflicting;
      conflicts.push({ series, start, months });
      return { kind: "conflict", wasMissing: before === missing };
    },
    conflicts: () => conflicts,
  };
};
