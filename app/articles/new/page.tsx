import type { Metadata } from "next";
import { editor } from "@/app/access";
import "../articles.css";
import { ArticleEditor } from "../editor";

export const metadata: Metadata = { title: "Add an article" };

const nothing = { title: "", outlet: "", url: "", published: "", text: "" };

/** Where an article is pasted: its facts are found at once, and can be corrected before it is saved. */
export default async function NewArticle() {
  const canSave = (await editor()) !== undefined;
  return (
    <>
      <h1>Add an article</h1>
      <p className="lede">
        Paste a text: the trade figures it states are found, with the words that gave each part of
        them. Correct what was misread before it is saved.
      </p>
      <ArticleEditor canSave={canSave} initial={{ typed: nothing, drafts: [], problems: [] }} />
    </>
  );
}
