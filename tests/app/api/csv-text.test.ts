import * as fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { toCsv } from "@/app/api/csv-text";

test.each([
  ["=1+1", "'=1+1"],
  ["+441234", "'+441234"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["-1+cmd", "'-1+cmd"],
  ["-Other", "'-Other"],
  ["\t=1", "'\t=1"],
  ["＝1+1", "'＝1+1"],
  ["-12.50", "-12.50"],
  ["-1e6", "-1e6"],
  ["Fruit, fresh", "Fruit, fresh"],
  ["5 = 5", "5 = 5"],
])("the cell %j is written as %j", (cell, written) => {
  expect(Papa.parse<string[]>(toCsv([[cell]])).data[0]).toEqual([written]);
});

test("numbers stay numbers, and what is missing stays empty", () => {
  expect(toCsv([["value"], [-5], [0], [null]])).toBe("value\r\n-5\r\n0\r\n\r\n");
});

test("no cell begins as a formula does, whatever the text", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const [cell = ""] = Papa.parse<string[]>(toCsv([[text, "end"]])).data[0] ?? [];
      expect(/^[=+@\t\r]/.test(cell)).toBe(false);
      expect(/^-/.test(cell) && Number.isNaN(Number(cell))).toBe(false);
    }),
  );
});
