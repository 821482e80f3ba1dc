import { expect, test } from "vitest";
import { parseFactEntry, toTypedFact } from "@/lib/entry/fact";
import type { Fact } from "@/lib/fact";
import { aFact, eightMonthsOf2021 } from "../a-fact";

const quote = { start: 3, end: 9 };

const change = aFact({ kind: "change", period: "2021-01/P8M", base: "2020-01/P8M", quote });
const facts: readonly Fact[] = [
  { ...eightMonthsOf2021, quote },
  { ...eightMonthsOf2021, flow: "balance", value: -2e6, rounding: 1e6, quote },
  { ...eightMonthsOf2021, product: "non-oil", partner: "WLD", qualifier: ">", quote },
  { ...eightMonthsOf2021, reporter: null, partner: null, unit: "t", quote },
  { ...change, percent: 55.4, rateRounding: 0.1 },
  { ...change, percent: -12, rateRounding: 1, base: "2019-01/P8M" },
  { ...change, factor: 3, rateRounding: 1 },
  aFact({
    kind: "share",
    flow: "exports",
    percent: 5.2,
    rateRounding: 0.1,
    period: "2021-01/P12M",
    quote,
  }),
];

test.each(facts.map((fact) => [toTypedFact(fact, "rounded").amount, fact]))(
  "the fields of %j are read back as the same fact",
  (_amount, fact) => {
    const entry = parseFactEntry(toTypedFact(fact as Fact, "rounded"), quote);
    expect(entry).toEqual({ read: { fact, remark: "rounded" } });
  },
);

test.each([
  [{ reporter: "Atlantis" }, "reporter", "unknown-place"],
  [{ reporter: "Serbia", partner: "SRB" }, "partner", "same-place"],
  [{ amount: "five" }, "amount", "no-number"],
  [{ period: "" }, "period", "empty-field"],
  [{ flow: "loans" }, "flow", "unknown-flow"],
])("with %j the field %s is refused as %s", (wrong, name, code) => {
  const entry = parseFactEntry({ ...toTypedFact(eightMonthsOf2021, null), ...wrong }, null);
  expect(entry).toMatchObject({ problems: [{ name, code }] });
});
