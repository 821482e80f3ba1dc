import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createCellIndex } from "@/lib/csv/cell-index";

const cell = fc.record({
  series: fc.integer({ min: 0, max: 40 }),
  start: fc.integer({ min: 24000, max: 24040 }),
  months: fc.constantFrom(1, 3, 12, 2047),
  value: fc.constantFrom(0, -0, 1, 2, Number.NaN),
});

test("cells are told apart, alike and in conflict as a map of all of them would", () => {
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 400 }), (cells) => {
      const index = createCellIndex();
      const known = new Map<string, { value: number; conflict: boolean }>();
      for (const { series, start, months, value } of cells) {
        const key = `${series} ${start} ${months}`;
        const before = known.get(key);
        const same = before && (before.value === value || Object.is(before.value, value));
        const expected = !before
          ? "new"
          : before.conflict
            ? "known-conflict"
            : same
              ? "same"
              : "conflict";
        expect(index.put(series, start, months, value).kind).toBe(expected);
        known.set(key, {
          value: before?.value ?? value,
          conflict: before !== undefined && (before.conflict || !same),
        });
      }
      const conflicts = [...known].filter(([, { conflict }]) => conflict).map(([key]) => key);
      expect(
        index
          .conflicts()
          .map(({ series, start, months }) => `${series} ${start} ${months}`)
          .sort(),
      ).toEqual(conflicts.sort());
    }),
  );
});

test("a hundred thousand cells are found again after the index has grown", () => {
  const index = createCellIndex();
  const put = (value: number): Set<string> => {
    const kinds = new Set<string>();
    for (let at = 0; at < 100_000; at += 1)
      kinds.add(index.put(at >> 5, 24000 + (at & 31), 1, value).kind);
    return kinds;
  };
  expect([...put(1)]).toEqual(["new"]);
  expect([...put(1)]).toEqual(["same"]);
  expect([...put(2)]).toEqual(["conflict"]);
});
