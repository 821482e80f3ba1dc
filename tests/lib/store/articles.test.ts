import { expect, test } from "vitest";
import type { Fact } from "@/lib/fact";
import { type ArticleToSave, deleteArticle, findArticle, saveArticle } from "@/lib/store/articles";
import { listEvents, saveEvent } from "@/lib/store/events";
import { listFacts } from "@/lib/store/facts";
import { listArticles } from "@/lib/store/list-articles";
import { eightMonthsOf2021 } from "../a-fact";
import { noon, temporaryStore } from "./temporary-store";

const level = { ...eightMonthsOf2021, quote: { start: 0, end: 12 } };
const change: Fact = {
  ...level,
  kind: "change",
  flow: "exports",
  value: null,
  rounding: null,
  percent: 55.4,
  rateRounding: 0.1,
  base: "2020-01/P8M",
  quote: null,
};

const article: ArticleToSave = {
  title: "Forum in Belgrade",
  outlet: "Today.az",
  url: "https://today.az/1",
  published: "2021-10-05",
  text: "$5.9 million in eight months",
  by: "test",
  now: noon("2021-10-06"),
};

test("an article comes back with its facts as they were saved, in the order of the text", async () => {
  const { db } = await temporaryStore();
  const id = await saveArticle(db, article, [level, { ...change, remark: "rounded" }]);
  const found = await findArticle(db, id);
  const { by: _by, now, ...given } = article;
  expect(found?.article).toEqual({ ...given, id, created: now });
  expect(found?.facts.map(({ fact, remark }) => [fact, remark])).toEqual([
    [level, null],
    [change, "rounded"],
  ]);
  expect(await findArticle(db, "none")).toBeUndefined();
});

test.each([
  [
    "of empty fields",
    { base: "no year is named", partner: "it is named" },
    { base: "no year is named" },
  ],
  ["of filled fields only", { reporter: "it is named" }, {}],
  ["not known", undefined, null],
])("reasons %s are kept with a fact as far as its fields are empty", async (_name, given, kept) => {
  const { db } = await temporaryStore();
  const id = await saveArticle(db, article, [{ ...level, abstained: given }]);
  const found = await findArticle(db, id);
  expect(found?.facts.map(({ abstained }) => abstained)).toEqual([kept]);
});

test("an article saved again under its id is replaced with its facts; its day of entry stays", async () => {
  const { db } = await temporaryStore();
  const id = await saveArticle(db, article, [level, change]);
  await saveArticle(db, { ...article, id, title: "Forum", by: "test", now: noon("2022-01-01") }, [
    change,
  ]);
  const found = await findArticle(db, id);
  expect(found?.article).toMatchObject({ title: "Forum", created: article.now });
  expect(found?.facts.map(({ fact }) => fact)).toEqual([change]);
});

test("a deleted article takes its facts along", async () => {
  const { db } = await temporaryStore();
  const id = await saveArticle(db, article, [level]);
  const removal = { id, by: "test", now: noon("2022-01-01") };
  expect(await deleteArticle(db, removal)).toBe(true);
  expect(await deleteArticle(db, removal)).toBe(false);
  expect(await listFacts(db, {})).toEqual([]);
});

test.each([
  ["2021-10-05", "2021-10-04", "2021-10-05"],
  ["2020-02", "2020-02-28", "2020-02-29"],
  ["2021", "2021-12-30", "2021-12-31"],
])("an article of %s is not known on %s and is known on %s", async (published, before, day) => {
  const { db } = await temporaryStore();
  await saveArticle(db, { ...article, published }, [level]);
  expect(await listFacts(db, { asOf: before })).toEqual([]);
  expect(await listFacts(db, { asOf: day })).toMatchObject([
    { fact: level, article: { published } },
  ]);
});

test.each([
  [{ reporter: "AZE", partner: "SRB" }, 2],
  [{ reporter: "SRB", partner: "AZE" }, 0],
  [{ flow: "exports" }, 1],
  [{}, 2],
])("facts of %j are %i", async (filter, count) => {
  const { db } = await temporaryStore();
  await saveArticle(db, article, [level, change]);
  expect(await listFacts(db, filter)).toHaveLength(count);
});

test("articles are listed from the latest on, in pages, and found by words", async () => {
  const { db } = await temporaryStore();
  for (const published of ["2021-10-05", "2022", "2021-11"])
    await saveArticle(db, { ...article, published, title: `Of ${published}` }, [level]);
  const first = await listArticles(db, {}, { limit: 2 });
  const second = await listArticles(db, {}, { limit: 2, cursor: first.next ?? "" });
  const dates = [...first.articles, ...second.articles].map(({ published }) => published);
  expect(dates).toEqual(["2022", "2021-11", "2021-10-05"]);
  expect(second.next).toBeNull();
  expect(first.articles[0]).toMatchObject({ facts: 1 });
  expect((await listArticles(db, { q: "OF 2021-11" })).articles).toHaveLength(1);
});

test.each([
  ["a place, and of all places", { places: ["SRB"] }, ["Split", "Rule", "Visit"]],
  ["another place", { places: ["TUR", "GEO"] }, ["Rule"]],
  ["any place", {}, ["Split", "Rule", "Visit"]],
  ["a year that lies partly before the day", { from: "2006-05-01", to: "2006-12-01" }, ["Split"]],
  ["a month that ends on the day", { places: ["CHN"], from: "2018-05-31" }, ["Rule"]],
  ["no time", { from: "2022-01-01" }, []],
])("events of %s", async (_what, filter, titles) => {
  const { db } = await temporaryStore();
  const event = { kind: null, url: null };
  const now = noon("2022-01-01");
  await saveEvent(
    db,
    { ...event, date: "2006", title: "Split", places: ["SRB", "MNE"] },
    { by: "test", now },
  );
  await saveEvent(
    db,
    { ...event, date: "2021-10-11", title: "Visit", places: ["SRB"] },
    { by: "test", now },
  );
  await saveEvent(
    db,
    { ...event, date: "2018-05", title: "Rule", places: [] },
    { by: "test", now },
  );
  await saveEvent(
    db,
    { ...event, date: "2018-05", title: "Rule", places: ["SRB"] },
    { by: "test", now },
  );
  expect((await listEvents(db, filter)).map(({ title }) => title)).toEqual(titles);
});

test.each([
  ["today.az", 1],
  ["forum serbia", 1],
  ["Srbija", 1],
  ["forum peru", 0],
])("articles of %j are %i, by their words and the places of their facts", async (q, count) => {
  const { db } = await temporaryStore();
  await saveArticle(db, article, [level]);
  expect((await listArticles(db, { q })).articles).toHaveLength(count);
});

test("sources of figures entered by hand are left out of a list of texts", async () => {
  const { db } = await temporaryStore();
  await saveArticle(db, { ...article, text: "" }, [level]);
  expect((await listArticles(db, { hasText: true })).articles).toEqual([]);
  expect((await listArticles(db)).articles).toHaveLength(1);
});
