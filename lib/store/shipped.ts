import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import Papa from "papaparse";
import { type FactToSave, findArticle, saveArticle } from "./articles";
import type { Deed, Reader } from "./change";
import { engineOf } from "./engine/engine";
import { saveEvent } from "./events";
import { idOf } from "./id";
import { importFile } from "./import-file";
import type { Store } from "./open";
import { saveRawFile } from "./raw-file";
import {
  type ShippedDataset,
  type ShippedFact,
  shippedArticlesSchema,
  shippedDatasetsSchema,
  shippedEventSchema,
} from "./shipped-schema";

type Load = {
  readonly store: Pick<Store, "db" | "home">;
  readonly folder: string;
  readonly deed: Deed;
};

const loadedKey = "shipped";
const largestFileBytes = 1024 ** 3;

const readText = (folder: string, file: string): Promise<string> =>
  readFile(join(folder, file), "utf8");

const readDatasets = async (folder: string): Promise<ShippedDataset[]> =>
  shippedDatasetsSchema.parse(JSON.parse(await readText(folder, "datasets.json")));

const listArticleFiles = async (folder: string): Promise<string[]> =>
  (await readdir(join(folder, "articles")))
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => join("articles", name));

/** Says which shipped data a store was given, should it ever matter. */
const digestOf = async (folder: string): Promise<string> => {
  const series = (await readDatasets(folder)).map(({ file }) => file);
  const articles = await listArticleFiles(folder);
  const hash = createHash("sha256");
  for (const file of ["datasets.json", "events.csv", ...series, ...articles])
    hash.update(`${file}\0`).update(await readText(folder, file));
  return hash.digest("hex");
};

/** The same road as an upload; a dataset of that name is there already and stays as it is. */
const loadDataset = async (load: Load, dataset: ShippedDataset): Promise<string | undefined> => {
  const { store, folder, deed } = load;
  const { file: fileName, released, note: _, ...details } = dataset;
  const bytes = createReadStream(join(folder, fileName));
  const raw = await saveRawFile(store.home, bytes, largestFileBytes);
  if ("tooLarge" in raw) return `${fileName} is too large`;
  const { sha256 } = raw;
  const result = await importFile(store, { dataset: details, released, fileName, sha256, ...deed });
  if ("dataset" in result) return `${details.name}: ${result.observations} figures`;
  if ("refused" in result) return `${fileName}: ${result.refused.problems[0]?.message}`;
  return undefined;
};

const toFact = (text: string, { quote, ...fact }: ShippedFact): FactToSave => {
  const start = text.indexOf(quote);
  if (start < 0 || text.indexOf(quote, start + 1) >= 0)
    throw new Error(`these words must stand once in the text: ${quote}`);
  return { ...fact, quote: { start, end: start + quote.length } };
};

const loadArticles = async ({ store, folder, deed }: Load, file: string): Promise<number> => {
  const articles = shippedArticlesSchema.parse(JSON.parse(await readText(folder, file)));
  for (const { facts, ...article } of articles) {
    const id = idOf(article.url, article.title, article.published);
    if (await findArticle(store.db, id)) continue;
    const found = facts.map((fact) => toFact(article.text, fact));
    await saveArticle(store.db, { ...article, id, ...deed }, found);
  }
  return articles.length;
};

/** An address without its scheme, as the table has it; null when it is none but words about a source. */
const toUrl = (address: string): string | null =>
  /^[\w-]+(\.[\w-]+)+(\/[\w./?=&%~+#-]*)?$/.test(address) ? `https://${address}` : null;

const loadEvents = async ({ store, folder, deed }: Load): Promise<number> => {
  const text = await readText(folder, "events.csv");
  const { data } = Papa.parse<unknown>(text, { header: true, skipEmptyLines: true });
  for (const row of data) {
    const { date, countries, title, kind, address } = shippedEventSchema.parse(row);
    const event = { date, title, kind: kind || null, url: toUrl(address), places: countries };
    await saveEvent(store.db, event, deed);
  }
  return data.length;
};

const isLoaded = async (db: Reader): Promise<boolean> =>
  (await db.selectFrom("meta").select("key").where("key", "=", loadedKey).executeTakeFirst()) !==
  undefined;

type Loading = {
  readonly store: Pick<Store, "db" | "home">;
  readonly folder: string;
  readonly now: string;
  readonly report: (message: string) => unknown;
};

const loadAll = async ({ store, folder, now, report }: Loading): Promise<void> => {
  // Another instance may have done it while this one waited.
  if (await isLoaded(store.db)) return;
  const load = { store, folder, deed: { by: "shipped", now } };
  for (const dataset of await readDatasets(folder)) {
    const outcome = await loadDataset(load, dataset);
    if (outcome) report(outcome);
  }
  let articles = 0;
  for (const file of await listArticleFiles(folder)) articles += await loadArticles(load, file);
  const events = await loadEvents(load);
  report(`${articles} articles and ${events} events`);
  const value = await digestOf(folder);
  await store.db
    .insertInto("meta")
    .values({ key: loadedKey, value })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

/**
 * At the first start: stores the datasets, articles and events of a data folder. Each is stored whole or not, and those
 * that are there are passed over, so that a start that was broken off is completed by the next; afterwards never again,
 * so that what a person removed stays removed. Throws when the folder breaks its own rules.
 */
export const loadShippedData = async (
  store: Pick<Store, "db" | "home">,
  folder: string,
  now: string,
  report: (message: string) => unknown = () => {},
): Promise<void> => {
  if (await isLoaded(store.db)) return;
  await engineOf(store.db).alone(store.db, () => loadAll({ store, folder, now, report }));
};
