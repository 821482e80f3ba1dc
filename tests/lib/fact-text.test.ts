import { expect, test } from "vitest";
import type { Fact } from "@/lib/fact";
import { formatFactFigure, formatFactInterval, quoteInSentence } from "@/lib/fact-text";
import { aFact } from "./a-fact";

const fact = (fields: Partial<Fact>): Fact => aFact({ period: "2021-01/P8M", ...fields });

test.each([
  [
    "a level",
    fact({ unit: "USD", value: 5.9e6, rounding: 1e5 }),
    "$5.9 million",
    "$5.85–5.95 million",
  ],
  [
    "a growth",
    fact({ kind: "change", percent: 55.4, rateRounding: 0.1 }),
    "+55.4 %",
    "55.35–55.45 %",
  ],
  [
    "a fall",
    fact({ kind: "change", percent: -7.6, rateRounding: 0.1 }),
    "−7.6 %",
    "−7.65 to −7.55 %",
  ],
  ["a tripling", fact({ kind: "change", factor: 3, rateRounding: 1 }), "×3", "2.5–3.5 times"],
  ["a halving", fact({ kind: "change", factor: 0.5, rateRounding: 1 }), "÷2", "0.4–0.666667 times"],
  ["a share", fact({ kind: "share", percent: 72.5, rateRounding: 0.1 }), "72.5 %", "72.45–72.55 %"],
  [
    "a fall of more than 40 %",
    fact({ kind: "change", percent: -40, rateRounding: 1, qualifier: ">" }),
    "down more than 40 %",
    "−100 to −40 %",
  ],
  [
    "a growth by about an amount",
    fact({ kind: "change", unit: "USD", value: 940e6, rounding: 1e7, qualifier: "~" }),
    "up about $940 million",
    "$930–950 million",
  ],
  [
    "over fivefold",
    fact({ kind: "change", factor: 5, rateRounding: 1, qualifier: ">" }),
    "more than ×5",
    "at least 5 times",
  ],
  [
    "a growth by an amount",
    fact({ kind: "change", unit: "USD", value: 279.9e6, rounding: 1e5 }),
    "+$279.9 million",
    "$279.85–279.95 million",
  ],
])("%s in words", (_what, stated, figure, allows) => {
  expect(formatFactFigure(stated)).toBe(figure);
  expect(formatFactInterval(stated)).toBe(allows);
});

test.each([
  [
    "One. The turnover was $5.9 million in 2021. Two.",
    "was $5.9 million",
    ["… The turnover ", "was $5.9 million", " in 2021. …"],
  ],
  ["It was $5.9 million.", "$5.9 million", ["It was ", "$5.9 million", "."]],
  [
    "U.S. exports rose 3.5 percent to $2 billion! More.",
    "rose 3.5 percent",
    ["U.S. exports ", "rose 3.5 percent", " to $2 billion! …"],
  ],
])("of %j the sentence with %j is shown", (text, words, [before, shown, after]) => {
  const start = text.indexOf(words);
  expect(quoteInSentence(text, { start, end: start + words.length })).toEqual({
    before,
    words: shown,
    after,
  });
});

test("without a quote the whole text is shown", () => {
  expect(quoteInSentence("All. Of it.", null)).toEqual({
    before: "",
    words: "All. Of it.",
    after: "",
  });
});
