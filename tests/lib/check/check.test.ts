import { describe, expect, test } from "vitest";
import { checkClaim } from "@/lib/check";
import { readCheckRequest } from "@/lib/check/request";

type Body = Readonly<Record<string, unknown>>;

const check = (claim: Body, inputs: readonly Body[]) => {
  const request = readCheckRequest({ claim, inputs });
  if ("problems" in request) throw new Error(JSON.stringify(request.problems));
  return checkClaim(request.claim, request.inputs);
};

const years = { period: "2021", base: "2020" };
/** Levels of two years, in whole units unless said otherwise. */
const two = (before: number, after: number, rounding = 1): Body[] => [
  { period: "2020", value: before, rounding },
  { period: "2021", value: after, rounding },
];
const flows = (levels: Readonly<Record<string, number>>, period = "2021", rounding = 1): Body[] =>
  Object.entries(levels).map(([flow, value]) => ({ flow, period, value, rounding }));

describe("what follows from the inputs", () => {
  test.each([
    [
      "a level as stated",
      { kind: "level", value: 120, rounding: 10, period: "2021" },
      two(100, 118),
      118,
    ],
    [
      "turnover from its parts",
      { kind: "level", flow: "turnover", value: 15, rounding: 1, period: "2021" },
      flows({ exports: 9, imports: 6 }),
      15,
    ],
    [
      "a balance from its parts",
      { kind: "level", flow: "balance", value: -3, rounding: 1, period: "2021" },
      flows({ exports: 6, imports: 9 }),
      -3,
    ],
    [
      "exports from turnover and imports",
      { kind: "level", flow: "exports", value: 6, rounding: 1, period: "2021" },
      flows({ turnover: 15, imports: 9 }),
      6,
    ],
    [
      "a half-year from its quarters",
      { kind: "level", value: 7, rounding: 1, period: "2021-01/P6M" },
      [
        { period: "2021-Q1", value: 3 },
        { period: "2021-Q2", value: 4 },
      ],
      7,
    ],
    [
      "a month from two sums to date",
      { kind: "level", value: 2, rounding: 1, period: "2021-05" },
      [
        { period: "2021-01/P5M", value: 44 },
        { period: "2021-01/P4M", value: 42 },
      ],
      2,
    ],
    [
      "a change in percent",
      { kind: "change", percent: 20, rounding: 1, ...years },
      two(100, 120),
      20,
    ],
    [
      "a change as a factor",
      { kind: "change", factor: 3, rounding: 1, ...years },
      two(100, 310),
      3.1,
    ],
    [
      "a fall as a factor",
      { kind: "change", factor: 1 / 3, rounding: 1, ...years },
      two(310, 100),
      0.322580645161,
    ],
    [
      "a change as an amount",
      { kind: "change", value: -20, rounding: 1, ...years },
      two(120, 100),
      -20,
    ],
    [
      "a change against the same months a year before",
      { kind: "change", percent: 20, rounding: 1, period: "2021" },
      two(100, 120),
      20,
    ],
    [
      "a deficit that narrowed, on its size",
      { kind: "change", flow: "balance", value: -20, rounding: 1, ...years },
      two(-120, -100),
      -20,
    ],
    [
      "a share",
      { kind: "share", percent: 25, rounding: 1, period: "2021" },
      [
        { period: "2021", value: 1, role: "part" },
        { period: "2021", value: 4, role: "whole" },
      ],
      25,
    ],
    [
      "coverage",
      { kind: "share", percent: 67, rounding: 1, period: "2021" },
      flows({ exports: 6, imports: 9 }),
      66.6666666667,
    ],
    [
      "of two figures the more exact",
      { kind: "level", value: 9.23, rounding: 0.01, period: "2021" },
      [
        { period: "2021", value: 9.2, rounding: 0.1 },
        { period: "2021", value: 9.23, rounding: 0.01 },
      ],
      9.23,
    ],
  ])("%s", (_name, claim, inputs, computed) => {
    expect(check(claim, inputs)).toMatchObject({ verdict: "agrees", computed, slip: null });
  });

  test.each([
    ["no input of the period", { kind: "level", value: 1, rounding: 1, period: "2022" }, two(1, 1)],
    [
      "another flow",
      { kind: "level", flow: "exports", value: 1, rounding: 1, period: "2021" },
      flows({ imports: 1 }),
    ],
    [
      "a value that was not published",
      { kind: "level", value: 1, rounding: 1, period: "2021" },
      [{ period: "2021", value: null }],
    ],
    ["a growth from zero", { kind: "change", percent: 5, rounding: 1, ...years }, two(0, 5)],
    [
      "a growth across zero",
      { kind: "change", flow: "balance", percent: 5, rounding: 1, ...years },
      two(-4, 5),
    ],
    [
      "another unit",
      { kind: "level", unit: "USD", value: 1, rounding: 1, period: "2021" },
      [{ period: "2021", value: 1, unit: "EUR" }],
    ],
    [
      "parts in two units",
      { kind: "level", flow: "turnover", value: 2, rounding: 1, period: "2021" },
      [
        { flow: "exports", period: "2021", value: 1, unit: "EUR" },
        { flow: "imports", period: "2021", value: 1, unit: "USD" },
      ],
    ],
    [
      "another partner",
      { kind: "level", reporter: "AZE", partner: "SRB", value: 1, rounding: 1, period: "2021" },
      [{ period: "2021", value: 1, reporter: "AZE", partner: "TUR" }],
    ],
  ])("nothing from %s", (_name, claim, inputs) => {
    expect(check(claim, inputs)).toMatchObject({
      verdict: "cannot-be-checked",
      computed: null,
      low: null,
      high: null,
      slip: null,
    });
  });

  test.each([
    [
      "a sum",
      { kind: "level", flow: "turnover", value: 15, period: "2021" },
      flows({ exports: 9, imports: 6 }),
      [14, 16],
    ],
    ["a difference", { kind: "change", value: 20, ...years }, two(100, 120, 10), [10, 30]],
    ["a ratio", { kind: "change", factor: 2, ...years }, two(10, 20, 4), [1.5, 2.75]],
    ["a base that may be zero", { kind: "change", factor: 2, ...years }, two(1, 2, 2), [0.5, null]],
  ])("with the exact range of %s", (_name, claim, inputs, [low, high]) => {
    expect(check(claim, inputs)).toMatchObject({ low, high });
  });
});

