import { expect, test } from "vitest";
import { checkFact } from "@/lib/fact-check";
import { eightMonthsOf2021 } from "./a-fact";

const text = "Turnover was $5.9 million in the eight months of 2021.";
const level = { ...eightMonthsOf2021, quote: { start: 0, end: text.length } };

test.each([
  [{}, {}],
  [{ period: "Jan–Aug 2021" }, { period: "2021-01/P8M" }],
  [{ reporter: "Azerbaijan", partner: "Srbija" }, {}],
  [{ reporter: null, partner: null, period: null, quote: null }, undefined],
  [{ kind: "change", value: null, percent: 3, base: "2020" }, { base: "2020-01/P12M" }],
  [{ kind: "share", value: null, percent: 3 }, undefined],
] as const)("a fact with %j is kept", (change, kept) => {
  const fact = { ...level, ...change };
  expect(checkFact(fact, text)).toEqual({
    fact: { ...fact, ...(kept && { reporter: "AZE", partner: "SRB", ...kept }) },
  });
});

test.each([
  [{ value: null }, "kind", "level"],
  [{ kind: "share" }, "kind", "share"],
  [{ kind: "change", value: null }, "kind", "change"],
  [{ period: "12 May 2021" }, "period", "12 May 2021"],
  [{ base: "once" }, "base", "once"],
  [{ reporter: "Atlantis" }, "reporter", "Atlantis"],
  [{ partner: "" }, "partner", ""],
  [{ quote: { start: 5, end: 5 } }, "quote", '{"start":5,"end":5}'],
  [{ quote: { start: 5, end: text.length + 1 } }, "quote", `{"start":5,"end":${text.length + 1}}`],
] as const)("a fact with %j is refused in its field", (change, name, saw) => {
  const checked = checkFact({ ...level, ...change }, text);
  expect(checked).toMatchObject({ problems: [{ name, saw }] });
});
