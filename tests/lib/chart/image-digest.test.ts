import { expect, test } from "vitest";
import { digestOf } from "@/lib/chart/image-digest";
import { statedPair } from "./chart-fixtures";

test("the digest is that of the figures, wherever and whenever they are shown", () => {
  const digest = digestOf(statedPair);
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
  expect(
    digestOf({ ...statedPair, address: "https://elsewhere.example", asOf: "2026-01-01" }),
  ).toBe(digest);
  expect(digestOf({ ...statedPair, title: "In other words", events: [], source: "" })).toBe(digest);
});

test.each([
  ["a value", { facts: statedPair.facts.map((fact) => ({ ...fact, value: fact.value + 1 })) }],
  ["the unit", { unit: "EUR" }],
  ["a range", { facts: statedPair.facts.map((fact) => ({ ...fact, low: 0 })) }],
  ["what is there", { facts: statedPair.facts.slice(1) }],
])("another digest belongs to another state of %s", (_name, change) => {
  expect(digestOf({ ...statedPair, ...change })).not.toBe(digestOf(statedPair));
});