describe("the verdict", () => {
  test.each([
    ["rounded half away from zero", { percent: 13, rounding: 1 }, two(200, 225), "agrees"],
    ["a fall rounded half away from zero", { percent: -13, rounding: 1 }, two(200, 175), "agrees"],
    ["cut off", { percent: 18.8, rounding: 0.1 }, two(145_398, 172_853), "agrees-truncated"],
    ["a fall cut off", { percent: -18.8, rounding: 0.1 }, two(100_000, 81_115), "agrees-truncated"],
    ["within the rounding of the inputs", { percent: 21, rounding: 1 }, two(10, 12), "agrees"],
    ["beyond it", { percent: 45, rounding: 1 }, two(10, 12), "differs"],
    ["about", { percent: 21, rounding: 1, qualifier: "~" }, two(1000, 1200), "agrees"],
    ["more than", { percent: 15, rounding: 1, qualifier: ">" }, two(1000, 1200), "agrees"],
    [
      "more than, and it is not",
      { percent: 25, rounding: 1, qualifier: ">" },
      two(1000, 1200),
      "differs",
    ],
    [
      "a fall of more than",
      { percent: -15, rounding: 1, qualifier: ">" },
      two(1000, 800),
      "agrees",
    ],
    [
      "a fall of less than, of a rise",
      { percent: -15, rounding: 1, qualifier: "<" },
      two(1000, 1100),
      "differs",
    ],
    ["tripled", { factor: 3, rounding: 1 }, two(1000, 3400), "agrees"],
    ["shrank threefold", { factor: 1 / 3, rounding: 1 }, two(3400, 1000), "agrees"],
    [
      "shrank threefold, and it was twofold",
      { factor: 1 / 3, rounding: 1 },
      two(2400, 1000),
      "differs",
    ],
    ["a point that the range holds", { percent: 20 }, two(10, 12), "agrees"],
  ])("%s", (_name, amount, inputs, verdict) => {
    expect(check({ kind: "change", ...amount, ...years }, inputs).verdict).toBe(verdict);
  });
});

const level = (value: number, rounding: number, more: Body = {}): Body => ({
  kind: "level",
  value,
  rounding,
  period: "2021",
  ...more,
});
const change = (amount: Body, more: Body = {}): Body => ({
  kind: "change",
  rounding: 1,
  ...years,
  ...amount,
  ...more,
});

