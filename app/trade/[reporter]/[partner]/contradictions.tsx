import { Published } from "@/app/ui/published";
import { formatFactFigure, quoteInSentence } from "@/lib/fact-text";
import type { Contradiction } from "@/lib/ledger/contradiction";
import { linkOf } from "@/lib/link";
import type { StoredFact } from "@/lib/store/articles";
import { isEnteredByHand } from "@/lib/store/entered-figures";
import { listFirst, scopeInWords } from "./cited";

type Found = readonly Contradiction<StoredFact>[];

/** Where a figure was stated, as a link where there is an address. */
export const Source = ({ stated: { article } }: { readonly stated: StoredFact }) => {
  const link = article.url === null ? undefined : linkOf(article.url);
  const outlet = article.outlet ?? "Entered by hand";
  return (
    <>
      {link ? <a href={link}>{outlet}</a> : outlet}, <Published date={article.published} />
    </>
  );
};

/** The words that state a figure; nothing for one that was entered by hand. */
export const Words = ({ stated }: { readonly stated: StoredFact }) =>
  isEnteredByHand(stated.article) ? null : (
    <q className="stated-words">
      {quoteInSentence(stated.article.text, stated.fact.quote).words.trim()}
    </q>
  );

const Side = ({ stated }: { readonly stated: StoredFact }) => (
  <li>
    <b>{formatFactFigure(stated.fact)}</b> {scopeInWords(stated)}
    <Words stated={stated} />
    <small className="row-source">
      <Source stated={stated} />
    </small>
  </li>
);

const keyOf = ({ entries }: Contradiction<StoredFact>): string =>
  entries.map(({ statements, fact }) => `${statements[0]?.id} ${fact.measure}`).join(" ");

const Items = ({ found }: { readonly found: Found }) =>
  found.map((contradiction) => (
    <div className="contradiction" key={keyOf(contradiction)}>
      <p>{contradiction.why}</p>
      <ul>
        {listFirst(contradiction.entries).map((stated) => (
          <Side stated={stated} key={stated.id} />
        ))}
      </ul>
    </div>
  ));

const shownAtOnce = 3;

type ContradictionsProps = {
  readonly found: Found;
  /** There are others than those found. */
  readonly more: boolean;
};

/** Figures that cannot all be true, side by side, with the reason; the rest unfolds. */
export const Contradictions = ({ found, more }: ContradictionsProps) => {
  if (found.length === 0 && !more) return null;
  const rest = found.slice(shownAtOnce);
  return (
    <div className="contradictions">
      <h3>
        Figures that contradict each other{" "}
        <small>{found.length === 1 ? "1 contradiction" : `${found.length} contradictions`}</small>
      </h3>
      <p className="soft">
        At least one figure of each is wrong, or of another scope than it says. All of them are left
        out of what can be known; what they touch is marked as disputed.
      </p>
      <Items found={found.slice(0, shownAtOnce)} />
      {rest.length > 0 && (
        <details className="more">
          <summary>
            {rest.length === 1 ? "1 more contradiction" : `${rest.length} more contradictions`}
          </summary>
          <Items found={rest} />
        </details>
      )}
      {more && (
        <p className="soft">There are others than these, or such as need more than four figures.</p>
      )}
    </div>
  );
};
