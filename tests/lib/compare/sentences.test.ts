import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chartSpecSchema } from "@/lib/chart/spec";
import { proposeTitle } from "@/lib/chart/title";
import { compare } from "@/lib/compare/compare";
import type { Level } from "@/lib/compare/comparison";
import { findYearOnYear } from "@/lib/compare/findings";
import { type MeasureName, measureNames, measures } from "@/lib/compare/measures";
import { readComparisonRequest } from "@/lib/compare/request";
import type { Made } from "@/lib/compare/result-text";
import { describeComparison } from "@/lib/compare/sentence";
import { growthInWords } from "@/lib/fact-growth";
import { anyRequest } from "./generated-request";
import { answerOf } from "./oracle";
import { disagreements } from "./sentence-reader";

/** The truth that a sentence is read against comes from the definitions written a second time, not from the program. */
const makeOf = (asked: Parameters<typeof answerOf>[0]) => {
  const request = readComparisonRequest(asked);
  if ("problems" in request) throw new Error(JSON.stringify(request.problems));
  const made = compare(request.measure, request.operands, request.options);
  const truth = answerOf(asked);
  return "refused" in made || "refused" in truth ? undefined : { made, truth };
};

describe("every sentence about a comparison", () => {
  test("says only what the comparison gives, for all measures over generated figures", () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(anyRequest, (asked) => {
        const found = makeOf(asked);
        if (!found) return;
        const measure = asked.measure as MeasureName;
        const sentence = describeComparison(measure, found.made);
        seen.set(measure, (seen.get(measure) ?? 0) + 1);
        expect({ sentence, wrong: disagreements(measure, sentence, found) }).toMatchObject({
          wrong: [],
        });
      }),
      { numRuns: 3000, seed: 20_261_124 },
    );
    expect([...seen.keys()].sort()).toEqual([...measureNames].sort());
  });

  const levels = fc.record({
    before: fc.integer({ min: -500, max: 2000 }),
    after: fc.integer({ min: -500, max: 2000 }),
    rounding: fc.constantFrom(0, 1, 10, 100),
    flow: fc.constantFrom("turnover", "exports", "balance"),
  });

  const level = (year: number, value: number, rounding: number, flow: string): Level => ({
    period: { start: year * 12, months: 12 },
    figure: { value: value * 1e6, rounding: rounding * 1e6, qualifier: "=" },
    flow,
    reporter: "AZE",
    partner: "SRB",
    product: null,
    unit: "USD",
    source: "a",
    sourceName: "A",
    provisional: false,
  });

  test.each(["yoy", "difference", "factor", "cagr"] as const)(
    "%s of levels with a scope: rose and fell, widened and narrowed, doubled and halved",
    (measure) => {
      fc.assert(
        fc.property(levels, ({ before, after, rounding, flow }) => {
          const inputs = [level(2020, before, rounding, flow), level(2021, after, rounding, flow)];
          const made = compare(measures[measure], inputs);
          if ("refused" in made) return;
          const sentence = describeComparison(measure, made);
          expect({
            sentence,
            wrong: disagreements(measure, sentence, { made, truth: made }),
          }).toMatchObject({ wrong: [] });
        }),
        { numRuns: 1500, seed: 20_261_124 },
      );
    },
  );

  test("growths in words and titles of charts too", () => {
    fc.assert(
      fc.property(levels, ({ before, after, rounding, flow }) => {
        const [base, next] = [
          level(2020, before, rounding, flow),
          level(2021, after, rounding, flow),
        ];
        const [finding] = findYearOnYear([base, next]);
        if (!finding || "refused" in finding.comparison) return;
        const made: Made = finding.comparison;
        const words = growthInWords(finding.comparison, flow);
        const headline = words ? `It was ${words.size} ${words.direction} 2020.` : "";
        const title = proposeTitle(
          chartSpecSchema.parse({ reporter: "AZE", partner: "SRB", flow }),
          [finding],
          [],
        );
        for (const sentence of [headline, title]) {
          expect({
            sentence,
            wrong: disagreements("yoy", sentence, { made, truth: made }),
          }).toMatchObject({
            wrong: [],
          });
        }
      }),
      { numRuns: 3000, seed: 20_261_124 },
    );
  });
});

describe("a sentence", () => {
  const made = (measure: MeasureName, before: number, after: number, more: Partial<Level> = {}) => {
    const of = (year: number, value: number): Level => ({
      period: { start: year * 12, months: 12 },
      figure: { value, rounding: 1e5, qualifier: "=" },
      flow: "turnover",
      reporter: "AZE",
      partner: "SRB",
      product: null,
      unit: "USD",
      source: "a",
      sourceName: "A",
      provisional: false,
      ...more,
    });
    const comparison = compare(measures[measure], [of(2020, before), of(2021, after)]);
    if ("refused" in comparison) throw new Error(comparison.refused.reason);
    return describeComparison(measure, comparison);
  };

  test.each([
    [
      "yoy",
      9e6,
      9.5e6,
      "Azerbaijan’s trade turnover with Serbia rose 4.4 to 6.7 % in 2021 against 2020, from $9.0 million to $9.5 million.",
    ],
    [
      "yoy",
      4e6,
      12e6,
      "Azerbaijan’s trade turnover with Serbia more than doubled, by 195.1 to 205.1 %, in 2021 against 2020, from $4.0 million to $12.0 million.",
    ],
    [
      "yoy",
      9e6,
      9e6,
      "Azerbaijan’s trade turnover with Serbia changed by −1.1 to +1.1 % in 2021 against 2020: the rounding of the figures leaves open which way it went.",
    ],
  ] as const)("%s from %d to %d", (measure, before, after, sentence) => {
    expect(made(measure, before, after)).toBe(sentence);
  });

  test.each([
    [-5e6, -3e6, /trade deficit with Serbia narrowed by .* from \$5.0 million to \$3.0 million/],
    [-3e6, -5e6, /trade deficit with Serbia widened/],
    [3e6, 5e6, /trade surplus with Serbia widened/],
    [
      -3e6,
      5e6,
      /turned from a deficit of \$3.0 million in 2020 to a surplus of \$5.0 million in 2021/,
    ],
  ])("a balance from %d to %d", (before, after, words) => {
    expect(made("difference", before, after, { flow: "balance" })).toMatch(words);
  });
});
