import type { TypedArticle } from "@/lib/entry/article";
import { type DraftFact, toSend } from "@/lib/entry/draft";
import type { Problem } from "@/lib/problem";

/** What came of sending an article: where it is now, or why it was not taken. */
export type Sent =
  | { readonly id: string }
  | { readonly detail: string; readonly problems: readonly Problem[] };

const nullIfEmpty = (text: string): string | null => (text.trim() === "" ? null : text.trim());

const toBody = (
  { title, outlet, url, published, text }: TypedArticle,
  drafts: readonly DraftFact[],
) => ({
  title: nullIfEmpty(title),
  outlet: nullIfEmpty(outlet),
  url: nullIfEmpty(url),
  published: published.trim(),
  text,
  facts: toSend(drafts),
});

/** Saves an article with its facts through the API: a new one, or in place of the one that has the id. */
export const sendArticle = async (
  typed: TypedArticle,
  drafts: readonly DraftFact[],
  id: string | undefined,
): Promise<Sent> => {
  try {
    const answer = await fetch(id ? `/api/v1/articles/${id}` : "/api/v1/articles", {
      method: id ? "PUT" : "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(toBody(typed, drafts)),
    });
    const body = (await answer.json()) as {
      article?: { id: string };
      detail?: string;
      problems?: Problem[];
    };
    if (body.article) return { id: body.article.id };
    return { detail: body.detail ?? "The article was not saved.", problems: body.problems ?? [] };
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
    const detail = "The server could not be reached. Nothing was saved; try again.";
    return { detail, problems: [] };
  }
};
