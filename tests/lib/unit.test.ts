import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { currencySymbol, isCurrency, parseUnit, unitName } from "@/lib/unit";

describe("money", () => {
  test.each([
    ["USD", "USD", 0],
    ["US dollars", "USD", 0],
    ["U.S. dollars", "USD", 0],
    ["US$", "USD", 0],
    ["$", "USD", 0],
    ["Value (US$)", "USD", 0],
    ["Value ($US)", "USD", 0],
    ["Thousand US dollars", "USD", 3],
    ["US Dollar thousand", "USD", 3],
    ["US$ Mil", "USD", 6],
    ["Exports (in US$ Mil)", "USD", 6],
    ["US$ at current prices in millions", "USD", 6],
    ["in thousands of US dollars", "USD", 3],
    ["Trade Value 1000USD", "USD", 3],
    ["USD '000", "USD", 3],
    ["USD 10,000", "USD", 4],
    ["100 million yuan", "CNY", 8],
    ["$m", "USD", 6],
    ["$bn", "USD", 9],
    ["US$ B", "USD", 9],
    ["Billions of Chained 2017 Dollars", "USD", 9],
    ["Millions of U.S. Dollars", "USD", 6],
    ["Australian dollars", "AUD", 0],
    ["HK$ million", "HKD", 6],
    ["€m", "EUR", 6],
    ["EUR million", "EUR", 6],
    ["MIO_EUR", "EUR", 6],
    ["THS_EUR", "EUR", 3],
    ["CP_MEUR", "EUR", 6],
    ["VALUE_IN_EUROS", "EUR", 0],
    ["ECU", "EUR", 0],
    ["millions d'euros", "EUR", 6],
    ["Tausend Euro", "EUR", 3],
    ["miles de dólares", "USD", 3],
    ["млн долл. США", "USD", 6],
    ["тыс. долларов США", "USD", 3],
    ["Milyon ABD Doları", "USD", 6],
    ["Bin ABD Doları", "USD", 3],
    ["min ABŞ dolları", "USD", 3],
    ["mln. manat", "AZN", 6],
    ["hilj. RSD", "RSD", 3],
    ["Rs. Crore", "INR", 7],
    ["INR lakh", "INR", 5],
    ["TRY MLN", "TRY", 6],
    ["USD1,000", "USD", 3],
    ["M€", "EUR", 6],
    ["TEUR", "EUR", 3],
    ["万美元", "USD", 4],
    ["亿元", "CNY", 8],
    ["AZM", "AZM", 0],
    ["CSD thousand", "CSD", 3],
    ["GNI per capita (current US$)", "USD", 0],
  ])("parseUnit(%j) is %s, power %i", (text, unit, power) => {
    expect(parseUnit(text)).toEqual({ unit, power });
  });

  test.each([
    ["US$ per tonne", "USD/t", 0],
    ["$/bbl", "USD/bbl", 0],
    ["Dollars per Barrel", "USD/bbl", 0],
    ["AZN per USD", "AZN/USD", 0],
    ["thousand barrels per day", "bbl/day", 3],
    ["tonnes per year", "t/year", 0],
  ])("a price or a rate keeps what it is per: %j is %s", (text, unit, power) => {
    expect(parseUnit(text)).toEqual({ unit, power });
  });
});

describe("quantities, rates and multipliers", () => {
  test.each([
    ["Tonnes", "t", 0],
    ["тыс. тонн", "t", 3],
    ["тыс. т", "t", 3],
    ["mil toneladas", "t", 3],
    ["10 000 tonnes", "t", 4],
    ["Quantity (t)", "t", 0],
    ["Netweight (kg)", "kg", 0],
    ["QUANTITY_IN_KG", "kg", 0],
    ["Weight in kilograms", "kg", 0],
    ["mln bbl", "bbl", 6],
    ["млн куб. м", "m3", 6],
    ["Volume in litres", "m3", -3],
    ["thousand litres", "m3", 0],
    ["Number of items", "unit", 0],
    ["Thousands of items", "unit", 3],
    ["GWh", "kWh", 6],
    ["1000 MT", "t", 3],
    ["Mt", "t", 6],
    ["литр 100% спирта", "m3", -3],
    ["%", "percent", 0],
    ["per cent", "percent", 0],
    ["PC_TOT", "percent", 0],
    ["Trade (% of GDP)", "percent", 0],
    ["percentage points", "points", 0],
    ["index, 2015=100", "index", 0],
    ["2018 = 100", "index", 0],
    ["million", null, 6],
    ["MIO_NAC", null, 6],
    ["Population (1000s)", null, 3],
    ["1000", null, 3],
  ])("parseUnit(%j) is %s, power %i", (text, unit, power) => {
    expect(parseUnit(text)).toEqual({ unit, power });
  });

  test.each([
    "",
    "Value",
    "Exports",
    "Total",
    "Year",
    "2021",
    "Quantity",
    "No Quantity",
    "Unit value",
    "Commodity number",
    "Sum of exports",
    "Real exports",
    "ALL COMMODITIES",
    "ALL",
    "China, Hong Kong SAR",
    "Euro area",
    "National currency per US dollar",
    "Paper mill products",
    "constructor",
  ])("%j speaks of no unit", (text) => {
    expect(parseUnit(text)).toBeUndefined();
  });

  test("a multiplier and a currency may stand in either order", () => {
    const currencies = fc.constantFrom("USD", "EUR", "AZN", "RSD", "TRY", "KZT");
    const multipliers = fc.constantFrom(
      ["thousand", 3],
      ["million", 6],
      ["mln", 6],
      ["bn", 9],
    ) as fc.Arbitrary<[string, number]>;
    fc.assert(
      fc.property(currencies, multipliers, (unit, [word, power]) => {
        const reading = { unit, power };
        expect(parseUnit(`${unit} ${word}`)).toEqual(reading);
        expect(parseUnit(`${word} ${unit}`)).toEqual(reading);
        expect(parseUnit(`Exports (${word} ${unit})`)).toEqual(reading);
      }),
    );
  });

  test("any text gives a reading or none, never an error", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        const reading = parseUnit(text);
        expect(reading === undefined || Number.isInteger(reading.power)).toBe(true);
      }),
    );
  });
});

test.each([
  ["USD", true],
  ["AZM", true],
  ["YUM", true],
  ["t", false],
  ["USD/t", false],
  ["percent", false],
])("isCurrency(%j) is %j", (unit, expected) => {
  expect(isCurrency(unit)).toBe(expected);
});

test.each([
  ["USD", "en", "US dollars"],
  ["USD", "ru", "долларов США"],
  ["AZN", "en", "Azerbaijani manats"],
  ["t", "en", "tonnes"],
  ["m3", "en", "cubic metres"],
  ["kg", "de", "Kilogramm"],
  ["USD/bbl", "en", "US dollars per bbl"],
  ["parsec", "en", "parsec"],
  ["constructor", "de", "constructor"],
])("unitName(%j, %j) is %j", (unit, locale, name) => {
  expect(unitName(unit, locale)).toBe(name);
});

test.each([
  ["USD", "$"],
  ["EUR", "€"],
  ["AZN", "AZN"],
  ["CNY", "CN¥"],
  ["CAD", "CA$"],
  ["RSD", "RSD"],
  ["t", "t"],
])("currencySymbol(%j) is %j", (unit, symbol) => {
  expect(currencySymbol(unit)).toBe(symbol);
});
