import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type ChartSpec,
  chartSpecSchema,
  chartViews,
  formatChartSpec,
  parseChartSpec,
} from "@/lib/chart/spec";

const month = fc
  .record({ year: fc.integer({ min: 1900, max: 2100 }), month: fc.integer({ min: 1, max: 12 }) })
  .map((at) => `${at.year}-${String(at.month).padStart(2, "0")}`);
const words = fc.string({ minLength: 1, maxLength: 40 }).map((text) => `a${text}b`);

const specs: fc.Arbitrary<ChartSpec> = fc
  .record(
    {
      view: fc.constantFrom(...chartViews),
      flow: fc.constantFrom("turnover", "exports", "re-exports"),
      reporter: fc.constantFrom("AZE", "EU27"),
      partner: fc.constantFrom("SRB", "WLD"),
      product: words,
      unit: fc.constantFrom("USD", "t"),
      dataset: words,
      range: fc.tuple(month, month),
      asOf: fc.constantFrom("2021-12-31", "2024-02-29"),
      facts: fc.boolean(),
      events: fc.boolean(),
      title: words,
      theme: fc.constantFrom("light" as const, "dark" as const),
      width: fc.integer({ min: 320, max: 2400 }),
      height: fc.integer({ min: 200, max: 2400 }),
      scale: fc.constantFrom(1, 1.5, 2, 3),
      locale: fc.constantFrom("en", "az", "sr-Latn-RS"),
      frame: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  .map(({ range, ...rest }) => {
    const [from, to] = [...(range ?? [])].sort();
    return chartSpecSchema.parse({ ...rest, ...(from && to ? { from, to } : {}) });
  });

const parse = (query: string) => parseChartSpec(new URLSearchParams(query));

describe("a spec and its address", () => {
  test("give one another, whatever the spec", () => {
    fc.assert(
      fc.property(specs, (spec) => {
        expect(parse(formatChartSpec(spec))).toEqual({ spec });
      }),
    );
  });

  test("the order of the parameters does not matter", () => {
    fc.assert(
      fc.property(specs, (spec) => {
        const turned = [...new URLSearchParams(formatChartSpec(spec))].reverse();
        const read = parseChartSpec(new URLSearchParams(turned));
        expect("spec" in read && formatChartSpec(read.spec)).toBe(formatChartSpec(spec));
      }),
    );
  });

  test("what is not said is not written", () => {
    expect(formatChartSpec(chartSpecSchema.parse({}))).toBe("");
  });

  test.each([
    ["reporter=aze&partner=srb", "reporter=AZE&partner=SRB"],
    ["from=2020&to=2022", "from=2020-01&to=2022-12"],
    ["view=pace&width=720&facts=true&title=", ""],
    ["facts=0&frame=false", "facts=false&frame=false"],
    ["theme=dark&view=level", "view=level&theme=dark"],
  ])("%s is written %s", (query, canonical) => {
    const read = parse(query);
    expect("spec" in read && formatChartSpec(read.spec)).toBe(canonical);
  });
});

describe("what is wrong with an address", () => {
  test.each([
    ["colour=red", "unknown-parameter", "colour", undefined],
    ["view=pie", "bad-parameter", "view", "pie"],
    ["width=200", "bad-parameter", "width", "200"],
    ["width=72e1", "bad-parameter", "width", "72e1"],
    ["scale=4", "bad-parameter", "scale", "4"],
    ["from=2020-13", "bad-parameter", "from", "2020-13"],
    ["asOf=2021-02-30", "bad-parameter", "asOf", "2021-02-30"],
    ["facts=maybe", "bad-parameter", "facts", "maybe"],
    ["reporter=Atlantis", "bad-parameter", "reporter", "Atlantis"],
    ["theme=dark&theme=light", "repeated-parameter", "theme", "dark, light"],
    ["from=2022&to=2020", "empty-range", "to", "2020-12"],
    ["constructor=1", "unknown-parameter", "constructor", undefined],
  ])("%s: %s of %s", (query, code, name, saw) => {
    expect(parse(query)).toMatchObject({ problems: [{ code, name, ...(saw ? { saw } : {}) }] });
  });

  test("everything wrong is told at once", () => {
    const read = parse("view=pie&width=1&colour=red");
    expect("problems" in read && read.problems.map(({ name }) => name).sort()).toEqual([
      "colour",
      "view",
      "width",
    ]);
  });
});
