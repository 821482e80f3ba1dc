import { expect, test } from "vitest";
import { marksOf } from "@/app/articles/marks-of";
import type { StoredFact } from "@/lib/store/articles";
import { eightMonthsOf2021 } from "../../lib/a-fact";

const text =
  "The trade turnover between Azerbaijan and Serbia was $5.9 million in the eight months of 2021.";
const article = {
  id: "a",
  title: null,
  outlet: "Agency",
  url: null,
  published: "2021-10-12",
  text,
  created: "2021-10-13T12:00:00.000Z",
};
const whole = { start: 0, end: text.length };
const spanOf = (words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});
const stated = (more: Partial<StoredFact>): StoredFact => ({
  id: 1,
  fact: { ...eightMonthsOf2021, quote: whole },
  article,
  remark: null,
  spans: null,
  abstained: null,
  ...more,
});
const other = { ...eightMonthsOf2021, value: 7, quote: whole };

test.each([
  ["the words of its figure", stated({ spans: { value: spanOf("$5.9") } }), "$5.9"],
  ["the figure within its quote", stated({}), "$5.9 million"],
  ["its quote, where that states another figure", stated({ fact: other }), text],
  ["its quote, where only other words are known", stated({ spans: {} }), text],
])("a fact is marked by %s", (_name, fact, words) => {
  expect(marksOf([fact]).map(({ start, end }) => text.slice(start, end))).toEqual([words]);
});

test("a fact without words has no mark, and the others keep their numbers", () => {
  const bare = stated({ fact: { ...eightMonthsOf2021, quote: null } });
  expect(marksOf([bare, stated({})]).map(({ number }) => number)).toEqual([2]);
});
