import { authorize } from "@/app/access";
import { refuse } from "@/app/api/answer";
import { storing } from "@/app/api/storing";
import { reading, store } from "@/app/database";
import { deleteArticle, findArticle, saveArticle } from "@/lib/store/articles";
import { readBody } from "../../read-body";
import { withVersion } from "../../with-version";
import { articleBodySchema, keepFacts, readFacts, toAnswer, toSave } from "../body";

type Context = { readonly params: Promise<{ readonly article: string }> };

const refuseAbsent = (id: string): Response =>
  refuse({ status: 404, detail: `There is no article ${id}.` });

const answerArticle = async (id: string): Promise<Response> => {
  const db = await reading();
  const found = await findArticle(db, id);
  return found ? Response.json(toAnswer(found)) : refuseAbsent(id);
};

/** An article with its text and its facts in the order of the text. */
export const GET = withVersion(
  async (_request: Request, { params }: Context): Promise<Response> =>
    answerArticle((await params).article),
);

/** Puts an article in place of the one there; without facts those stay whose words stand where they stood. */
export const PUT = storing(async (request: Request, { params }: Context) => {
  const editor = await authorize(request);
  if (editor instanceof Response) return editor;
  const { article: id } = await params;
  const { db } = await store();
  const found = await findArticle(db, id);
  if (!found) return refuseAbsent(id);
  const read = await readBody(request, articleBodySchema);
  if (read instanceof Response) return read;
  const { facts: given, text } = read.body;
  const facts = given === undefined ? keepFacts(found, text) : readFacts(given, text);
  if (facts instanceof Response) return facts;
  await saveArticle(db, { ...toSave(read.body, editor), id }, facts);
  return answerArticle(id);
});

/** Removes an article and its facts. */
export const DELETE = storing(async (request: Request, { params }: Context) => {
  const editor = await authorize(request);
  if (editor instanceof Response) return editor;
  const { article: id } = await params;
  const { db } = await store();
  const deed = { by: editor.key, now: new Date().toISOString() };
  return (await deleteArticle(db, { id, ...deed }))
    ? Response.json({ deleted: id })
    : refuseAbsent(id);
});
