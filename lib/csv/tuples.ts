import { createPaged, type Paged } from "./paged";

const fewestSlots = 1024;

const mixed = (hash: number, part: number): number => {
  const once = Math.imul(hash ^ part, 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
};

/** Different tuples of 32-bit integers, numbered in the order in which they came up: 0, 1, 2 … */
export type Tuples = {
  /** How many there are. */
  size(): number;
  /** The number of a tuple, a new one when it has none yet. */
  numberOf(tuple: Int32Array): number;
  /** The tuple of a number, part by part. */
  part(number: number, part: number): number;
};

/** Makes room for twice as many slots and puts every tuple into the one that is its own there. */
const widen = (slots: Int32Array, { parts, width }: { parts: Paged; width: number }) => {
  const wider = new Int32Array(slots.length * 2);
  const mask = wider.length - 1;
  for (const entry of slots) {
    if (entry === 0) continue;
    let slot = width;
    for (let part = 0; part < width; part += 1)
      slot = mixed(slot, parts.get((entry - 1) * width + part));
    slot &= mask;
    while (wider[slot] !== 0) slot = (slot + 1) & mask;
    wider[slot] = entry;
  }
  return wider;
};

/**
 * A table of tuples of so many parts. It compares the tuples themselves, so that no two are ever taken for one, and takes
 * four bytes a part and five to eleven bytes a tuple, none of them on the heap.
 */
export const createTuples = (width: number): Tuples => {
  const parts = createPaged(Int32Array);
  let slots = new Int32Array(fewestSlots);
  let size = 0;

  const isAt = (number: number, tuple: Int32Array): boolean => {
    const first = number * width;
    for (let part = 0; part < width; part += 1)
      if (parts.get(first + part) !== tuple[part]) return false;
    return true;
  };
  const add = (tuple: Int32Array): number => {
    for (let part = 0; part < width; part += 1) parts.set(size * width + part, tuple[part] ?? 0);
    size += 1;
    return size - 1;
  };
  return {
    size: () => size,
    part: (number, part) => parts.get(number * width + part),
    numberOf(tuple) {
      if ((size + 1) * 4 > slots.length * 3) slots = widen(slots, { parts, width });
      const mask = slots.length - 1;
      let slot = width;
      for (let part = 0; part < width; part += 1) slot = mixed(slot, tuple[part] ?? 0);
      slot &= mask;
      for (let entry = slots[slot] ?? 0; entry !== 0; entry = slots[slot] ?? 0) {
        if (isAt(entry - 1, tuple)) return entry - 1;
        slot = (slot + 1) & mask;
      }
      const number = add(tuple);
      slots[slot] = number + 1;
      return number;
    },
  };
};
