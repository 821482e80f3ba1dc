import type { SearchContents } from "../search/contents";
import { gatherContents } from "../search/gather";
import type { Reader } from "./change";

/** What series have by their pair; series are read, never their observations. */
const readSeries = (db: Reader) =>
  db
    .selectFrom("series as s")
    .innerJoin("dataset as d", "d.id", "s.dataset")
    .select(["s.dataset", "s.reporter", "s.partner", "s.flow", "s.frequency", "d.publisher"])
    .select(({ fn }) => fn.sum<number>("s.observations").as("figures"))
    .where("s.observations", ">", 0)
    .groupBy(["s.dataset", "s.reporter", "s.partner", "s.flow", "s.frequency", "d.publisher"])
    .execute();

const readProducts = (db: Reader) =>
  db
    .selectFrom("series as s")
    .innerJoin("dataset as d", "d.id", "s.dataset")
    .select(["s.product", "s.reporter", "s.flow", "s.frequency", "d.publisher"])
    .select(({ fn }) => fn.sum<number>("s.observations").as("figures"))
    .where("s.observations", ">", 0)
    .where("s.product", "is not", null)
    .groupBy(["s.product", "s.reporter", "s.flow", "s.frequency", "d.publisher"])
    .$narrowType<{ product: string }>()
    .execute();

const readStated = (db: Reader) =>
  db
    .selectFrom("fact as f")
    .innerJoin("article as a", "a.id", "f.article")
    .select(["f.reporter", "f.partner", "f.flow", "f.article", "a.outlet"])
    .select(({ fn }) => fn.countAll<number>().as("figures"))
    .groupBy(["f.reporter", "f.partner", "f.flow", "f.article", "a.outlet"])
    .execute();

/** A source of figures entered by hand has no text, and no page to be found. */
const readArticles = (db: Reader) =>
  db
    .selectFrom("article")
    .select(["id", "title", "outlet", "published"])
    .where("text", "<>", "")
    .execute();

/** All that can be sought in the store, from the tables of series, facts, datasets and articles. */
export const readSearchContents = async (db: Reader): Promise<SearchContents> => {
  const [series, products, stated, datasets, articles] = await Promise.all([
    readSeries(db),
    readProducts(db),
    readStated(db),
    db.selectFrom("dataset").select(["id", "name", "publisher"]).execute(),
    readArticles(db),
  ]);
  return gatherContents({ series, products, stated, datasets, articles });
};
