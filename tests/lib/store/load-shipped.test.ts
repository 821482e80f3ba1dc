import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { deleteArticle } from "@/lib/store/articles";
import { dataVersion } from "@/lib/store/change";
import { findDataset } from "@/lib/store/datasets";
import { listEvents } from "@/lib/store/events";
import { listFacts } from "@/lib/store/facts";
import { listArticles } from "@/lib/store/list-articles";
import type { Store } from "@/lib/store/open";
import { loadShippedData } from "@/lib/store/shipped";
import { eightMonthsOf2021 } from "../a-fact";
import {
  customs,
  exportsFile,
  noon,
  temporaryFolder,
  temporaryStore,
  valuesAsOf,
} from "./temporary-store";

const now = noon("2022-01-01");

const fact = { ...eightMonthsOf2021, quote: "$5.9 million" };
const article = {
  title: "Forum",
  outlet: "Today.az",
  url: null,
  published: "2021-10",
  text: "It was $5.9 million, then more.",
  facts: [fact],
};

const dataFolder = async (articles: readonly unknown[] = [article]): Promise<string> => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, "series"));
  await mkdir(join(folder, "articles"));
  const dataset = { ...customs, file: "series/a.csv", released: "2021-03-10", note: "Monthly." };
  await writeFile(join(folder, "datasets.json"), JSON.stringify([dataset]));
  await writeFile(join(folder, "series", "a.csv"), exportsFile({ "2021-01": 10 }));
  await writeFile(join(folder, "articles", "pair.json"), JSON.stringify(articles));
  await writeFile(
    join(folder, "events.csv"),
    'date,countries,title,kind,address\n2006,SRB;MNE,"Split, in two",break,srbija.gov.rs/vest\n2021-10-11,AZE,Visit,,a book (page 3)\n',
  );
  return folder;
};

const contents = async (store: Store) => ({
  values: await valuesAsOf(store),
  articles: (await listArticles(store.db)).articles.length,
  facts: (await listFacts(store.db, {})).length,
  events: (await listEvents(store.db)).length,
});
const whole = { values: { "2021-01": 10 }, articles: 1, facts: 1, events: 2 };

test("the first start stores datasets, articles and events with their sources", async () => {
  const store = await temporaryStore();
  const said: string[] = [];
  await loadShippedData(store, await dataFolder(), now, (message) => said.push(message));
  expect(await contents(store)).toEqual(whole);
  expect(said).toEqual(["Customs: 1 figures", "1 articles and 2 events"]);
  const found = await findDataset(store.db, "Customs");
  expect(found?.dataset).toMatchObject(customs);
  expect(found?.vintages).toMatchObject([{ released: "2021-03-10", releasedGiven: true }]);
  const [stored] = await listFacts(store.db, {});
  expect(stored?.fact.quote).toEqual({ start: 7, end: 19 });
  expect(await listEvents(store.db)).toMatchObject([
    {
      title: "Split, in two",
      kind: "break",
      url: "https://srbija.gov.rs/vest",
      places: ["MNE", "SRB"],
    },
    { title: "Visit", kind: null, url: null, places: ["AZE"] },
  ]);
});

test("a second start changes nothing, also when a person has removed something", async () => {
  const store = await temporaryStore();
  const folder = await dataFolder();
  await loadShippedData(store, folder, now);
  const [first] = (await listArticles(store.db)).articles;
  await deleteArticle(store.db, { id: first?.id ?? "", by: "test", now });
  const version = await dataVersion(store.db);
  await loadShippedData(store, folder, now);
  expect(await contents(store)).toEqual({ ...whole, articles: 0, facts: 0 });
  expect(await dataVersion(store.db)).toBe(version);
});

test("a start that was broken off is completed by the next", async () => {
  const store = await temporaryStore();
  const folder = await dataFolder([
    article,
    { ...article, title: "Broken", facts: [{ ...fact, quote: "$6" }] },
  ]);
  await expect(loadShippedData(store, folder, now)).rejects.toThrow("must stand once");
  expect(await contents(store)).toEqual({ ...whole, events: 0 });
  await cp(join(await dataFolder(), "articles"), join(folder, "articles"), { recursive: true });
  await loadShippedData(store, folder, now);
  expect(await contents(store)).toEqual(whole);
});

test.each([
  ["is not in the text", "$6 million"],
  ["is in the text twice", "m"],
])("a quote that %s is an error", async (_what, quote) => {
  const store = await temporaryStore();
  const folder = await dataFolder([{ ...article, facts: [{ ...fact, quote }] }]);
  await expect(loadShippedData(store, folder, now)).rejects.toThrow("must stand once");
});
