import { expect, test } from "vitest";
import { listFieldRows } from "@/lib/fact-fields";
import { aFact, eightMonthsOf2021 } from "./a-fact";

const nothing = { spans: {}, abstained: {} };
const text = "Turnover was $5.9 million, up 3%, in eight months";

test.each([
  ["an amount", eightMonthsOf2021, "unit"],
  ["a change", aFact({ kind: "change", percent: 3 }), "base"],
])("%s has the fields that its kind states", (kind, fact, own) => {
  const rows = listFieldRows(text, fact, nothing);
  expect(rows[0]?.value).toContain(kind);
  expect(rows.map(({ name }) => name).filter((name) => /unit|base/.test(name))).toEqual([own]);
});

test("a field has the words that gave it, those of several numbers together", () => {
  const spans = { value: { start: 13, end: 25 }, percent: { start: 30, end: 32 } };
  const [figure, ...others] = listFieldRows(text, eightMonthsOf2021, { ...nothing, spans });
  expect(figure?.words).toBe("$5.9 million … 3%");
  expect(others.every(({ words }) => words === null)).toBe(true);
});

test.each([
  ["its reason", { reporter: "no place is named" }, "no place is named"],
  ["that the text does not tell", {}, "the text does not tell"],
])("an empty field says %s, and one that holds something says none", (_name, abstained, said) => {
  const rows = listFieldRows(text, aFact({ ...eightMonthsOf2021, reporter: null }), {
    spans: {},
    abstained: { ...abstained, partner: "not said" },
  });
  expect(rows.find(({ name }) => name === "reporter")).toMatchObject({
    value: null,
    because: said,
  });
  expect(rows.find(({ name }) => name === "partner")).toMatchObject({
    value: "Serbia",
    because: null,
  });
});
