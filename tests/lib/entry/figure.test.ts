import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type EnteredFigure, parseFigureEntry } from "@/lib/entry/figure";
import { toTypedFigure } from "@/lib/entry/figure-typed";
import { scaled } from "@/lib/figure";
import { computableFlows } from "@/lib/flow";
import { formatPeriod } from "@/lib/period";

const pair = { reporter: "AZE", partner: "SRB" };
const typed = {
  flow: "turnover",
  amount: "$5.9 million",
  unit: "US dollars",
  period: "Jan–Aug 2021",
  base: "",
  qualifier: "=",
  outlet: "Azernews",
  url: "azernews.az/business/1",
  published: "12 Oct 2021",
  note: "",
};
const level = {
  kind: "level",
  flow: "turnover",
  ...pair,
  product: null,
  unit: "USD",
  value: 5_900_000,
  percent: null,
  factor: null,
  qualifier: "=",
  period: "2021-01/P8M",
  base: null,
  rounding: 100_000,
  rateRounding: null,
  quote: null,
};
const rate = { ...level, kind: "change", unit: null, value: null, rounding: null };

const factOf = (change: Partial<typeof typed>) => {
  const entry = parseFigureEntry({ ...typed, ...change }, pair);
  return "read" in entry ? entry.read.fact : entry.problems;
};
const problemsOf = (change: Record<string, string>) => {
  const entry = parseFigureEntry({ ...typed, ...change }, pair);
  return "problems" in entry ? entry.problems : [];
};

test("a figure comes with its source and what is noted of it", () => {
  expect(parseFigureEntry({ ...typed, note: " said at the forum " }, pair)).toEqual({
    read: {
      fact: level,
      source: {
        outlet: "Azernews",
        url: "https://azernews.az/business/1",
        published: "2021-10-12",
      },
      note: "said at the forum",
    },
  });
});

test.each([
  [{}, level],
  [{ qualifier: ">" }, { ...level, qualifier: ">" }],
  [
    { amount: "−$2 million", flow: "balance" },
    { ...level, flow: "balance", value: -2e6, rounding: 1e6 },
  ],
  [{ amount: "+55.4 %" }, { ...rate, percent: 55.4, rateRounding: 0.1, base: "2020-01/P8M" }],
  [{ amount: "20 %" }, { ...rate, percent: 20, rateRounding: 1, base: "2020-01/P8M" }],
  [{ amount: "down 20 %" }, { ...rate, percent: -20, rateRounding: 1, base: "2020-01/P8M" }],
  [{ amount: "tripled" }, { ...rate, factor: 3, rateRounding: 1, base: "2020-01/P8M" }],
  [
    { amount: "+$2 million" },
    { ...level, kind: "change", value: 2e6, rounding: 1e6, base: "2020-01/P8M" },
  ],
  [
    { amount: "up $2 million", flow: "balance" },
    { ...level, kind: "change", flow: "balance", value: 2e6, rounding: 1e6, base: "2020-01/P8M" },
  ],
  [
    { amount: "3 %", period: "Q2 2021", base: "Q1 2021" },
    { ...rate, percent: 3, rateRounding: 1, period: "2021-04/P3M", base: "2021-01/P3M" },
  ],
])("%j makes the fact", (change, fact) => {
  expect(factOf(change)).toEqual(fact);
});

