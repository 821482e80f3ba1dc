import { describe, expect, test } from "vitest";
import { extractFacts } from "@/lib/article";

/** The one amount of a sentence about exports of a year. */
const amountOf = (written: string, subject = "Serbia’s exports") => {
  const facts = extractFacts(`${subject} amounted to ${written} in 2020.`);
  expect(facts).toHaveLength(1);
  return facts[0];
};

describe("amounts as the press writes them", () => {
  test.each([
    ["$5.9 million", { value: 5_900_000, unit: "USD", rounding: 100_000 }],
    ["5.9 mln dollars", { value: 5_900_000, unit: "USD", rounding: 100_000 }],
    ["USD 1,118 bln", { value: 1_118_000_000_000, unit: "USD", rounding: 1_000_000_000 }],
    ["$22 million 576.44 thousand", { value: 22_576_440, unit: "USD", rounding: 10 }],
    ["2 trillion 930 billion yuan", { value: 2_930_000_000_000, unit: "CNY" }],
    ["14 082 176.75 thousand USD", { value: 14_082_176_750, unit: "USD", rounding: 10 }],
    ["US$748,8 million", { value: 748_800_000, unit: "USD", rounding: 100_000 }],
    ["$758,650", { value: 758_650, unit: "USD", rounding: 10 }],
    ["40,000 tons", { value: 40_000, unit: "t", rounding: 10_000 }],
    ["€1.2bn", { value: 1_200_000_000, unit: "EUR" }],
    ["EUR5.6 billion", { value: 5_600_000_000, unit: "EUR" }],
    ["£800m", { value: 800_000_000, unit: "GBP" }],
    ["A$17.1 billion", { value: 17_100_000_000, unit: "AUD" }],
    ["Rs 3,412 crore", { value: 34_120_000_000, unit: "INR" }],
    ["4 lakh crore rupees", { value: 4_000_000_000_000, unit: "INR" }],
    ["R167.45 billion", { value: 167_450_000_000, unit: "ZAR" }],
    ["two billion euros", { value: 2_000_000_000, unit: "EUR", rounding: 1_000_000_000 }],
    ["half a million barrels", { value: 500_000, unit: "bbl" }],
    ["4.1 bcm", { value: 4_100_000_000, unit: "m3" }],
    ["16 million kilolitres", { value: 16_000_000, unit: "m3" }],
    ["12 million bottles", { value: 12_000_000, unit: "unit" }],
    ["about $3 million", { value: 3_000_000, qualifier: "~", low: 2_000_000, high: 4_000_000 }],
    ["over $3 million", { value: 3_000_000, qualifier: ">", low: 3_000_000, high: null }],
    ["just under $3 million", { value: 3_000_000, qualifier: "<", low: 0, high: 3_000_000 }],
    ["$5–6 million", { value: 5_500_000, low: 5_000_000, high: 6_000_000 }],
  ])("%s", (written, expected) => {
    expect(amountOf(written)).toMatchObject(expected);
  });

  test.each([
    ["AUS", "Australia’s exports", "AUD"],
    ["CAN", "Canada’s exports", "CAD"],
    ["SRB", "Serbia’s exports", "USD"],
  ])("a bare dollar is that of the reporter: %s", (reporter, subject, unit) => {
    expect(amountOf("$2 billion", subject)).toMatchObject({ reporter, unit });
  });

  test("the same amount in another currency is no second fact", () => {
    expect(amountOf("239.6 billion yuan ($33.79 billion)")).toMatchObject({ unit: "CNY" });
  });
});

describe("what is no fact of trade", () => {
  test.each([
    "The countries plan to raise trade to $1 billion.",
    "Russian investments in Azerbaijan’s economy totaled $6.3 billion.",
    "Serbia’s share of exports in GDP rose by 3 percentage points.",
    "A ton of exported cotton brought Uzbekistan $1,300.",
    "Transit through Georgia grew by 15 percent.",
    "The coverage of imports by exports was 67.4 percent in Bosnia.",
    "Retail trade turnover in Azerbaijan grew by 3.4 percent.",
    "The bank lent Georgia $220 million for trade.",
    "Serbia’s exports are expected to reach $30 billion.",
    "",
    "....",
    "$ % 5 5% (",
  ])("%s", (text) => {
    expect(extractFacts(text, { published: "2021-10-12" })).toEqual([]);
  });
});
