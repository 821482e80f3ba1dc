import fc from "fast-check";
import { expect, test } from "vitest";
import { cutAtMarks } from "@/lib/fact-marks";

const text = "exports of $5 million, imports of $4 million";

const brief = (pieces: ReturnType<typeof cutAtMarks>) =>
  pieces.map(({ text, marks, ends, layers }) => [text, marks, ends, layers].map(String).join("|"));

test.each([
  ["no marks", [], {}, [`${text}|||`]],
  [
    "one mark",
    [{ start: 11, end: 21, number: 1 }],
    {},
    ["exports of |||", "$5 million|1|1|", ", imports of $4 million|||"],
  ],
  [
    "marks that overlap",
    [
      { start: 0, end: 21, number: 1 },
      { start: 11, end: 44, number: 2 },
    ],
    {},
    ["exports of |1||", "$5 million|1,2|1|", ", imports of $4 million|2|2|"],
  ],
  [
    "a layer within a mark",
    [{ start: 11, end: 21, number: 1 }],
    { unit: { start: 11, end: 12 } },
    ["exports of |||", "$|1||unit", "5 million|1|1|", ", imports of $4 million|||"],
  ],
  ["a mark beyond the text", [{ start: 30, end: 90, number: 1 }], {}, [`${text}|||`]],
])("a text with %s is cut", (_name, marks, layers, pieces) => {
  expect(brief(cutAtMarks(text, marks, layers))).toEqual(pieces);
});

const spans = fc.array(
  fc
    .tuple(fc.nat(60), fc.nat(60))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
  { maxLength: 12 },
);

test("the pieces are the text, and each mark within it covers its words and ends once", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 50 }), spans, (any, given) => {
      const marks = given.map((span, number) => ({ ...span, number }));
      const pieces = cutAtMarks(any, marks);
      expect(pieces.map((piece) => piece.text).join("")).toBe(any);
      for (const { start, end, number } of marks) {
        const isIn = start < end && end <= any.length;
        const covered = pieces.filter((piece) => piece.marks.includes(number));
        expect(covered.map((piece) => piece.text).join("")).toBe(isIn ? any.slice(start, end) : "");
        expect(pieces.filter(({ ends }) => ends.includes(number))).toHaveLength(isIn ? 1 : 0);
      }
    }),
  );
});
