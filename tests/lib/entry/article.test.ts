import { expect, test } from "vitest";
import { articleFields, plainArticle } from "@/lib/entry/article";

const typed = {
  title: "Trade grows",
  outlet: "Agency",
  url: "example.org/1",
  published: "12 Oct 2021",
  text: "Turnover was $5.9 million.",
};
const article = {
  title: "Trade grows",
  outlet: "Agency",
  url: "https://example.org/1",
  published: "2021-10-12",
  text: "Turnover was $5.9 million.",
};
const read = (change: Partial<typeof typed> = {}) => {
  const all: Readonly<Record<string, string>> = { ...typed, ...change };
  return plainArticle((name) => all[name] ?? "");
};

test.each([
  [{}, {}],
  [
    { title: "", outlet: "", url: "" },
    { title: null, outlet: null, url: null },
  ],
  [{ published: "2021-10" }, { published: "2021-10" }],
  [{ title: "  Trade\ngrows " }, { title: "Trade grows" }],
  [{ text: "<p>Exports &amp; imports</p>" }, { text: "Exports & imports" }],
])("an article with %j is read", (change, expected) => {
  expect(read(change)).toMatchObject({ article: { ...article, ...expected }, problems: [] });
});

test("the text goes back into the form without its markup, all else as it was typed", () => {
  const given = { ...typed, text: "<b>Exports</b> rose" };
  expect(read(given).typed).toEqual({ ...typed, text: "Exports rose" });
  expect(Object.keys(read().typed)).toEqual([...articleFields]);
});

test.each([
  [{ published: "" }, "published", "empty-field"],
  [{ published: "10/11/2021" }, "published", "bad-date"],
  [{ text: " \n " }, "text", "empty-field"],
  [{ text: "<p> </p>" }, "text", "empty-field"],
  [{ title: "x".repeat(501) }, "title", "too-long"],
  [{ url: "not an address" }, "url", "bad-address"],
])("an article with %j is refused", (change, name, code) => {
  expect(read(change).problems).toEqual([expect.objectContaining({ name, code })]);
});

test("all that is wrong is told at once", () => {
  const names = read({ published: "", text: "", url: "no address" }).problems.map(
    ({ name }) => name,
  );
  expect(names.toSorted()).toEqual(["published", "text", "url"]);
});
