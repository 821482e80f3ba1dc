import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createCellIndex } from "@/lib/csv/cell-index";

const cell = fc.record({
  series: fc.integer({ min: 0, max: 40 }),
  start: fc.oneof(fc.integer({ min: 24_000, max: 24_040 }), fc.integer({ min: 0, max: 131_071 })),
  months: fc.constantFrom(1, 3, 12, 2047),
  value: fc.constantFrom(0, -0, 1, 2, Number.NaN),
});
type Cell = { series: number; start: number; months: number; value: number };

const nameOf = ({ series, start, months }: Omit<Cell, "value">): string =>
  `${series} ${start} ${months}`;

const isSame = (a: number, b: number): boolean => a === b || (Number.isNaN(a) && Number.isNaN(b));

test("cells are told apart, alike and in conflict as a map of all of them would", () => {
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 400 }), (cells) => {
      const index = createCellIndex();
      const known = new Map<string, number>();
      for (const each of cells) {
        const { series, start, months, value } = each;
        const finding = index.put(series, start, months, value);
        expect(finding).toBe(known.has(nameOf(each)) ? "repeated" : "new");
        if (finding === "new") known.set(nameOf(each), value);
      }
      expect(index.hasRepeated()).toBe(known.size < cells.length);
      index.compare();
      const conflicts = new Set<string>();
      for (const each of cells) {
        const { series, start, months, value } = each;
        const first = known.get(nameOf(each)) ?? 0;
        const conflict = Number.isNaN(first) ? "missing-conflict" : "conflict";
        const ofSame = conflicts.has(nameOf(each)) ? "known-conflict" : "settled";
        const expected = ofSame === "settled" && !isSame(first, value) ? conflict : ofSame;
        expect(index.put(series, start, months, value)).toBe(expected);
        if (!isSame(first, value)) conflicts.add(nameOf(each));
      }
      expect([...index.conflicts()].map(nameOf).sort()).toEqual([...conflicts].sort());
    }),
  );
});

test("a hundred thousand cells are found again after the index has grown", () => {
  const index = createCellIndex();
  const put = (value: number): string[] => {
    const kinds = new Set<string>();
    for (let at = 0; at < 100_000; at += 1)
      kinds.add(index.put(at >> 3, 24_000 + (at & 7), 1, value));
    return [...kinds];
  };
  expect(put(1)).toEqual(["new"]);
  expect(put(2)).toEqual(["repeated"]);
  index.compare();
  expect(put(1)).toEqual(["settled"]);
  expect(put(1)).toEqual(["settled"]);
  expect(put(2)).toEqual(["conflict"]);
  expect(put(1)).toEqual(["known-conflict"]);
});
