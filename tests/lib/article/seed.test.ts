import { describe, expect, test } from "vitest";
import { extractFacts } from "@/lib/article";

const visit = `The two ministers met on October 11 and signed an agreement on visas; the 60th anniversary was marked in Belgrade. The Declaration signed in 2013 laid the foundation.

The trade turnover between Azerbaijan and Serbia amounted to $5.9 million in the eight months of 2021. In addition, the trade turnover between the two countries amounted to $9 million in 2020.`;

const wordsOf = (span: { start: number; end: number } | undefined) =>
  span && visit.slice(span.start, span.end);

describe("an article of two figures", () => {
  const facts = extractFacts(visit, { published: "2021-10-12" });

  test("gives exactly its two facts", () => {
    expect(
      facts.map(({ flow, reporter, partner, value, unit, period }) => ({
        flow,
        reporter,
        partner,
        value,
        unit,
        period,
      })),
    ).toEqual([
      {
        flow: "turnover",
        reporter: "AZE",
        partner: "SRB",
        value: 5_900_000,
        unit: "USD",
        period: "2021-01/P8M",
      },
      {
        flow: "turnover",
        reporter: "AZE",
        partner: "SRB",
        value: 9_000_000,
        unit: "USD",
        period: "2020-01/P12M",
      },
    ]);
  });

  test("with how exactly each is stated", () => {
    expect(
      facts.map(({ rounding, low, high, qualifier }) => ({ rounding, low, high, qualifier })),
    ).toEqual([
      { rounding: 100_000, low: 5_850_000, high: 5_950_000, qualifier: "=" },
      { rounding: 1_000_000, low: 8_500_000, high: 9_500_000, qualifier: "=" },
    ]);
  });

  test("and the words that each field rests on", () => {
    const [first, second] = facts;
    expect(wordsOf(first?.spans.value)).toBe("$5.9 million");
    expect(wordsOf(first?.spans.period)).toBe("the eight months of 2021");
    expect(wordsOf(first?.spans.reporter)).toBe("Azerbaijan");
    expect(wordsOf(first?.spans.partner)).toBe("Serbia");
    expect(wordsOf(second?.spans.flow)).toBe("trade turnover");
    expect(wordsOf(second?.quote)).toMatch(/^In addition, .* in 2020\.$/);
  });

  test("nothing is invented where the text says nothing", () => {
    expect(extractFacts("Trade reached $5 million.")).toMatchObject([
      {
        reporter: null,
        period: null,
        abstained: { reporter: expect.any(String), period: "the text gives no period" },
      },
    ]);
  });
});
