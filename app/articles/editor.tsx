"use client";

import { useActionState, useId } from "react";
import { Refused } from "@/app/ui/entry-form";
import { articleFields } from "@/lib/entry/article";
import { type ArticleState, submitArticle } from "./actions";
import { ArticleButtons } from "./article-buttons";
import { ArticleFields } from "./article-fields";
import { DraftView } from "./draft-view";
import { TextFields } from "./text-fields";
import { useArticleForm } from "./use-article-form";

type EditorProps = {
  /** The id of the article that is edited; a new one has none. */
  readonly id?: string;
  readonly initial: ArticleState;
  readonly canSave: boolean;
};

const shown = articleFields.map((name) => ({ name, label: name, value: "" }));

const Editing = ({
  id,
  initial,
  canSave,
  action,
}: EditorProps & { action: (form: FormData) => void }) => {
  const labelId = useId();
  const form = useArticleForm(id, initial);
  const { draft, problems, hasScript, chosen, said, submit, leaveChosen } = form;
  return (
    <div className="lead-row article-work">
      <form action={action} className="form article-form" id="article" onSubmit={submit}>
        {problems.length > 0 && <Refused fields={shown} problems={problems} />}
        <ArticleFields id={labelId} problems={problems} typed={initial.typed} />
        <TextFields form={form} id={labelId} />
        <ArticleButtons canSave={canSave} form={form} isNew={id === undefined} />
        <p role="status" className="soft">
          {said}
        </p>
      </form>
      <DraftView canChange={hasScript} chosen={chosen} draft={draft} onDone={leaveChosen} />
    </div>
  );
};

/** Where an article is pasted or edited, and its facts are found, corrected, added and left out. */
export const ArticleEditor = (props: EditorProps) => {
  const [state, action] = useActionState(submitArticle, props.initial);
  return <Editing {...props} action={action} initial={state} />;
};
