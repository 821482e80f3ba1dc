import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isPlainLabel, toPlainLabel } from "@/lib/label";

test.each([
  ["Customs of Azerbaijan", "Customs of Azerbaijan"],
  ["Customs\nof\r\n\tAzerbaijan", "Customs of Azerbaijan"],
  ["a\u0000b\u0007c\u0085d", "a b c d"],
  ["invoice \u202Efdp.exe", "invoice  fdp.exe"],
  ["\u2067abc\u2069", "abc"],
  ["a\u2028b\u2029c", "a b c"],
  ["\uFEFFname", "name"],
  ["broken \uD800 pair", "broken   pair"],
  ["گمرک\u200Cها", "گمرک\u200Cها"],
  ["מכס\u200F!", "מכס\u200F!"],
  ["क्\u200Dष", "क्\u200Dष"],
  ["👩‍🌾", "👩‍🌾"],
])("%j as a label is %j", (text, label) => {
  expect(toPlainLabel(text)).toBe(label);
  expect(isPlainLabel(text)).toBe(text.trim() === label);
});

test("a plain label is plain, and one line", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const label = toPlainLabel(text);
      expect(isPlainLabel(label)).toBe(true);
      expect(label).not.toMatch(/[\n\r\u0085\u2028\u2029\u202e]/);
    }),
  );
});
