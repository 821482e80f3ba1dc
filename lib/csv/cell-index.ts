/**
 * What a cell of a series was found to be when it was put in: new, told before alike, told otherwise for the first time
 * (with the value before), or one that is known to be told in several ways.
 */
export type CellFinding =
  | { readonly kind: "new" | "same" | "known-conflict" }
  | { readonly kind: "conflict"; readonly before: number };

const isNew: CellFinding = { kind: "new" };
const isSame: CellFinding = { kind: "same" };
const isKnown: CellFinding = { kind: "known-conflict" };

/** A cell of a series: the series' index and the period. */
export type SeriesCell = {
  readonly series: number;
  readonly start: number;
  readonly months: number;
};

const conflictBit = 0x8000_0000;

/**
 * Remembers every cell of a file and its value in flat arrays, about 34 bytes each, to tell duplicates. A missing value
 * is NaN and equals itself.
 */
export class CellIndex {
  #slots = new Int32Array(1024);
  #series = new Int32Array(512);
  #start = new Int32Array(512);
  #months = new Uint32Array(512);
  #value = new Float64Array(512);
  #size = 0;
  #conflicts: number[] = [];

  #hash(series: number, start: number, months: number): number {
    let hash =
      Math.imul(series, 0x9e3779b1) ^ Math.imul(start, 0x85ebca6b) ^ Math.imul(months, 0xc2b2ae35);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    return (hash ^ (hash >>> 13)) >>> 0;
  }

  #grow(): void {
    const length = this.#series.length * 2;
    const copy = <T extends Int32Array | Uint32Array | Float64Array>(to: T, from: T): T => {
      to.set(from);
      return to;
    };
    this.#series = copy(new Int32Array(length), this.#series);
    this.#start = copy(new Int32Array(length), this.#start);
    this.#months = copy(new Uint32Array(length), this.#months);
    this.#value = copy(new Float64Array(length), this.#value);
    this.#slots = new Int32Array(length * 2);
    for (let entry = 0; entry < this.#size; entry += 1) this.#place(entry);
  }

  #place(entry: number): void {
    const mask = this.#slots.length - 1;
    const months = (this.#months[entry] ?? 0) & ~conflictBit;
    let slot = this.#hash(this.#series[entry] ?? 0, this.#start[entry] ?? 0, months) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = entry + 1;
  }

  /** Puts a value into a cell and says whether the cell was there. */
  put({ series, start, months }: SeriesCell, value: number): CellFinding {
    const mask = this.#slots.length - 1;
    let slot = this.#hash(series, start, months) & mask;
    for (
      let entry = (this.#slots[slot] ?? 0) - 1;
      entry >= 0;
      entry = (this.#slots[slot] ?? 0) - 1
    ) {
      const length = this.#months[entry] ?? 0;
      if (
        this.#series[entry] === series &&
        this.#start[entry] === start &&
        (length & ~conflictBit) === months
      ) {
        if ((length & conflictBit) !== 0) return isKnown;
        if (Object.is(this.#value[entry], value) || this.#value[entry] === value) return isSame;
        this.#months[entry] = length | conflictBit;
        this.#conflicts.push(entry);
        return { kind: "conflict", before: this.#value[entry] ?? Number.NaN };
      }
      slot = (slot + 1) & mask;
    }
    if (this.#size === this.#series.length) this.#grow();
    this.#series[this.#size] = series;
    this.#start[this.#size] = start;
    this.#months[this.#size] = months;
    this.#value[this.#size] = value;
    this.#place(this.#size);
    this.#size += 1;
    return isNew;
  }

  /** Every cell that was told in more than one way. */
  conflicts(): SeriesCell[] {
    return this.#conflicts.map((entry) => ({
      series: this.#series[entry] ?? 0,
      start: this.#start[entry] ?? 0,
      months: (this.#months[entry] ?? 0) & ~conflictBit,
    }));
  }
}
