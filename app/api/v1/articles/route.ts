import { authorize } from "@/app/access";
import { storing } from "@/app/api/storing";
import { reading, store } from "@/app/database";
import { findArticle, saveArticle } from "@/lib/store/articles";
import { listArticles } from "@/lib/store/list-articles";
import { articlesQuerySchema, withQuery } from "../query";
import { readBody } from "../read-body";
import { withVersion } from "../with-version";
import { articleBodySchema, readFacts, toAnswer, toSave } from "./body";

/** Articles without their texts, the latest first, in pages; `q` is sought in title, outlet and text. */
export const GET = withVersion(
  withQuery(articlesQuerySchema, async ({ q, ...page }) => {
    const db = await reading();
    return Response.json(await listArticles(db, { q }, page));
  }),
);

/** Saves a new article with its facts. */
export const POST = storing(async (request: Request) => {
  const editor = await authorize(request);
  if (editor instanceof Response) return editor;
  const read = await readBody(request, articleBodySchema);
  if (read instanceof Response) return read;
  const facts = readFacts(read.body.facts ?? [], read.body.text);
  if (facts instanceof Response) return facts;
  const { db } = await store();
  const id = await saveArticle(db, toSave(read.body, editor), facts);
  const saved = await findArticle(db, id);
  return Response.json(saved && toAnswer(saved), {
    status: 201,
    headers: { location: `/api/v1/articles/${id}` },
  });
});