describe("the slip", () => {
  test.each([
    ["truncated-not-rounded", level(118, 1), [{ period: "2021", value: 118.7, rounding: 0.1 }]],
    ["divided-by-the-new-level", change({ percent: 45 }), two(4400, 7940)],
    ["divided-by-the-new-level", change({ percent: -100 }), two(2000, 1000)],
    ["scale-x10", level(5900, 100), two(1, 590)],
    ["scale-x10", change({ percent: 2 }), two(1000, 1200)],
    ["scale-x1000", level(5.9, 0.1), two(1, 5900)],
    ["scale-x1000000", level(5.9, 0.1), two(1, 5_900_000)],
    ["difference-taken-for-the-level", level(169, 1), two(7906, 8075)],
    ["level-taken-for-the-difference", change({ value: 300 }), two(700, 300)],
    ["level-taken-for-the-difference", change({ value: -300 }), two(700, 300)],
    ["wrong-sign", change({ percent: 27 }), two(1100, 800)],
    ["wrong-sign", level(30, 1, { flow: "balance" }), flows({ exports: 60, imports: 90 })],
    [
      "exports-taken-for-turnover",
      level(97, 1, { flow: "turnover" }),
      flows({ exports: 97, imports: 64 }),
    ],
    [
      "imports-taken-for-exports",
      level(64, 1, { flow: "exports" }),
      flows({ exports: 97, imports: 64 }),
    ],
    [
      "turnover-taken-for-exports",
      level(161, 1, { flow: "exports" }),
      flows({ exports: 97, imports: 64 }),
    ],
    ["factor-printed-as-percent", change({ percent: 16.7, rounding: 0.1 }), two(11_370, 190_300)],
    ["factor-printed-as-percent", change({ percent: -4 }), two(4000, 1000)],
    [
      "month-taken-for-year-to-date",
      level(83, 1, { period: "2021-01/P8M" }),
      [
        { period: "2021-01/P8M", value: 591, rounding: 1 },
        { period: "2021-08", value: 83, rounding: 1 },
      ],
    ],
    [
      "year-to-date-taken-for-year",
      level(591, 1),
      [
        { period: "2021", value: 923, rounding: 1 },
        { period: "2021-01/P8M", value: 591, rounding: 1 },
      ],
    ],
    ["digits-swapped", level(12_700_000, 100_000), two(1, 17_200_000)],
    ["wrong-year", level(764, 1), two(764, 923)],
    [
      "wrong-year",
      change({ percent: 50 }),
      [...two(1000, 1200), { period: "2019", value: 800, rounding: 1 }],
    ],
    ["parts-do-not-add", level(153, 1, { flow: "turnover" }), flows({ exports: 91, imports: 59 })],
    ["parts-do-not-add", level(-45, 1, { flow: "balance" }), flows({ exports: 31, imports: 59 })],
    [
      "mirror",
      level(234, 1, { reporter: "AZE", partner: "SRB" }),
      [
        { period: "2021", value: 90, rounding: 1, reporter: "AZE", partner: "SRB" },
        { period: "2021", value: 234, rounding: 1, reporter: "SRB", partner: "AZE" },
      ],
    ],
    [
      "mirror",
      level(234, 1, { reporter: "AZE", partner: "SRB", flow: "exports" }),
      [
        { period: "2021", value: 90, rounding: 1, flow: "exports", reporter: "AZE" },
        { period: "2021", value: 234, rounding: 1, flow: "imports", reporter: "SRB" },
      ],
    ],
    [null, level(126, 1), two(1, 117)],
    [null, change({ factor: 16 }), two(32_193, 135_000)],
    [null, level(10, 1, { qualifier: ">" }), two(1, 1)],
  ])("%s", (slip, claim, inputs) => {
    const found = check(claim, inputs);
    expect(found.slip).toBe(slip);
    expect(found.verdict).toBe(slip === "truncated-not-rounded" ? "agrees-truncated" : "differs");
  });

  test("is the mirror when nothing else is given", () => {
    const claim = level(234, 1, { reporter: "SRB", partner: "AZE" });
    const mirror = { period: "2021", value: 90, rounding: 1, reporter: "AZE", partner: "SRB" };
    expect(check(claim, [mirror])).toMatchObject({ verdict: "cannot-be-checked", slip: "mirror" });
  });

  test("is the one that explains the claim rounded before one that explains it cut off", () => {
    const inputs = [{ period: "2019", value: 455.5, rounding: 0.1 }, ...two(624, 1000)];
    expect(check(change({ percent: 37 }), inputs).slip).toBe("wrong-year");
    expect(check(change({ percent: 37 }), inputs.slice(1)).slip).toBe("divided-by-the-new-level");
  });
});

describe("requests", () => {
  const claim = { kind: "level", value: 1, rounding: 1, period: "2021" };
  test.each([
    ["no claim", { inputs: [] }, ["claim"]],
    ["no inputs", { claim }, ["inputs"]],
    ["a kind that is none", { claim: { ...claim, kind: "guess" }, inputs: [] }, ["claim.kind"]],
    [
      "a level without value",
      { claim: { ...claim, value: null, percent: 3 }, inputs: [] },
      ["claim.value"],
    ],
    [
      "a share without percent",
      { claim: { ...claim, kind: "share" }, inputs: [] },
      ["claim.percent"],
    ],
    [
      "a period that is none",
      { claim: { ...claim, period: "soon" }, inputs: [] },
      ["claim.period"],
    ],
    [
      "an input without a number",
      { claim, inputs: [{ period: "2021", value: "1" }] },
      ["inputs[0].value"],
    ],
    [
      "a rounding below zero",
      { claim, inputs: [{ period: "2021", value: 1, rounding: -1 }] },
      ["inputs[0].rounding"],
    ],
  ])("%s is refused by name", (_name, body, names) => {
    const request = readCheckRequest(body);
    expect("problems" in request && request.problems.map(({ name }) => name)).toEqual(names);
  });
});
