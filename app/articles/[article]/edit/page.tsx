import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { editor } from "@/app/access";
import "../../articles.css";
import { reading } from "@/app/database";
import { findArticle } from "@/lib/store/articles";
import { ArticleEditor } from "../../editor";
import { toDrafts } from "../../to-drafts";

type EditProps = { readonly params: Promise<{ article: string }> };

export const metadata: Metadata = { title: "Edit an article" };

/** An article and its facts, to be edited together. */
export default async function EditArticle({ params }: EditProps) {
  const { article: id } = await params;
  const db = await reading();
  const found = await findArticle(db, id);
  if (!found) notFound();
  const { title, outlet, url, published, text } = found.article;
  const typed = { title: title ?? "", outlet: outlet ?? "", url: url ?? "", published, text };
  const canSave = (await editor()) !== undefined;
  return (
    <>
      <h1>Edit an article</h1>
      <p className="trail">
        <a href={`/articles/${id}`}>{title ?? outlet ?? "The article"}</a>
      </p>
      <ArticleEditor
        canSave={canSave}
        id={id}
        initial={{ typed, drafts: toDrafts(found.facts), problems: [] }}
      />
    </>
  );
}
