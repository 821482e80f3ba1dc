import { type ClipboardEvent, type FormEvent, useEffect, useRef, useState } from "react";
import type { TypedArticle } from "@/lib/entry/article";
import { isHtml, toPlainText } from "@/lib/entry/plain-text";
import type { Span } from "@/lib/fact";
import type { ArticleState } from "./actions";
import { sendArticle } from "./send";
import { useDraft } from "./use-draft";

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

/**
 * The state of the form of an article and of the facts of its text: what is wrong, whether it is being sent, the words
 * chosen for a new fact, and what is said of all that. `id` is that of the article edited; a new one has none.
 */
export const useArticleForm = (id: string | undefined, initial: ArticleState) => {
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
    const { selectionStart: start = 0, selectionEnd: end = 0 } = area.current ?? {};
    setChosen(start < end ? { start, end } : undefined);
    setSaid(start < end ? "" : "First select the words of the fact in the text.");
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

  return {
    draft,
    problems,
    isSending,
    hasScript,
    area,
    chosen,
    said: draft.told || said,
    paste,
    choose,
    submit,
    leaveChosen: () => setChosen(undefined),
  };
};

/** What `useArticleForm` gives. */
export type ArticleForm = ReturnType<typeof useArticleForm>;
