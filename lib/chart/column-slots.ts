import type { ObservedLine } from "./level-selection";
import type { MarkSlot } from "./mark";

/** The place of the column of a line, by the index of the line and the first month. */
export type FindSlot = (index: number, start: number) => MarkSlot;

/** Finds the place of a line's column among those over the same months. */
export const createSlots = (lines: readonly ObservedLine[]): FindSlot => {
  const present = new Map<number, number[]>();
  for (const [index, { observed, refused }] of lines.entries()) {
    for (const { period } of [...observed, ...refused]) {
      const there = present.get(period.start) ?? [];
      if (there.at(-1) !== index) present.set(period.start, [...there, index]);
    }
  }
  const most = [...present.values()].reduce((least, { length }) => Math.max(least, length), 1);
  return (index, start) => {
    const there = present.get(start) ?? [];
    return {
      index: there.filter((other) => other < index).length,
      count: Math.max(1, there.length),
      most,
    };
  };
};
