import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import type { ObservationBlock } from "@/lib/observation";
import { gatherObservations } from "@/lib/store/gathered";
import { toProgressions } from "@/lib/store/progressions";
import { packKey } from "@/lib/store/sorted-run";

type Row = { series: number; start: number; months: number; value: number };

const toBlock = (rows: readonly Row[], firstLine: number): ObservationBlock => ({
  length: rows.length,
  series: Int32Array.from(rows, ({ series }) => series),
  start: Int32Array.from(rows, ({ start }) => start),
  months: Int32Array.from(rows, ({ months }) => months),
  value: Float64Array.from(rows, ({ value }) => value),
  status: new Uint8Array(rows.length),
  line: Int32Array.from(rows, (_, row) => firstLine + row),
  texts: new Map(rows.flatMap(({ value }, row) => (value > 8 ? [[row, `${value}!`]] : []))),
});

const folder = mkdtempSync(join(tmpdir(), "turnover-gathered-"));
mkdirSync(join(folder, "raw"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Gathering = { readonly left?: ReadonlySet<number>; readonly rowsOfRun?: number };

const gather = (
  blocks: readonly (readonly Row[])[],
  { left = new Set(), rowsOfRun }: Gathering = {},
) => {
  const gathered = gatherObservations(folder, rowsOfRun);
  let line = 1;
  for (const rows of blocks) {
    gathered.add(toBlock(rows, line));
    line += rows.length;
  }
  const rows = [...gathered.groups(left)].flatMap(({ series, months, stated }) =>
    stated.map(({ period, ...rest }) => ({ series, months, start: period, ...rest })),
  );
  gathered.close();
  return rows;
};

const row = fc.record({
  series: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 2 ** 24 })),
  start: fc.oneof(fc.integer({ min: 24_000, max: 24_003 }), fc.integer({ min: 0, max: 119_999 })),
  months: fc.constantFrom(1, 3, 12, 2_047),
  value: fc.integer({ min: 0, max: 9 }),
});

const blocksOfRows = fc.array(fc.array(row, { maxLength: 20 }), { maxLength: 5 });

test.each([
  ["in memory", undefined],
  ["mostly on the disk", 7],
])(
  "rows %s come back by series, length and start, each period once, as first stated",
  (_where, rowsOfRun) => {
    fc.assert(
      fc.property(blocksOfRows, (blocks) => {
        const first = new Map<number, Row & { line: number }>();
        for (const [index, each] of blocks.flat().entries()) {
          const key = packKey(each.series, each.months, each.start);
          if (!first.has(key)) first.set(key, { ...each, line: index + 1 });
        }
        const expected = [...first]
          .sort(([a], [b]) => a - b)
          .map(([, { value, ...rest }]) => ({
            ...rest,
            value,
            text: value > 8 ? `${value}!` : null,
            status: 0,
          }));
        expect(gather(blocks, rowsOfRun === undefined ? {} : { rowsOfRun })).toEqual(expected);
        expect(readdirSync(join(folder, "raw"))).toEqual([]);
      }),
    );
  },
);

test("a conflicting period is left out, the others of its series are not", () => {
  const rows = [1, 2, 3].map((start) => ({ series: 0, start, months: 1, value: start }));
  const starts = gather([rows], { left: new Set([packKey(0, 1, 2)]) }).map(({ start }) => start);
  expect(starts).toEqual([1, 3]);
});

test.each([
  ["NaN is missing", Number.NaN, null],
  ["infinity is no figure", Number.POSITIVE_INFINITY, null],
  ["minus zero is zero", -0, 0],
])("%s", (_rule, value, stored) => {
  const [only] = gather([[{ series: 0, start: 1, months: 1, value }]]);
  expect(Object.is(only?.value, stored)).toBe(true);
});

test.each([
  ["a series", [2 ** 25, 1, 1]],
  ["a length", [0, 2_048, 1]],
  ["a start", [0, 1, 2 ** 17]],
  ["a negative start", [0, 1, -1]],
] as const)(
  "%s that does not fit a key is an error, not another key",
  (_what, [series, months, start]) => {
    expect(() => packKey(series, months, start)).toThrow(RangeError);
  },
);

test("progressions hold every number and no other", () => {
  const ascending = fc
    .uniqueArray(fc.integer({ min: 0, max: 60 }))
    .map((numbers) => numbers.sort((a, b) => a - b));
  fc.assert(
    fc.property(ascending, (numbers) => {
      const held = toProgressions(numbers).flatMap(({ first, last, step }) =>
        Array.from({ length: (last - first) / step + 1 }, (_, index) => first + index * step),
      );
      expect(held).toEqual(numbers);
    }),
  );
});

test.each([
  ["a series without gaps is one", [1, 2, 3, 4], [{ first: 1, last: 4, step: 1 }]],
  ["years told in months are one", [12, 24, 36], [{ first: 12, last: 36, step: 12 }]],
  ["nothing is none", [], []],
])("progressions: %s", (_what, numbers, progressions) => {
  expect(toProgressions(numbers)).toEqual(progressions);
});
