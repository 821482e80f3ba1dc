import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createTuples } from "@/lib/csv/tuples";

const tuplesOf = (width: number) =>
  fc.array(
    fc.array(fc.oneof(fc.integer({ min: -2, max: 2 }), fc.integer()), {
      minLength: width,
      maxLength: width,
    }),
  );

test.each([0, 1, 2, 5])(
  "tuples of %i numbers are numbered as a map of their texts would",
  (width) => {
    fc.assert(
      fc.property(tuplesOf(width), (given) => {
        const tuples = createTuples(width);
        const known = new Map<string, number>();
        for (const tuple of [...given, ...given]) {
          const text = tuple.join(" ");
          if (!known.has(text)) known.set(text, known.size);
          const number = tuples.numberOf(Int32Array.from(tuple));
          expect(number).toBe(known.get(text));
          expect(tuple.map((_, part) => tuples.part(number, part))).toEqual(tuple);
        }
        expect(tuples.size()).toBe(known.size);
      }),
    );
  },
);

test("a hundred thousand tuples are found again after the table has grown", () => {
  const tuples = createTuples(2);
  for (let round = 0; round < 2; round += 1) {
    const numbers = Array.from({ length: 100_000 }, (_, at) =>
      tuples.numberOf(Int32Array.of(at >> 5, at & 31)),
    );
    expect(numbers.every((number, at) => number === at)).toBe(true);
  }
});
