import { useEffect, useState } from "react";
import type { SearchHit } from "@/lib/search/contents";

/** So long a pause says that a word is typed. */
const pauseMs = 90;
const perKind = 4;

export type Suggestions = { readonly q: string; readonly hits: readonly SearchHit[] };

const fetchHits = async (q: string, signal: AbortSignal): Promise<readonly SearchHit[]> => {
  const query = new URLSearchParams({ q, perKind: String(perKind) });
  const answer = await fetch(`/api/v1/search?${query}`, { signal });
  if (!answer.ok) throw new Error(`the search answered with ${answer.status}`);
  return ((await answer.json()) as { hits: readonly SearchHit[] }).hits;
};

/** The best few results of each kind for what is typed, asked for when typing pauses; undefined before the first answer. */
export const useSuggestions = (typed: string): Suggestions | undefined => {
  const [found, setFound] = useState<Suggestions>();
  const q = typed.trim();
  useEffect(() => {
    if (q === "") return;
    const calling = new AbortController();
    const pause = setTimeout(() => {
      fetchHits(q, calling.signal).then(
        (hits) => setFound({ q, hits }),
        // Typing went on, or the server is away: the form finds the same when it is sent.
        () => undefined,
      );
    }, pauseMs);
    return () => {
      clearTimeout(pause);
      calling.abort();
    };
  }, [q]);
  return q === "" ? undefined : found;
};
