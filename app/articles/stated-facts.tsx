import type { StoredFact } from "@/lib/store/articles";
import { type CardPage, pathOfPage } from "./card-pages";
import { StatedCard } from "./stated-card";
import type { StatedPair } from "./stated-pairs";

type StatedFactsProps = {
  readonly article: string;
  readonly facts: readonly StoredFact[];
  readonly pairs: readonly StatedPair[];
  readonly shown: CardPage;
};

const Pages = ({ article, shown: { page, pages } }: Omit<StatedFactsProps, "facts" | "pairs">) => (
  <nav aria-label="Pages of the facts" className="pages">
    {page > 1 && (
      <a href={`${pathOfPage(article, page - 1)}#facts`} rel="prev">
        Previous
      </a>
    )}
    {page < pages && (
      <a href={`${pathOfPage(article, page + 1)}#facts`} rel="next">
        Next
      </a>
    )}
  </nav>
);

/** The facts of an article, a page of cards at a time. */
export const StatedFacts = ({ article, facts, pairs, shown }: StatedFactsProps) => {
  const { from, to, pages } = shown;
  const pairOf = ({ fact }: StoredFact) =>
    pairs.find(({ reporter, partner }) => reporter === fact.reporter && partner === fact.partner);
  const count = facts.length === 1 ? "1 fact" : `${facts.length.toLocaleString("en")} facts`;
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">
        Facts <small>{pages > 1 ? `${from + 1}–${to} of ${count}` : count}</small>
      </h2>
      {facts.length === 0 && <p className="soft">No fact is kept of this article.</p>}
      <ol className="facts" start={from + 1}>
        {facts.slice(from, to).map((stated, index) => (
          <StatedCard
            key={stated.id}
            number={from + index + 1}
            pair={pairOf(stated)}
            stated={stated}
          />
        ))}
      </ol>
      {pages > 1 && <Pages article={article} shown={shown} />}
    </section>
  );
};
