import { authorize } from "@/app/access";
import { refuseJob } from "@/app/api/refuse-job";
import { storing } from "@/app/api/storing";
import { extractInTime } from "@/app/articles/extract";
import { reading, store } from "@/app/database";
import { toSend, withFound } from "@/lib/entry/draft";
import { type FactToSave, findArticle, saveArticle } from "@/lib/store/articles";
import { listArticles } from "@/lib/store/list-articles";
import { articlesQuerySchema, withQuery } from "../query";
import { readBody } from "../read-body";
import { withVersion } from "../with-version";
import { type ArticleBody, articleBodySchema, readFacts, toAnswer, toSave } from "./body";
import { mostFacts } from "./limits";

/** Articles without their texts, the latest first, in pages; `q` is sought in title, outlet and text. */
export const GET = withVersion(
  withQuery(articlesQuerySchema, async ({ q, ...page }) => {
    const db = await reading();
    return Response.json(await listArticles(db, { q }, page));
  }),
);

/** The facts that are given with an article, else those that its text states. */
const factsOf = ({
  facts,
  text,
  published,
}: ArticleBody): readonly FactToSave[] | Response | Promise<readonly FactToSave[] | Response> =>
  facts
    ? readFacts(facts, text)
    : extractInTime({ text, published }).then(
        (found) => toSend(withFound([], found)).slice(0, mostFacts),
        refuseJob,
      );

/** Saves a new article with its facts. */
export const POST = storing(async (request: Request) => {
  const editor = await authorize(request);
  if (editor instanceof Response) return editor;
  const read = await readBody(request, articleBodySchema);
  if (read instanceof Response) return read;
  const facts = await factsOf(read.body);
  if (facts instanceof Response) return facts;
  const { db } = await store();
  const id = await saveArticle(db, toSave(read.body, editor), facts);
  const saved = await findArticle(db, id);
  return Response.json(saved && toAnswer(saved), {
    status: 201,
    headers: { location: `/api/v1/articles/${id}` },
  });
});
