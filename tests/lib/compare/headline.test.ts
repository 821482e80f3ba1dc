import { expect, test } from "vitest";
import { findHeadline } from "@/lib/compare/headline";
import type { Statement } from "@/lib/compare/statement";

const stated = (
  article: string,
  published: string,
  fields: Partial<Statement["fact"]>,
): Statement => ({
  article: { id: article, outlet: article, published },
  fact: {
    kind: "level",
    flow: "turnover",
    reporter: "AZE",
    partner: "SRB",
    product: null,
    unit: "USD",
    value: null,
    percent: null,
    factor: null,
    qualifier: "=",
    period: null,
    base: null,
    rounding: 1e5,
    rateRounding: null,
    quote: null,
    ...fields,
  },
});
const eightMonths = stated("Azernews", "2021-10-12", { value: 5.9e6, period: "2021-01/P8M" });
const year2020 = stated("Azernews", "2021-10-12", {
  value: 9e6,
  rounding: 1e6,
  period: "2020-01/P12M",
});
const year2025 = stated("Report.az", "2026-02-13", {
  value: 135e6,
  rounding: 1e6,
  period: "2025-01/P12M",
});
const growth = stated("Today.az", "2021-07-28", {
  kind: "change",
  percent: 55.4,
  rateRounding: 0.1,
  period: "2021-01/P5M",
  base: "2020-01/P5M",
});

test("the article that states amounts of unlike periods comes first, and its comparison is refused", () => {
  const headline = findHeadline([year2025, eightMonths, year2020, growth], []);
  expect(headline?.first.statement).toBe(eightMonths);
  expect(headline?.second?.statement).toBe(year2020);
  expect(headline?.comparison).toHaveProperty("refused.code", "period-length");
  expect(headline?.likeForLike).toMatchObject({ kind: "stated", statement: growth });
  expect(headline?.latest?.statement).toBe(year2025);
});

test("without such an article the latest figure stands alone", () => {
  const headline = findHeadline([eightMonths, year2025], []);
  expect(headline?.first.statement).toBe(year2025);
  expect(headline).toMatchObject({ second: undefined, comparison: undefined, latest: undefined });
});

test("a change against other months than the same a year before is no like for like", () => {
  const sinceYear = stated("Today.az", "2021-07-28", {
    kind: "change",
    percent: 3,
    period: "2021-01/P5M",
    base: "2020-01/P12M",
  });
  expect(findHeadline([eightMonths, sinceYear], [])?.likeForLike).toBeUndefined();
});

test("a pair without stated amounts has no headline", () => {
  expect(findHeadline([growth], [])).toBeUndefined();
});
