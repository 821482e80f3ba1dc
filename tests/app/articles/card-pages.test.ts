import { expect, test } from "vitest";
import { cardLink, cardPage, cardsOfPage, pathOfPage } from "@/app/articles/card-pages";

const whole = (facts: number) => ({ page: 1, pages: 1, from: 0, to: facts });

test.each([
  ["an article without facts", undefined, 0, whole(0)],
  ["a usual article", undefined, 12, whole(12)],
  ["as many facts as a page holds", undefined, cardsOfPage, whole(cardsOfPage)],
  ["the first of two pages", "1", 41, { page: 1, pages: 2, from: 0, to: 40 }],
  ["the second", "2", 41, { page: 2, pages: 2, from: 40, to: 41 }],
  ["a page behind the last", "9", 41, { page: 2, pages: 2, from: 40, to: 41 }],
  ["no number", "two", 41, { page: 1, pages: 2, from: 0, to: 40 }],
  ["a number below one", "0", 41, { page: 1, pages: 2, from: 0, to: 40 }],
])("the cards of %s", (_name, asked, facts, expected) => {
  expect(cardPage(asked, facts)).toEqual(expected);
});

test.each([
  [1, 40, "#fact-40"],
  [1, 41, "/articles/a?page=2#fact-41"],
  [2, 41, "#fact-41"],
  [2, 3, "/articles/a#fact-3"],
])("from page %i the card of fact %i is found at %s", (page, number, link) => {
  expect(cardLink("a", page, number)).toBe(link);
});

test("the first page has the address of the article itself", () => {
  expect([1, 2].map((page) => pathOfPage("a", page))).toEqual([
    "/articles/a",
    "/articles/a?page=2",
  ]);
});
