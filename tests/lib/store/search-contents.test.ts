import { expect, test } from "vitest";
import { saveArticle } from "@/lib/store/articles";
import { listProductPairs } from "@/lib/store/product-pairs";
import { listRecentChanges } from "@/lib/store/recent";
import { readSearchContents } from "@/lib/store/search-contents";
import { eightMonthsOf2021 } from "../a-fact";
import { noon, temporaryStore, uploaded } from "./temporary-store";

const trade = [
  "flow,reporter,partner,product,unit,period,value",
  "exports,AZE,SRB,,USD,2020-01/P12M,100",
  "exports,AZE,SRB,,USD,2021-01/P12M,120",
  "imports,AZE,SRB,,USD,2021-01/P1M,30",
  "exports,AZE,SRB,HS 0808,USD,2021-01/P12M,7",
  "exports,AZE,TUR,HS 0808,USD,2020-01/P12M,8",
  "exports,AZE,TUR,HS 0808,USD,2021-01/P12M,9",
  "exports,AZE,GEO,,USD,2021-01/P12M,",
].join("\n");

const article = {
  title: "Forum in Baku",
  outlet: "Today",
  url: null,
  published: "2021-10-06",
  text: "Turnover grew.",
  by: "test",
  now: noon("2023-10-06"),
};

const storeOfTrade = async () => {
  const store = await temporaryStore();
  await uploaded(store, trade, { released: "2022-02-01" });
  await saveArticle(store.db, article, [eightMonthsOf2021]);
  return store.db;
};

test("what can be sought has each thing once, with its figures and the scopes of its series and facts", async () => {
  const contents = await readSearchContents(await storeOfTrade());
  const scopesOf = (numbers: readonly number[] = []) =>
    numbers.map((at) => Object.values(contents.scopes[at] ?? {}).join(" ")).sort();
  const pairs = new Map(contents.pairs.map((pair) => [`${pair.reporter} ${pair.partner}`, pair]));
  expect([...pairs.keys()].sort()).toEqual(["AZE SRB", "AZE TUR"]);
  expect(pairs.get("AZE SRB")?.figures).toBe(5);
  expect(scopesOf(pairs.get("AZE SRB")?.scopes)).toEqual([
    "AZE exports A State Customs Committee",
    "AZE imports M State Customs Committee",
    "AZE turnover  Today",
  ]);
  expect(contents.products.map(({ product, figures }) => [product, figures])).toEqual([
    ["HS 0808", 3],
  ]);
  expect(contents.datasets).toMatchObject([{ name: "Customs", figures: 6 }]);
  expect(contents.articles).toMatchObject([
    { title: "Forum in Baku", figures: 1, places: ["AZE", "SRB"] },
  ]);
});

test("a product has the pairs with figures of it, the most first", async () => {
  const pairs = await listProductPairs(await storeOfTrade(), "HS 0808");
  expect(pairs).toEqual([
    { reporter: "AZE", partner: "TUR", series: 1, observations: 2, lastPeriod: "2021-01/P12M" },
    { reporter: "AZE", partner: "SRB", series: 1, observations: 1, lastPeriod: "2021-01/P12M" },
  ]);
});

test("what came in last stands first", async () => {
  const db = await storeOfTrade();
  const changes = await listRecentChanges(db, 10);
  expect(changes.map(({ kind, at }) => [kind, at.slice(0, 10)])).toEqual([
    ["article", "2023-10-06"],
    ["file", "2021-02-01"],
  ]);
  expect(await listRecentChanges(db, 1)).toEqual(changes.slice(0, 1));
});
