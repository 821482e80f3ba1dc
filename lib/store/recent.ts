import type { Reader } from "./change";

/** A file that came in and counts; `released` is the day it came out, `at` the instant it came in. */
export type RecentFile = {
  readonly kind: "file";
  readonly at: string;
  readonly dataset: string;
  readonly name: string;
  readonly number: number;
  readonly released: string;
};

/** An article that was added, with the number of its facts, at an instant. */
export type RecentArticle = {
  readonly kind: "article";
  readonly at: string;
  readonly id: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly facts: number;
};

/** An article whose facts were corrected, at the instant of the last time. */
export type RecentCorrection = Omit<RecentArticle, "kind"> & { readonly kind: "correction" };

export type RecentChange = RecentFile | RecentArticle | RecentCorrection;

const readFiles = async (db: Reader, most: number): Promise<RecentFile[]> => {
  const rows = await db
    .selectFrom("vintage as v")
    .innerJoin("dataset as d", "d.id", "v.dataset")
    .select(["v.received as at", "v.dataset", "d.name", "v.number", "v.released"])
    .where("v.undone", "is", null)
    .orderBy("v.id", "desc")
    .limit(most)
    .execute();
  return rows.map((row) => ({ kind: "file", ...row }));
};

const readArticles = async (db: Reader, most: number): Promise<RecentArticle[]> => {
  const rows = await db
    .selectFrom("article as a")
    .leftJoin("fact as f", "f.article", "a.id")
    .select(["a.created as at", "a.id", "a.title", "a.outlet"])
    .select(({ fn }) => fn.count<number>("f.id").as("facts"))
    .where("a.text", "<>", "")
    .groupBy(["a.id", "a.created", "a.title", "a.outlet"])
    .orderBy("a.created", "desc")
    .orderBy("a.id")
    .limit(most)
    .execute();
  return rows.map((row) => ({ kind: "article", ...row }));
};

const readCorrections = async (db: Reader, most: number): Promise<RecentCorrection[]> => {
  const rows = await db
    .selectFrom("fact_change as c")
    .innerJoin("article as a", "a.id", "c.article")
    .select(["a.id", "a.title", "a.outlet"])
    .select(({ fn }) => [fn.max("c.at").as("at"), fn.count<number>("c.id").as("facts")])
    .where("a.text", "<>", "")
    .groupBy(["a.id", "a.title", "a.outlet"])
    .orderBy("at", "desc")
    .orderBy("a.id")
    .limit(most)
    .execute();
  return rows.map((row) => ({ kind: "correction", ...row }));
};

/** The files, articles and corrections of facts that came in last, the latest first. */
export const listRecentChanges = async (db: Reader, most: number): Promise<RecentChange[]> => {
  const lists = await Promise.all([
    readFiles(db, most),
    readArticles(db, most),
    readCorrections(db, most),
  ]);
  return lists
    .flat<RecentChange[][]>()
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
    .slice(0, most);
};
