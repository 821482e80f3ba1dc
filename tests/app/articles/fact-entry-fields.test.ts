import { expect, test } from "vitest";
import { factEntryFields } from "@/app/articles/fact-entry-fields";
import { parseFactEntry, toTypedFact } from "@/lib/entry/fact";
import { eightMonthsOf2021 } from "../../lib/a-fact";

const fieldValue = (typed: Readonly<Record<string, string>>, name: string): string | undefined =>
  factEntryFields(typed).find((field) => field.name === name)?.value;

test("every field that a fact is typed in has its place in the form, under a label of its own", () => {
  const fields = factEntryFields({});
  const names = fields.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(Object.keys(toTypedFact(eightMonthsOf2021, null))));
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(fields.map(({ label }) => label)).size).toBe(fields.length);
});

test.each([
  ["what was typed", { product: "wine" }, "product", "wine"],
  ["nothing where nothing was typed", {}, "product", ""],
  ["a share as a share", { kind: "share" }, "kind", "share"],
  ["the first choice for a level, which is no percentage", { kind: "level" }, "kind", "change"],
])("the form holds %s", (_name, typed, name, value) => {
  expect(fieldValue(typed, name)).toBe(value);
});

test("a fact that goes through the form unchanged is the same fact", () => {
  const typed = toTypedFact(eightMonthsOf2021, "checked");
  const sent = Object.fromEntries(factEntryFields(typed).map(({ name, value }) => [name, value]));
  expect(parseFactEntry(sent, null)).toEqual(parseFactEntry(typed, null));
});
