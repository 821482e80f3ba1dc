import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatProduct, parseClassification, parseProduct } from "@/lib/product";

describe("the product of a row", () => {
  test.each([
    [{ classification: "H5", code: "0808", label: "Apples" }, "HS 0808"],
    [{ classification: "HS", code: "01", label: "Animals; live" }, "HS 01"],
    [{ classification: "SITC Rev. 4", code: "3" }, "SITC 3"],
    [{ classification: "EB10", code: "200", label: "Services" }, "EBOPS 200"],
    [{ classification: "Own list", code: "A1" }, "Own list A1"],
    [{ code: "27", label: "Mineral fuels" }, "27"],
    [{ code: "", label: " Mineral  fuels " }, "Mineral fuels"],
    [{ label: "non-oil" }, "non-oil"],
  ])("%j is %j", (words, formatted) => {
    expect(formatProduct(parseProduct(words))).toBe(formatted);
  });

  test.each([
    [{ classification: "H5", code: "TOTAL", label: "All Commodities" }],
    [{ label: "All Products" }],
    [{ label: "Total - all products" }],
    [{ label: "ALL COMMODITIES" }],
    [{ code: "Total" }],
    [{ label: "Insgesamt" }],
    [{ label: "Все товары" }],
    [{ label: "..." }],
    [{}],
  ])("%j is the total", (words) => {
    expect(parseProduct(words)).toEqual({ classification: null, code: null, label: null });
    expect(formatProduct(parseProduct(words))).toBeNull();
  });

  test.each([
    "Total services",
    "Petroleum, total",
    "All groups excl. fuels",
    "Total trade in goods",
  ])("%j is a part, not the total", (label) => {
    expect(formatProduct(parseProduct({ label }))).toBe(label);
  });

  test("a code under a label of all keeps the code", () => {
    expect(formatProduct(parseProduct({ classification: "HS", code: "84", label: "Total" }))).toBe(
      "HS 84",
    );
  });

  test("a code is text: leading zeros stay", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^0\d{1,9}$/), (code) => {
        expect(formatProduct(parseProduct({ code, classification: "HS" }))).toBe(`HS ${code}`);
      }),
    );
  });
});

test.each([
  ["H0", "HS1992"],
  ["H6", "HS2022"],
  ["HS", "HS"],
  ["HS6", "HS"],
  ["HS 6-digit", "HS"],
  ["HS2012", "HS2012"],
  ["Harmonized System 2017", "HS2017"],
  ["S3", "SITC3"],
  ["SITC4", "SITC4"],
  ["SITC Rev. 4", "SITC4"],
  ["SITC 3 digit", "SITC"],
  ["BEC", "BEC"],
  ["CN8", "CN"],
  ["Combined Nomenclature", "CN"],
  ["NSTR", "NST"],
  ["NAICS 2017", "NAICS2017"],
  ["BPM6", "BPM6"],
  ["EB10", "EBOPS2010"],
  ["foo", undefined],
])("parseClassification(%j) is %j", (text, name) => {
  expect(parseClassification(text)).toBe(name);
});
