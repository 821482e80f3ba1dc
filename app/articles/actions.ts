"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { editor } from "@/app/access";
import { mostCharacters, mostFacts } from "@/app/api/v1/articles/limits";
import { store } from "@/app/database";
import type { EntryState } from "@/app/ui/entry-form";
import { plainArticle, type TypedArticle } from "@/lib/entry/article";
import { type DraftFact, toSend, withFound } from "@/lib/entry/draft";
import { parseFactEntry, toTypedFact } from "@/lib/entry/fact";
import type { Entry } from "@/lib/entry/fields";
import { type Fact, factSchema, spanSchema } from "@/lib/fact";
import type { Problem } from "@/lib/problem";
import { deleteArticle, saveArticle } from "@/lib/store/articles";
import { extractInTime } from "./extract";

const typedSchema = z.record(z.string().max(40), z.string().max(4000));

/** Reads what a person typed for a fact of a text; `quote` are the words it rests on. Saves nothing. */
export const readFact = async (
  typed: Readonly<Record<string, string>>,
  quote: Fact["quote"],
): Promise<Entry<{ readonly fact: Fact; readonly remark: string | null }>> =>
  parseFactEntry(typedSchema.parse(typed), spanSchema.nullable().parse(quote));

/** The fields of a form for a fact, as they would be typed. */
export const typeFact = async (
  fact: Fact,
  remark: string | null,
): Promise<Readonly<Record<string, string>>> =>
  toTypedFact(factSchema.parse(fact), z.string().nullable().parse(remark));

/** What came of the form of an article where there is no script: what was typed, and what was found in it. */
export type ArticleState = {
  readonly typed: TypedArticle;
  readonly drafts: readonly DraftFact[];
  readonly problems: readonly Problem[];
};

const tooLong: Problem = {
  code: "too-long",
  name: "text",
  message: "this text is too long",
  fix: `give at most ${mostCharacters} characters`,
};

const signedOut: Problem = {
  code: "not-signed-in",
  message: "Saving needs the editor’s key",
  fix: "sign in in another tab, then send this again",
};

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};

/** Finds the facts of the text that was sent, and saves the article with them where the form asks for it. */
export const submitArticle = async (
  _state: ArticleState,
  form: FormData,
): Promise<ArticleState> => {
  const read = plainArticle((name) => textOf(form, name));
  const { typed, article, problems } = read;
  if (typed.text.length > mostCharacters) return { typed, drafts: [], problems: [tooLong] };
  const { published } = article;
  const drafts = withFound([], await extractInTime({ text: typed.text, published }));
  if (form.get("do") !== "save") return { typed, drafts, problems: [] };
  const who = await editor();
  if (!who || published === undefined || problems.length > 0)
    return { typed, drafts, problems: who ? problems : [signedOut] };
  const { db } = await store();
  const deed = { by: who.key, now: new Date().toISOString() };
  const facts = toSend(drafts).slice(0, mostFacts);
  const id = await saveArticle(db, { ...article, published, ...deed }, facts);
  redirect(`/articles/${id}`);
};

/** Removes an article with its facts. */
export const removeArticle = async (id: string, _state: EntryState): Promise<EntryState> => {
  const who = await editor();
  if (!who) return { status: "refused", problems: [signedOut], typed: {} };
  const { db } = await store();
  const now = new Date().toISOString();
  await deleteArticle(db, { id: z.string().max(40).parse(id), by: who.key, now });
  redirect("/articles");
};
