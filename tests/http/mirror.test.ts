import { expect, inject, test } from "vitest";

type Answer = {
  readonly sentence: string;
  readonly differences: readonly {
    readonly period: string;
    readonly reference: { readonly value: number; readonly count: string };
    readonly other: { readonly value: number; readonly count: string; readonly flow: string };
    readonly difference: number;
    readonly agrees: boolean;
    readonly unexplained: boolean;
    readonly causes: readonly { readonly code: string; readonly evidence: string }[];
  }[];
};

test("both counts of a pair are answered side by side, each difference with its causes or unexplained", async () => {
  const answer = await fetch(
    `${inject("base")}/api/v1/mirror?reporter=AZE&partner=Serbia&flow=exports`,
  );
  expect(answer.status).toBe(200);
  const { sentence, differences } = (await answer.json()) as Answer;
  expect(sentence).toContain("Azerbaijan’s exports to Serbia and Serbia’s imports from Azerbaijan");
  const across = differences.filter(({ other }) => other.count === "partner");
  expect(across.length).toBeGreaterThan(0);
  for (const each of differences) {
    expect(each.difference).toBeCloseTo(each.other.value - each.reference.value, 0);
    expect(each.unexplained).toBe(!each.agrees && each.causes.length === 0);
    expect(each.causes.every(({ evidence }) => evidence.length > 0)).toBe(true);
  }
});

test("a pair's page leads to both counts, and a place that there is not is refused", async () => {
  const page = await (await fetch(`${inject("base")}/trade/AZE/TUR`)).text();
  expect(page.includes('href="/trade/AZE/TUR/mirror"')).toBe(true);
  const refused = await fetch(`${inject("base")}/api/v1/mirror?reporter=AZE&partner=nowhere`);
  expect(refused.status).toBe(400);
});
