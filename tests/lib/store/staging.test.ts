import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import * as fc from "fast-check";
import { sql } from "kysely";
import { afterAll, expect, test } from "vitest";
import type { ObservationBlock } from "@/lib/observation";
import { toProgressions } from "@/lib/store/progressions";
import { packKey } from "@/lib/store/sorted-run";
import { stageHere } from "@/lib/store/stage-here";
import { partsOf } from "@/lib/store/staged";
import { temporaryStore } from "./temporary-store";

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

const folder = mkdtempSync(join(tmpdir(), "turnover-staging-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Gathering = { readonly left?: readonly number[]; readonly rowsOfRun?: number };

/** What stands in a staging database, in the order of the keys. */
const gather = async (
  blocks: readonly (readonly Row[])[],
  { left = [], rowsOfRun }: Gathering = {},
): Promise<object[]> => {
  const path = join(folder, "part");
  const staging = stageHere(path, rowsOfRun);
  let line = 1;
  for (const rows of blocks) {
    await staging.add(toBlock(rows, line), []);
    line += rows.length;
  }
  await staging.leaveOut(left);
  const count = await staging.finish();
  const database = new DatabaseSync(path);
  const rows = database.prepare("select * from stated order by key").all() as object[];
  database.close();
  await staging.close();
  expect(count).toBe(rows.length);
  return rows.map((each) => ({ ...each }));
};

const row = fc.record({
  series: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 2 ** 24 })),
  start: fc.oneof(fc.integer({ min: 24_000, max: 24_003 }), fc.integer({ min: 0, max: 119_999 })),
  months: fc.constantFrom(1, 3, 12, 2_047),
  value: fc.integer({ min: 0, max: 9 }),
});

const blocksOfRows = fc.array(fc.array(row, { maxLength: 20 }), { maxLength: 5 });

test.each([
  ["all at once", undefined],
  ["in many small runs", 7],
])(
  "rows that are sorted %s come back by their keys, each period once, as first stated",
  async (_how, rowsOfRun) => {
    await fc.assert(
      fc.asyncProperty(blocksOfRows, async (blocks) => {
        const first = new Map<number, Row & { line: number }>();
        for (const [index, each] of blocks.flat().entries()) {
          const key = packKey(each.series, each.months, each.start);
          if (!first.has(key)) first.set(key, { ...each, line: index + 1 });
        }
        const expected = [...first]
          .sort(([a], [b]) => a - b)
          .map(([key, { value, line }]) => ({
            key,
            value,
            text: value > 8 ? `${value}!` : null,
            status: 0,
            line,
          }));
        expect(await gather(blocks, rowsOfRun === undefined ? {} : { rowsOfRun })).toEqual(
          expected,
        );
        expect(readdirSync(folder)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  },
);

test("a key in SQL has the parts that were packed", async () => {
  const store = await temporaryStore();
  await fc.assert(
    fc.asyncProperty(row, async ({ series, months, start }) => {
      const { rows } = await sql`select ${partsOf("k.key").series} as series,
        ${partsOf("k.key").months} as months, ${partsOf("k.key").start} as start
        from (select cast(${packKey(series, months, start)} as bigint) as key) as k`.execute(
        store.db,
      );
      expect({ ...(rows[0] as object) }).toEqual({ series, months, start });
    }),
    { numRuns: 30 },
  );
});

test("a conflicting period is left out, the others of its series are not", async () => {
  const rows = [1, 2, 3].map((start) => ({ series: 0, start, months: 1, value: start }));
  const found = await gather([rows], { left: [packKey(0, 1, 2)] });
  expect(found).toMatchObject([{ key: packKey(0, 1, 1) }, { key: packKey(0, 1, 3) }]);
});

test.each([
  ["NaN is missing", Number.NaN, null],
  ["infinity is no figure", Number.POSITIVE_INFINITY, null],
  ["minus zero is zero", -0, 0],
])("%s", async (_rule, value, stored) => {
  const [only] = await gather([[{ series: 0, start: 1, months: 1, value }]]);
  expect(only).toEqual(expect.objectContaining({ value: stored }));
});

test("a file whose rows break off leaves no database", async () => {
  const path = join(folder, "broken");
  const staging = stageHere(path);
  await staging.add(toBlock([{ series: 0, start: 1, months: 1, value: 1 }], 1), []);
  const wrong = toBlock([{ series: 0, start: 1, months: 3_000, value: 1 }], 2);
  await expect(staging.add(wrong, [])).rejects.toThrow(RangeError);
  await staging.close();
  expect(readdirSync(folder)).toEqual([]);
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