test.each([
  [{ flow: "transit" }, "flow", "unknown-flow", "transit"],
  [{ amount: "" }, "amount", "empty-field", undefined],
  [{ amount: "over $5 million" }, "amount", "unknown-words", "over $5 million"],
  [{ amount: "40.000 t" }, "amount", "ambiguous-mark", "40.000 t"],
  [{ amount: "3 percentage points" }, "amount", "no-amount", "3 percentage points"],
  [{ amount: "5 million", unit: "" }, "unit", "no-unit", undefined],
  [{ amount: "5 million", unit: "shells" }, "unit", "unknown-unit", "shells"],
  [{ period: "" }, "period", "empty-field", undefined],
  [{ period: "12 May 2021" }, "period", "period-day", "12 May 2021"],
  [{ period: "some time" }, "period", "period-unknown", "some time"],
  [{ amount: "3 %", base: "2022" }, "base", "base-not-before", "2022"],
  [{ qualifier: "≈" }, "qualifier", "unknown-qualifier", "≈"],
  [{ outlet: " " }, "outlet", "empty-field", undefined],
  [{ url: "javascript:alert(1)" }, "url", "bad-address", "javascript:alert(1)"],
  [{ published: "10/12/2021" }, "published", "bad-date", "10/12/2021"],
  [{ published: "" }, "published", "empty-field", undefined],
])("%j is refused in its field", (change, name, code, saw) => {
  const [problem] = problemsOf(change);
  expect(problem).toMatchObject({ name, code, ...(saw === undefined ? {} : { saw }) });
  expect(problem?.message).not.toBe("");
  expect(problem?.fix).not.toBe("");
});

test("all that is wrong is said at once, in the order of the fields", () => {
  const names = problemsOf({ flow: "", amount: "", period: "?", outlet: "", published: "" }).map(
    ({ name }) => name,
  );
  expect(names).toEqual(["flow", "amount", "period", "outlet", "published"]);
});

describe("a figure shown for correction", () => {
  const source = { outlet: "Azernews", url: "https://azernews.az/1", published: "2021-10" };
  const digits = fc.integer({ min: 1, max: 99_999 });
  const powers = fc.integer({ min: -1, max: 9 });
  const figures = fc
    .record({
      count: digits,
      power: powers,
      zeros: fc.integer({ min: 0, max: 2 }),
      unit: fc.constantFrom("USD", "EUR", "CNY", "JPY", "AZN", "t"),
      flow: fc.constantFrom(...computableFlows),
      of: fc.constantFrom("level", "amount", "percent", "factor"),
      qualifier: fc.constantFrom("=", "~", ">", "<"),
      isFall: fc.boolean(),
      start: fc.integer({ min: 2000 * 12, max: 2030 * 12 }),
      months: fc.constantFrom(1, 3, 8, 12),
      back: fc.constantFrom(12, 24),
    })
    .map((made): EnteredFigure => {
      const { count, power, of, isFall, flow, start, months } = made;
      const rounding = scaled("1", of === "level" || of === "amount" ? power : -1);
      const size = scaled(String(count), of === "level" || of === "amount" ? power : -1);
      const value = isFall && (of !== "level" || flow === "balance") ? -size : size;
      const isAmount = of === "level" || of === "amount";
      return {
        fact: {
          kind: of === "level" ? "level" : "change",
          flow,
          ...pair,
          product: null,
          unit: isAmount ? made.unit : null,
          value: isAmount ? value : null,
          percent: of === "percent" ? value : null,
          factor: of === "factor" ? (isFall && size > 1 ? 1 / size : Math.max(1, size)) : null,
          rounding: isAmount ? rounding : null,
          rateRounding: isAmount ? null : rounding,
          qualifier: made.qualifier as "=",
          period: formatPeriod({ start, months }),
          base: of === "level" ? null : formatPeriod({ start: start - made.back, months }),
          quote: null,
        },
        source,
        note: null,
      };
    });

  test("is read back as it was", () => {
    fc.assert(
      fc.property(figures, (figure) => {
        const { fact } = figure;
        const shown = toTypedFigure(fact, figure.source, figure.note);
        expect(parseFigureEntry(shown, pair)).toEqual({ read: figure });
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    "$10,000,000",
    "$758,650",
    "40,000 t",
    "40 thousand tonnes",
    "$9.0 million",
    "÷3",
    "+20 %",
  ])("%j is read back as it was", (amount) => {
    const entry = parseFigureEntry({ ...typed, amount }, pair);
    if (!("read" in entry)) throw new Error("the figure is not read");
    const { fact, source: from, note } = entry.read;
    expect(parseFigureEntry(toTypedFigure(fact, from, note), pair)).toEqual(entry);
  });
});
