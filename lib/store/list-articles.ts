import { type Expression, type SqlBool, sql } from "kysely";
import type { Article } from "./articles";
import type { Reader } from "./change";
import { limitOf, type PageRequest, parseCursor, toPage } from "./paging";
import { placesNamed } from "./search-words";

/** An article in a list: without its text, with the number of its facts. */
export type ArticleSummary = Omit<Article, "text"> & { readonly facts: number };

/** Whether a word stands in what is said of article `a` or in its text, or names a place of one of its facts. */
const matchesWord = (word: string): Expression<SqlBool> => {
  const places = JSON.stringify(placesNamed(word));
  return sql<SqlBool>`(
    instr(lower(coalesce(a.title, '') || ' ' || coalesce(a.outlet, '') || ' ' || a.text), ${word}) > 0
    or exists (select 1 from fact as f where f.article = a.id and (
      f.reporter in (select value from json_each(${places}))
      or f.partner in (select value from json_each(${places})))))`;
};

const wordsOf = (q: string | undefined): readonly string[] =>
  (q ?? "")
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");

/** Which articles: those in which each word of `q` is found; with `hasText` no sources of figures entered by hand. */
export type ArticleFilter = { readonly q?: string | undefined; readonly hasText?: boolean };

/**
 * Articles, the latest first, those of which only the month or the year is known at its end. Each word of `q` is sought
 * in title, outlet, text and the names of the places that the facts are of. A cursor of another list gives the first page.
 */
export const listArticles = async (
  db: Reader,
  { q, hasText = false }: ArticleFilter = {},
  page: PageRequest = {},
): Promise<{ articles: ArticleSummary[]; next: string | null }> => {
  const [knownFrom, id] = parseCursor(page.cursor, 2) ?? [];
  let query = db
    .selectFrom("article as a")
    .select(["a.id", "a.title", "a.outlet", "a.url", "a.published", "a.created", "a.known_from"])
    .select(sql<number>`(select count(*) from fact where fact.article = a.id)`.as("facts"))
    .orderBy("a.known_from", "desc")
    .orderBy("a.id", "desc")
    .limit(limitOf(page) + 1);
  if (id !== undefined)
    query = query.where(sql<boolean>`(a.known_from, a.id) < (${knownFrom}, ${id})`);
  if (hasText) query = query.where("a.text", "<>", "");
  for (const word of wordsOf(q)) query = query.where(matchesWord(word));
  const rows = await query.execute();
  const { rows: shown, next } = toPage(rows, page, (row) => [row.known_from, row.id]);
  return { articles: shown.map(({ known_from: _, ...article }) => article), next };
};
