import { expect, test } from "vitest";
import { parseWrittenAmount } from "@/lib/entry/amount";

const amount = (
  value: number,
  unit: string | null,
  rounding: number,
  sign: string | null = null,
) => ({
  of: "amount",
  value,
  unit,
  rounding,
  sign,
});
const percent = (value: number, rounding: number, sign: string | null = null) => ({
  of: "percent",
  value,
  unit: "percent",
  rounding,
  sign,
});
const factor = (value: number, rounding: number) => ({
  of: "factor",
  value,
  unit: null,
  rounding,
  sign: null,
});

test.each([
  ["$5.9 million", amount(5_900_000, "USD", 100_000)],
  ["$9.0 million", amount(9_000_000, "USD", 100_000)],
  ["10 billion dollars", amount(1e10, "USD", 1e9)],
  ["$758,650", amount(758_650, "USD", 10)],
  ["US$ 758 650", amount(758_650, "USD", 10)],
  ["40,000 t", amount(40_000, "t", 10_000)],
  ["40'000 tonnes", amount(40_000, "t", 10_000)],
  ["40 thousand tonnes", amount(40_000, "t", 1000)],
  ["40 kt", amount(40_000, "t", 1000)],
  ["1.2 billion yuan", amount(1.2e9, "CNY", 1e8)],
  ["1.234 billion euros", amount(1_234_000_000, "EUR", 1e6)],
  ["1,234.5 million USD", amount(1_234_500_000, "USD", 100_000)],
  ["1.234,5 Mio. Euro", amount(1_234_500_000, "EUR", 100_000)],
  ["5,9 млн долларов США", amount(5_900_000, "USD", 100_000)],
  ["5,9 milyon dollar", amount(5_900_000, "USD", 100_000)],
  ["23,4 miliona evra", amount(23_400_000, "EUR", 100_000)],
  ["3 min ton", amount(3000, "t", 1000)],
  ["$5.9m", amount(5_900_000, "USD", 100_000)],
  ["€3bn", amount(3e9, "EUR", 1e9)],
  ["40,000 litres", amount(40, "m3", 10)],
  ["2 000 m³", amount(2000, "m3", 1000)],
  ["8.04 million USD", amount(8_040_000, "USD", 10_000)],
  ["−$2 billion", amount(2e9, "USD", 1e9, "-")],
  ["$−2 billion", amount(2e9, "USD", 1e9, "-")],
  ["+$2 million", amount(2e6, "USD", 1e6, "+")],
  ["up by $2 million", amount(2e6, "USD", 1e6, "rise")],
  ["$0", amount(0, "USD", 1)],
  ["+55.4 %", percent(55.4, 0.1, "+")],
  ["−20%", percent(20, 1, "-")],
  ["down 3.0 percent", percent(3, 0.1, "fall")],
  ["55,4 faiz", percent(55.4, 0.1)],
  ["20 процентов", percent(20, 1)],
  ["×3", factor(3, 1)],
  ["2.5 times", factor(2.5, 0.1)],
  ["2,5 dəfə", factor(2.5, 0.1)],
  ["3-fold", factor(3, 1)],
  ["tripled", factor(3, 1)],
  ["÷2", factor(0.5, 1)],
  ["halved", factor(0.5, 1)],
])("%j is read by the rules of rounding", (text, expected) => {
  expect(parseWrittenAmount(text, "")).toEqual(expected);
});

test.each([
  ["5,9 mln", "US dollars", amount(5_900_000, "USD", 100_000)],
  ["5.9m", "USD", amount(5_900_000, "USD", 100_000)],
  ["5,9 mln", "", amount(5_900_000, null, 100_000)],
  ["40,000", "tonnes", amount(40_000, "t", 10_000)],
  ["$5 million", "tonnes", amount(5_000_000, "USD", 1_000_000)],
  ["12 %", "US dollars", percent(12, 1)],
])("%j in %j where it names no unit", (text, unit, expected) => {
  expect(parseWrittenAmount(text, unit)).toEqual(expected);
});

test.each([
  ["", "no-number", ""],
  ["much", "no-number", "much"],
  ["$5.9.1.2 million", "no-number", "5.9.1.2"],
  ["1234567890123456789 t", "no-number", "1234567890123456789"],
  ["1,234 million USD", "ambiguous-mark", "1,234"],
  ["40.000 t", "ambiguous-mark", "40.000"],
  ["1,234 %", "ambiguous-mark", "1,234"],
  ["×1,234", "ambiguous-mark", "1,234"],
  ["5–6 million dollars", "several-numbers", "6 million dollars"],
  ["$5.9 million (10 mln manat)", "several-numbers", "10 mln manat)"],
  ["over $5.9 million", "unknown-words", "over"],
  ["$5.9 million, nearly", "unknown-words", "nearly"],
  ["5 milliard dinars of some kind", "unknown-words", "dinars"],
  ["CN¥5 billion", "unknown-words", "CN"],
])("%j is refused: %s, for %j", (text, refused, saw) => {
  expect(parseWrittenAmount(text, "")).toEqual({ refused, saw });
});
