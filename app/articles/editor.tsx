"use client";

import {
  type ClipboardEvent,
  type FormEvent,
  useActionState,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import { Refused } from "@/app/ui/entry-form";
import type { TypedArticle } from "@/lib/entry/article";
import { isHtml, toPlainText } from "@/lib/entry/plain-text";
import type { Span } from "@/lib/fact";
import type { Problem } from "@/lib/problem";
import { type ArticleState, submitArticle } from "./actions";
import { ArticleFields } from "./article-fields";
import { DraftView } from "./draft-view";
import { sendArticle } from "./send";
import { useDraft } from "./use-draft";

type EditorProps = {
  /** The id of the article that is edited; a new one has none. */
  readonly id?: string;
  readonly initial: ArticleState;
  readonly canSave: boolean;
};

const shown = ["title", "outlet", "url", "published", "text"].map((name) => ({
  name,
  label: name,
  value: "",
}));

const typedIn = (form: HTMLFormElement, text: string): TypedArticle => {
  const data = new FormData(form);
  const [title = "", outlet = "", url = "", published = ""] = [
    "title",
    "outlet",
    "url",
    "published",
  ].map((name) => String(data.get(name) ?? ""));
  return { title, outlet, url, published, text };
};

const problemWords = ({ message, fix }: Problem) => `${message}. To mend it, ${fix}.`;

const Editing = ({
  id,
  initial,
  canSave,
  action,
}: EditorProps & { action: (form: FormData) => void }) => {
  const labelId = useId();
  const draft = useDraft({ ...initial.typed, drafts: initial.drafts }, id === undefined);
  const [problems, setProblems] = useState(initial.problems);
  const [isSending, setSending] = useState(false);
  const [hasScript, setScript] = useState(false);
  const [chosen, setChosen] = useState<Span>();
  const [said, setSaid] = useState("");
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => setScript(true), []);

  const paste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const pasted = event.clipboardData.getData("text/plain");
    if (!isHtml(pasted)) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = event.currentTarget;
    draft.write(
      draft.text.slice(0, selectionStart) + toPlainText(pasted) + draft.text.slice(selectionEnd),
    );
    setSaid("The markup was taken out of what was pasted; the text is kept as it stands here.");
  };
  const choose = (): void => {
    const { selectionStart = 0, selectionEnd = 0 } = area.current ?? {};
    setChosen(
      selectionStart < selectionEnd ? { start: selectionStart, end: selectionEnd } : undefined,
    );
    setSaid(selectionStart < selectionEnd ? "" : "First select the words of the fact in the text.");
  };
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    setSending(true);
    const sent = await sendArticle(typedIn(event.currentTarget, draft.text), draft.drafts, id);
    if ("id" in sent) {
      location.assign(`/articles/${sent.id}`);
      return;
    }
    setSending(false);
    const whole = { code: "refused", message: sent.detail.replace(/\.$/, ""), fix: "look below" };
    setProblems(sent.problems.length > 0 ? sent.problems : [whole]);
  };
  const problemOf = (name: string) => problems.find((each) => each.name === name);
  const [dated, texted] = [problemOf("published"), problemOf("text")];
  return (
    <div className="lead-row article-work">
      <form action={action} className="form article-form" id="article" onSubmit={submit}>
        {problems.length > 0 && <Refused fields={shown} problems={problems} />}
        <ArticleFields id={labelId} problems={problems} typed={initial.typed} />
        <div className="field">
          <label htmlFor={`${labelId}published`}>Published</label>
          <input
            aria-describedby={`${labelId}published-says`}
            aria-invalid={dated ? true : undefined}
            id={`${labelId}published`}
            name="published"
            onChange={({ target }) => draft.setPublished(target.value)}
            type="text"
            value={draft.published}
          />
          <p className={dated ? "field-problem" : "field-hint"} id={`${labelId}published-says`}>
            {dated
              ? problemWords(dated)
              : "A day, a month or a year: it tells which “last year” is meant"}
          </p>
        </div>
        <div className="field">
          <label htmlFor={`${labelId}text`}>Text</label>
          <textarea
            aria-describedby={`${labelId}text-says`}
            id={`${labelId}text`}
            name="text"
            onChange={({ target }) => draft.write(target.value)}
            onPaste={paste}
            ref={area}
            rows={12}
            value={draft.text}
          />
          <p className={texted ? "field-problem" : "field-hint"} id={`${labelId}text-says`}>
            {texted ? problemWords(texted) : "Paste the article, as plain text or as HTML"}
          </p>
        </div>
        <p className="tools">
          {canSave ? (
            <button
              className="button button-main"
              disabled={isSending}
              name="do"
              type="submit"
              value="save"
            >
              {id === undefined ? "Save the article" : "Save the changes"}
            </button>
          ) : (
            <span className="refusal">
              <b>Saving needs the editor’s key.</b>{" "}
              <a href="/sign-in?back=/articles/new">Sign in to save</a>
            </span>
          )}{" "}
          {hasScript ? (
            <button className="button" onClick={choose} type="button">
              Add a fact of the selected words
            </button>
          ) : (
            id === undefined && (
              <button className="button" name="do" type="submit" value="preview">
                Show the facts
              </button>
            )
          )}{" "}
          {id !== undefined && !draft.isFinding && hasScript && (
            <button className="button" onClick={draft.find} type="button">
              Look for more facts
            </button>
          )}
        </p>
        <p role="status" className="soft">
          {draft.told || said}
        </p>
      </form>
      <DraftView
        canChange={hasScript}
        chosen={chosen}
        draft={draft}
        onDone={() => setChosen(undefined)}
      />
    </div>
  );
};

/** Where an article is pasted or edited, and its facts are found, corrected, added and left out. */
export const ArticleEditor = (props: EditorProps) => {
  const [state, action] = useActionState(submitArticle, props.initial);
  return <Editing {...props} action={action} initial={state} />;
};
