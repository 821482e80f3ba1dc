import type { Metadata } from "next";
import { reading } from "@/app/database";
import { Published } from "@/app/ui/published";
import { TableHead } from "@/app/ui/table-head";
import { TableRegion } from "@/app/ui/table-region";
import { type ArticleSummary, listArticles } from "@/lib/store/list-articles";

export const metadata: Metadata = { title: "Articles" };

type ArticlesProps = {
  readonly searchParams: Promise<{ q?: string | string[]; cursor?: string | string[] }>;
};

const articlesOfPage = 50;

const textOf = (value: string | string[] | undefined): string =>
  [value ?? ""].flat().join(" ").trim().slice(0, 200);

const ArticleRow = ({ article }: { readonly article: ArticleSummary }) => (
  <tr>
    <th scope="row">
      <a href={`/articles/${article.id}`}>{article.title ?? article.outlet ?? "Without a title"}</a>
      {article.title && article.outlet && <small className="row-source">{article.outlet}</small>}
    </th>
    <td>
      <Published date={article.published} />
    </td>
    <td className="number">{article.facts.toLocaleString("en")}</td>
  </tr>
);

const ArticleTable = ({ articles }: { readonly articles: readonly ArticleSummary[] }) => (
  <TableRegion label="Articles">
    <TableHead columns={["Article", "Published", { number: "Facts" }]} />
    <tbody>
      {articles.map((article) => (
        <ArticleRow article={article} key={article.id} />
      ))}
    </tbody>
  </TableRegion>
);

/** All articles, or those that a search means, the latest first. */
export default async function Articles({ searchParams }: ArticlesProps) {
  const query = await searchParams;
  const [q, cursor] = [textOf(query.q), textOf(query.cursor)];
  const db = await reading();
  const page = { limit: articlesOfPage, cursor: cursor || undefined };
  const { articles, next } = await listArticles(db, { q, hasText: true }, page);
  const further = new URLSearchParams({ ...(q ? { q } : {}), cursor: next ?? "" });
  return (
    <>
      <h1>{q ? `Articles of “${q}”` : "Articles"}</h1>
      <p className="lede">Texts that state trade figures, the latest first.</p>
      <p>
        <a className="button button-main" href="/articles/new">
          Add an article
        </a>
      </p>
      <form action="/articles" className="inline-form" method="get">
        <label htmlFor="article-search">Outlet, country or words</label>
        <input defaultValue={q} id="article-search" name="q" type="search" />
        <button className="button" type="submit">
          Search
        </button>
      </form>
      {articles.length === 0 ? (
        <p className="soft">No article here fits.</p>
      ) : (
        <ArticleTable articles={articles} />
      )}
      {(next || cursor) && (
        <nav aria-label="Pages of the list" className="pages">
          {cursor && (
            <a href={q ? `/articles?q=${encodeURIComponent(q)}` : "/articles"}>First page</a>
          )}
          {next && (
            <a href={`/articles?${further}`} rel="next">
              Next
            </a>
          )}
        </nav>
      )}
    </>
  );
}
