import { expect, test } from "vitest";
import { findAllowed } from "@/lib/compare/allowed";
import { describeFact } from "@/lib/compare/fact-sentence";
import type { Statement } from "@/lib/compare/statement";
import type { Fact } from "@/lib/fact";
import type { NamedObservation } from "@/lib/series";
import { aStatement } from "../a-fact";

const eight = { value: 5_900_000, period: "2021-01/P8M" } as const;
const stated = (fields: Partial<Fact>, published = "2021-10-12") =>
  aStatement("Azernews", published, fields);
const change = {
  kind: "change",
  rounding: null,
  unit: null,
  period: "2021-01/P8M",
  base: "2020-01/P8M",
} as const;
const before = aStatement("Trend", "2020-09", { value: 3_800_000, period: "2020-01/P8M" });

const sentence = (statement: Statement, others: readonly Statement[] = []): string =>
  describeFact(
    statement,
    findAllowed(statement, { statements: [statement, ...others], observations: [] }),
  );

const from = "Azerbaijan’s trade turnover with Serbia";

test.each<[string, Statement, readonly Statement[], string]>([
  [
    "a level that nothing can be set against",
    stated(eight),
    [stated({ value: 9e6, period: "2020-01/P12M" })],
    `${from} was $5.9 million in January–August 2021, Azernews reported on 12 October 2021; no figure for January–August 2020 allows a comparison.`,
  ],
  [
    "a level with the same months a year before",
    stated(eight),
    [before],
    `${from} was $5.9 million in January–August 2021, Azernews reported on 12 October 2021; that was 51.9 to 58.7 % above the $3.8 million of January–August 2020.`,
  ],
  [
    "a level whose growth another text states",
    stated(eight),
    [aStatement("Trend", "2021-09", { ...change, percent: 55.4, rateRounding: 0.1 })],
    `${from} was $5.9 million in January–August 2021, Azernews reported on 12 October 2021; that was 55.4 % above January–August 2020, as Trend reported in September 2021.`,
  ],
  [
    "a level whose rounding leaves the direction open",
    stated({ ...eight, rounding: 5e6 }),
    [aStatement("Trend", "2020", { value: 6_000_000, rounding: 1e6, period: "2020-01/P8M" })],
    `${from} was $6 million in January–August 2021, Azernews reported on 12 October 2021; against the $6 million of January–August 2020, the rounding of the figures leaves open which way it went.`,
  ],
  [
    "a qualified level of a product, without an outlet",
    {
      ...stated({
        value: 40_000,
        rounding: 1e4,
        unit: "t",
        flow: "exports",
        product: "non-oil",
        qualifier: ">",
        period: "2021-01/P12M",
      }),
      article: { id: "1", outlet: null, published: "2022" },
    },
    [],
    "Azerbaijan’s non-oil exports to Serbia were more than 40,000 t in 2021, it was reported in 2022; no figure for 2020 allows a comparison.",
  ],
  [
    "a deficit",
    stated({ flow: "balance", value: -2e6, period: "2021-04/P3M" }),
    [],
    "Azerbaijan’s trade deficit with Serbia was $2.0 million in the second quarter of 2021, Azernews reported on 12 October 2021; no figure for the second quarter of 2020 allows a comparison.",
  ],
  [
    "a rise in percent and in dollars",
    stated({
      ...change,
      percent: 19.8,
      rateRounding: 0.1,
      value: 123_800_000,
      rounding: 1e5,
      unit: "USD",
    }),
    [],
    `${from} rose 19.8 %, by $123.8 million in January–August 2021 against January–August 2020, Azernews reported on 12 October 2021.`,
  ],
  [
    "a fall of more than so much",
    stated({ ...change, percent: -40, rateRounding: 10, qualifier: ">" }),
    [],
    `${from} fell more than 40 % in January–August 2021 against January–August 2020, Azernews reported on 12 October 2021.`,
  ],
  [
    "a halving",
    stated({ ...change, factor: 0.5, rateRounding: 1, base: null }),
    [],
    `${from} fell by a factor of 2 in January–August 2021, Azernews reported on 12 October 2021.`,
  ],
  [
    "a change of a balance",
    stated({ ...change, flow: "balance", percent: 12, rateRounding: 1 }),
    [],
    "The size of Azerbaijan’s trade balance with Serbia grew 12 % in January–August 2021 against January–August 2020, Azernews reported on 12 October 2021.",
  ],
  [
    "a share",
    stated({
      kind: "share",
      flow: "exports",
      unit: null,
      percent: 5.2,
      rateRounding: 0.1,
      period: "2021-01/P12M",
    }),
    [],
    "Azerbaijan’s exports to Serbia made up 5.2 % of the whole in 2021, Azernews reported on 12 October 2021.",
  ],
  [
    "a level without places or period",
    stated({ value: 9e6, reporter: null, partner: null, period: null }),
    [],
    "Trade turnover was $9.0 million in a period that its words do not tell, Azernews reported on 12 October 2021.",
  ],
])("%s is said in a sentence", (_name, statement, others, words) => {
  expect(sentence(statement, others)).toBe(words);
});

test("a level is set against no other unit, product, place or length", () => {
  const others = [
    { ...before.fact, unit: "EUR" },
    { ...before.fact, product: "non-oil" },
    { ...before.fact, partner: "TUR" },
    { ...before.fact, period: "2020-01/P9M" },
  ].map((fact) => ({ ...before, fact }));
  expect(sentence(stated(eight), others)).toContain("no figure for January–August 2020");
});

const observed = (period: string, value: number): NamedObservation => ({
  ...({ flow: "turnover", reporter: "AZE", partner: "SRB", product: null, unit: "USD" } as const),
  ...({ dimensions: {}, status: "normal", dataset: "1", datasetName: "Customs" } as const),
  period,
  value,
});

test("where no text states it, the comparison is that of an official series, by its own figures", () => {
  const year = stated({ value: 9e6, period: "2021-01/P12M" });
  const observations = [observed("2020-01/P12M", 8e6), observed("2021-01/P12M", 9.04e6)];
  const allowed = findAllowed(year, { statements: [year], observations });
  expect(allowed?.kind).toBe("series");
  expect(describeFact(year, allowed)).toBe(
    `${from} was $9.0 million in 2021, Azernews reported on 12 October 2021; by the count of Customs, that was 13.0 % above the $8 million of 2020.`,
  );
});
