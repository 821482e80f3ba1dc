import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  comparePeriods,
  covers,
  describePeriod,
  describePeriodInProse,
  endOf,
  formatPeriod,
  frequencyOf,
  isAdjacent,
  overlaps,
  type Period,
  parseCanonicalPeriod,
  periodOf,
  samePeriodLastYear,
  shiftPeriod,
  toSdmxPeriod,
} from "@/lib/period";

const eightMonths = periodOf(2021, 1, 8);
const year2020 = periodOf(2020, 1, 12);

const anyPeriod = fc
  .record({
    start: fc.integer({ min: 1900 * 12, max: 2099 * 12 }),
    months: fc.integer({ min: 1, max: 60 }),
  })
  .map((period): Period => period);

/** The months of a period one by one: what the arithmetic on its ends must agree with. */
const monthsOf = ({ start, months }: Period): Set<number> =>
  new Set(Array.from({ length: months }, (_, index) => start + index));

describe("canonical text", () => {
  test.each([
    ["2021-01/P8M", { start: 24252, months: 8 }],
    ["2021-12/P1M", { start: 24263, months: 1 }],
    ["2020-07/P12M", { start: 24246, months: 12 }],
    ["0001-01/P1M", { start: 12, months: 1 }],
    ["2021-13/P1M", undefined],
    ["2021-00/P1M", undefined],
    ["2021-01/P0M", undefined],
    ["2021-01/P08M", undefined],
    ["2021-01/P1Y", undefined],
    ["2021-01-01/P8M", undefined],
    [" 2021-01/P8M", undefined],
    ["2021", undefined],
  ])("parseCanonicalPeriod(%j) is %j", (text, period) => {
    expect(parseCanonicalPeriod(text)).toEqual(period);
  });

  test("is read back as the period it was written for", () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        expect(parseCanonicalPeriod(formatPeriod(period))).toEqual(period);
      }),
    );
  });

  test.each([
    [eightMonths, "2021-01-01/P8M"],
    [periodOf(2021, 10, 3), "2021-10-01/P3M"],
  ])("SDMX writes %j as %s", (period, text) => {
    expect(toSdmxPeriod(period)).toBe(text);
  });
});

describe("algebra", () => {
  test("the same eight months a year earlier, not the year", () => {
    expect(formatPeriod(samePeriodLastYear(eightMonths))).toBe("2020-01/P8M");
  });

  test("the month after August 2021 is September", () => {
    expect(endOf(eightMonths)).toBe(periodOf(2021, 9).start);
  });

  test("a month after December is January of the next year", () => {
    expect(formatPeriod(shiftPeriod(periodOf(2020, 12), 1))).toBe("2021-01/P1M");
  });

  test.each([
    ["a year covers its quarter", year2020, periodOf(2020, 4, 3), true],
    ["a period covers itself", year2020, year2020, true],
    ["a quarter does not cover its year", periodOf(2020, 4, 3), year2020, false],
    ["a year does not cover a fiscal year", year2020, periodOf(2020, 4, 12), false],
  ])("%s", (_name, outer, inner, expected) => {
    expect(covers(outer, inner)).toBe(expected);
  });

  test.each([
    ["December and January", periodOf(2020, 12), periodOf(2021, 1), true],
    ["a year and the eight months that follow", year2020, eightMonths, true],
    ["the wrong way round", eightMonths, year2020, false],
    ["with a month between", periodOf(2020, 11), periodOf(2021, 1), false],
    ["overlapping", periodOf(2020, 12, 2), periodOf(2021, 1), false],
  ])("adjacent: %s", (_name, before, after, expected) => {
    expect(isAdjacent(before, after)).toBe(expected);
  });

  test("covers and overlaps agree with the sets of months", () => {
    const near = fc.record({
      start: fc.integer({ min: 24240, max: 24270 }),
      months: fc.integer({ min: 1, max: 24 }),
    });
    fc.assert(
      fc.property(near, near, (a, b) => {
        const [inA, inB] = [monthsOf(a), monthsOf(b)];
        expect(covers(a, b)).toBe([...inB].every((month) => inA.has(month)));
        expect(overlaps(a, b)).toBe([...inB].some((month) => inA.has(month)));
        expect(isAdjacent(a, b) && overlaps(a, b)).toBe(false);
      }),
    );
  });

  test("shifting there and back changes nothing", () => {
    fc.assert(
      fc.property(anyPeriod, fc.integer({ min: -1200, max: 1200 }), (period, months) => {
        expect(shiftPeriod(shiftPeriod(period, months), -months)).toEqual(period);
      }),
    );
  });

  test("periods sort by their start, then the shorter first", () => {
    const [month, year, later] = [periodOf(2020, 1), year2020, periodOf(2020, 2)];
    expect([later, year, month].sort(comparePeriods)).toEqual([month, year, later]);
  });

  test("only equal periods compare as equal", () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (a, b) => {
        expect(Math.sign(comparePeriods(a, b))).toBe(0 - Math.sign(comparePeriods(b, a)));
        expect(comparePeriods(a, b) === 0).toBe(formatPeriod(a) === formatPeriod(b));
      }),
    );
  });

  test.each([
    [12, "A"],
    [6, "S"],
    [3, "Q"],
    [1, "M"],
    [8, undefined],
    [24, undefined],
  ])("%i months have the frequency %s", (months, frequency) => {
    expect(frequencyOf(periodOf(2021, 7, months))).toBe(frequency);
  });
});

describe("words", () => {
  test.each([
    [year2020, "2020", "2020"],
    [periodOf(2021, 1, 6), "H1 2021", "the first half of 2021"],
    [periodOf(2021, 7, 6), "H2 2021", "the second half of 2021"],
    [periodOf(2021, 4, 3), "Q2 2021", "the second quarter of 2021"],
    [periodOf(2021, 10, 3), "Q4 2021", "the fourth quarter of 2021"],
    [periodOf(2021, 8), "Aug 2021", "August 2021"],
    [eightMonths, "Jan–Aug 2021", "January–August 2021"],
    [periodOf(2021, 2, 3), "Feb–Apr 2021", "February–April 2021"],
    [periodOf(2020, 7, 12), "Jul 2020–Jun 2021", "July 2020–June 2021"],
    [periodOf(2020, 12, 3), "Dec 2020–Feb 2021", "December 2020–February 2021"],
    [periodOf(2020, 1, 24), "Jan 2020–Dec 2021", "January 2020–December 2021"],
  ])("%j is %s, in prose %s", (period, label, prose) => {
    expect(describePeriod(period)).toBe(label);
    expect(describePeriodInProse(period)).toBe(prose);
  });

  test.each([
    ["az", "yan–avq 2021", "yanvar–avqust 2021"],
    ["tr", "Oca–Ağu 2021", "Ocak–Ağustos 2021"],
    ["sr-Latn", "jan–avg 2021", "januar–avgust 2021"],
  ])("January–August in %s is %s, in prose %s", (locale, label, prose) => {
    expect(describePeriod(eightMonths, locale)).toBe(label);
    expect(describePeriodInProse(eightMonths, locale)).toBe(prose);
  });

  test("a quarter in another language's prose is named by its months", () => {
    expect(describePeriodInProse(periodOf(2021, 4, 3), "az")).toBe("aprel–iyun 2021");
  });
});
