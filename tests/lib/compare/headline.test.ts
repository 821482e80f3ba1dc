import { expect, test } from "vitest";
import { findHeadline } from "@/lib/compare/headline";
import { aStatement as stated } from "../a-fact";

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

test("of figures of one period the one published last is said", () => {
  const later = stated("Caspian Post", "2026", {
    value: 136e6,
    rounding: 1e6,
    period: "2025-01/P12M",
  });
  expect(findHeadline([later, year2025], [])?.first.statement).toBe(year2025);
  expect(
    findHeadline(
      [{ ...later, article: { ...later.article, published: "2026-03-01" } }, year2025],
      [],
    )?.first.statement.fact.value,
  ).toBe(136e6);
});

test("a growth further away than a year is not set beside the figure", () => {
  const old = stated("Today.az", "2011-01-01", {
    kind: "change",
    percent: 5,
    rateRounding: 1,
    period: "2010-01/P12M",
    base: "2009-01/P12M",
  });
  expect(findHeadline([eightMonths, old], [])?.likeForLike).toBeUndefined();
});
