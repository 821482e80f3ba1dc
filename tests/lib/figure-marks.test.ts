import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainNumber } from "@/lib/csv/cell-reader";
import { scaled } from "@/lib/figure";
import { decideMarks, markEvidence, readNumber } from "@/lib/figure-marks";

test.each([
  ["1234", "none"],
  ["1.5", "."],
  ["1,5", ","],
  ["0.825", "."],
  ["1.234", "either"],
  ["-12,345", "either"],
  ["1.234.567", ","],
  ["1,23,456", "."],
  ["1.234,5", ","],
  ["1,234.56", "."],
  ["1 234,567", ","],
  ["4.6 b", "."],
  ["(1,234.5)", "."],
  ["12 34", undefined],
  ["1.2.3", undefined],
  ["Q1", undefined],
  ["", undefined],
])("the marks in %j tell %j", (text, evidence) => {
  expect(markEvidence(text)).toBe(evidence);
});

test.each([
  [["1.234", "5.678"], "ambiguous"],
  [["1.234", "5.6"], { decimal: "." }],
  [["1.234", "5.678.901"], { decimal: "," }],
  [["1", "23"], { decimal: null }],
])("the column %j has the marks %j", (texts, marks) => {
  expect(decideMarks(texts)).toEqual(marks);
});

test.each([
  ["1.234,50", ",", { digits: "1234.50", flag: "" }],
  ["1,234", ".", { digits: "1234", flag: "" }],
  ["−12.5", ".", { digits: "-12.5", flag: "" }],
  ["(7.25)", ".", { digits: "-7.25", flag: "" }],
  ["13.1 e", ".", { digits: "13.1", flag: "e" }],
  ["5.0(p)", ".", { digits: "5.0", flag: "p" }],
  ["12 345 678", ".", { digits: "12345678", flag: "" }],
  ["$1,234", ".", { digits: "1234", flag: "" }],
  ["1,5", ".", undefined],
  ["1.234", null, "ambiguous"],
  ["1,5", null, { digits: "1.5", flag: "" }],
  ["0x1F", ".", undefined],
] as const)("%j with the decimal mark %j is %j", (text, decimal, number) => {
  expect(readNumber(text, { decimal })).toEqual(number);
});

describe("a plain number", () => {
  const digits = fc
    .record({
      whole: fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }),
      fraction: fc.stringMatching(/^\d{0,9}$/),
    })
    .map(({ whole, fraction }) => (fraction === "" ? String(whole) : `${whole}.${fraction}`));

  test("is the double nearest to its decimal text, whatever its multiplier", () => {
    fc.assert(
      fc.property(digits, fc.integer({ min: -6, max: 12 }), (text, power) => {
        expect(plainNumber(text, true, power)).toBe(scaled(text, power) || 0);
      }),
    );
  });

  test.each(["", "-", ".", "1e5", "0x1F", "Infinity", "1.2.3", "1-2", "1,5"])(
    "is not %j",
    (text) => {
      expect(plainNumber(text, true, 0)).toBeNaN();
    },
  );
});
