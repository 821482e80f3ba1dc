import { extractFacts } from "@/lib/article";
import { anchorOf } from "@/lib/entry/draft";
import type { Span } from "@/lib/fact";
import type { Mark } from "@/lib/fact-marks";
import type { StoredFact } from "@/lib/store/articles";

/** The words of the figure in a quote of which only the whole is known: those that are read there as the same figure. */
const figureIn = ({ fact, article }: StoredFact, quote: Span): Span => {
  const words = article.text.slice(quote.start, quote.end);
  const found = extractFacts(words, { published: article.published }).find(
    ({ value, percent, factor }) =>
      value === fact.value && percent === fact.percent && factor === fact.factor,
  );
  const anchor = found && anchorOf({ fact: found, spans: found.spans });
  return anchor ? { start: quote.start + anchor.start, end: quote.start + anchor.end } : quote;
};

const longestQuote = 1000;

/** The marks of the facts of an article, numbered in their order: the words of their figures, else their quotes. */
export const marksOf = (facts: readonly StoredFact[]): readonly Mark[] =>
  facts.flatMap((stated, index) => {
    const { fact, spans } = stated;
    const anchor = anchorOf({ fact, spans: spans ?? {} });
    if (!anchor) return [];
    const isQuote = spans === null && anchor.end - anchor.start <= longestQuote;
    return [{ ...(isQuote ? figureIn(stated, anchor) : anchor), number: index + 1 }];
  });
