import { expect, test } from "vitest";
import type { Fact } from "@/lib/fact";
import { growthInWords, statedGrowthInWords } from "@/lib/fact-growth";

test.each([
  [{ low: 17.68, high: 18.22 }, "exports", { size: "17.7 to 18.2 %", direction: "above" }],
  [{ low: -29.3, high: -28.8 }, "turnover", { size: "28.8 to 29.3 %", direction: "below" }],
  [{ low: 2.21, high: 2.24 }, "imports", { size: "2.2 %", direction: "above" }],
  [{ low: 17.9, high: 18.1 }, "balance", { size: "17.9 to 18.1 %", direction: "larger than" }],
  [{ low: -2.9, high: 8.7 }, "turnover", undefined],
  [{ low: -57.5, high: null }, "turnover", undefined],
])("a growth of %j in %s is %j: no direction without certainty", (interval, flow, words) => {
  expect(growthInWords(interval, flow)).toEqual(words);
});

test.each([
  [
    { percent: 55.4, rateRounding: 0.1 },
    { size: "55.4 %", direction: "above" },
  ],
  [
    { percent: -40, rateRounding: 1, qualifier: ">" },
    { size: "more than 40 %", direction: "below" },
  ],
  [
    { percent: -3, rateRounding: 1, qualifier: "~" },
    { size: "about 3 %", direction: "below" },
  ],
  [
    { percent: 18, rateRounding: 0.1, flow: "balance" },
    { size: "18.0 %", direction: "larger than" },
  ],
  [{ percent: null }, undefined],
])("a stated change %j is %j", (fields, words) => {
  const fact = { qualifier: "=", flow: "turnover", rateRounding: null, ...fields } as Fact;
  expect(statedGrowthInWords(fact)).toEqual(words);
});
