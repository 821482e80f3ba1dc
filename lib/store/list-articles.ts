import { sql } from "kysely";
import type { Article } from "./articles";
import type { Reader } from "./change";
import { limitOf, type PageRequest, parseCursor, toPage } from "./paging";

/** An article in a list: without its text, with the number of its facts. */
export type ArticleSummary = Omit<Article, "text"> & { readonly facts: number };

/**
 * Articles, the latest first, those of which only the month or the year is known at its end. `q` is sought in title,
 * outlet and text. A cursor of another list gives the first page.
 */
export const listArticles = async (
  db: Reader,
  { q }: { q?: string | undefined } = {},
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
  if (q?.trim()) {
    const words = sql`${q.trim().toLowerCase()}`;
    query = query.where(
      sql<boolean>`instr(lower(coalesce(a.title, '') || ' ' || coalesce(a.outlet, '') || ' ' || a.text), ${words}) > 0`,
    );
  }
  const rows = await query.execute();
  const { rows: shown, next } = toPage(rows, page, (row) => [row.known_from, row.id]);
  return { articles: shown.map(({ known_from: _, ...article }) => article), next };
};
