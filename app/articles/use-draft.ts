"use client";

import { useEffect, useRef, useState } from "react";
import type { ExtractedFact } from "@/lib/article/extracted";
import { afterEdit, type DraftFact, editBetween, withDraft, withFound } from "@/lib/entry/draft";
import type { Fact } from "@/lib/fact";

const shortWaitMs = 350;
const longWaitMs = 1500;
const longText = 20_000;

type Asked = { readonly text: string; readonly published: string };

const ask = async ({ text, published }: Asked, signal: AbortSignal): Promise<Response> =>
  fetch("/api/v1/facts/extract", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ text, ...(published ? { published } : {}) }),
    signal,
  });

const readAnswer = async (answer: Response): Promise<readonly ExtractedFact[] | string> => {
  const body = (await answer.json()) as { facts?: ExtractedFact[]; detail?: string };
  return answer.ok ? (body.facts ?? []) : (body.detail ?? "The text could not be read.");
};

/** The facts of a text, or why it could not be read; a date of publication that is no date yet is passed over. */
const findFacts = async (
  asked: Asked,
  signal: AbortSignal,
): Promise<readonly ExtractedFact[] | string> => {
  const answer = await ask(asked, signal);
  if (answer.status !== 400 || asked.published === "") return readAnswer(answer);
  return readAnswer(await ask({ ...asked, published: "" }, signal));
};

type Given = {
  readonly text: string;
  readonly published: string;
  readonly drafts: readonly DraftFact[];
};

/**
 * A text under work and its facts, which are found while it is written; what a person did to them stays. With `isFinding`
 * false the facts are looked for only when `find` is called.
 */
export const useDraft = (given: Given, isFindingAtFirst: boolean) => {
  const [text, setText] = useState(given.text);
  const [published, setPublished] = useState(given.published);
  const [drafts, setDrafts] = useState(given.drafts);
  const [isFinding, setFinding] = useState(isFindingAtFirst);
  const [told, setTold] = useState("");
  const added = useRef(0);

  useEffect(() => {
    if (!isFinding) return;
    const calling = new AbortController();
    const look = (): void => {
      setTold(text.trim() === "" ? "" : "Reading…");
      findFacts({ text, published }, calling.signal).then(
        (found) => {
          setTold(typeof found === "string" ? found : "");
          if (typeof found !== "string") setDrafts((before) => withFound(before, found));
        },
        (error: unknown) => {
          if (calling.signal.aborted) return;
          if (!(error instanceof TypeError)) throw error;
          setTold("The server could not be reached; the text is read when it is.");
        },
      );
    };
    const timer = setTimeout(look, text.length > longText ? longWaitMs : shortWaitMs);
    return () => {
      clearTimeout(timer);
      calling.abort();
    };
  }, [text, published, isFinding]);

  const update = (key: string, more: Partial<DraftFact>): void =>
    setDrafts((before) => before.map((each) => (each.key === key ? { ...each, ...more } : each)));

  return {
    text,
    published,
    drafts,
    told,
    isFinding,
    find: () => setFinding(true),
    setPublished,
    write: (next: string): void => {
      setDrafts((before) => afterEdit(before, editBetween(text, next)));
      setText(next);
    },
    update,
    add: (fact: Fact, remark: string | null): void => {
      added.current += 1;
      const draft: DraftFact = {
        key: `added ${added.current}`,
        fact,
        spans: {},
        abstained: {},
        remark,
        state: "added",
      };
      setDrafts((before) => withDraft(before, draft));
    },
  };
};

/** What `useDraft` gives. */
export type Draft = ReturnType<typeof useDraft>;
