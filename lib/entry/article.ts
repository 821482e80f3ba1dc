import type { Problem } from "../problem";
import { readDate, readUrl } from "./common-fields";
import { readFields } from "./fields";
import { toPlainText } from "./plain-text";

/** The fields of the form of an article, as they are typed. */
export const articleFields = ["title", "outlet", "url", "published", "text"] as const;

/** What was typed for an article; its text without markup. */
export type TypedArticle = Readonly<Record<(typeof articleFields)[number], string>>;

/** What is said of an article in a form; `published` is undefined where it cannot be read. */
export type ReadArticle = {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly published: string | undefined;
  readonly text: string;
};

/** The fields of an article as they are kept, with all that is wrong with them; markup is taken out of the text. */
export const plainArticle = (
  textOf: (name: string) => string,
): {
  readonly typed: TypedArticle;
  readonly article: ReadArticle;
  readonly problems: readonly Problem[];
} => {
  const [title, outlet, url, published] = articleFields.map(textOf);
  const text = toPlainText(textOf("text"));
  const typed = {
    title: title ?? "",
    outlet: outlet ?? "",
    url: url ?? "",
    published: published ?? "",
    text,
  };
  const fields = readFields(typed);
  const article = {
    title: fields.optional("title", 500),
    outlet: fields.optional("outlet", 500),
    url: readUrl(fields),
    published: readDate(fields, "published"),
    text,
  };
  if (text.trim() === "")
    fields.refuse("text", { code: "empty-field", message: "this is empty", fix: "paste the text" });
  return { typed, article, problems: fields.problems };
};
