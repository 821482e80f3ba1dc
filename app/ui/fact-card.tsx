import { Fragment, type ReactNode } from "react";
import type { FactVerdict } from "@/lib/check/fact-verdict";
import { formatFactFigure, formatFactInterval, periodsOf, quoteInSentence } from "@/lib/fact-text";
import { flowName } from "@/lib/flow-names";
import { describePeriod } from "@/lib/period";
import type { StoredFact } from "@/lib/store/articles";
import { isEnteredByHand } from "@/lib/store/entered-figures";
import { FactCheck } from "./fact-check";
import { formatDate, Published } from "./published";

/** What stands beside a stated figure for who may change it. */
export type FactControls = (stated: StoredFact) => ReactNode;

type FactCardProps = {
  readonly stated: StoredFact;
  /** The same figure as stated elsewhere. */
  readonly also?: readonly StoredFact[];
  readonly mirrorOf?: string | undefined;
  /** What came of checking the figure. */
  readonly verdict?: FactVerdict | undefined;
  /** What an editor can do with a figure that was entered by hand. */
  readonly controls?: FactControls | undefined;
};

const outletOf = ({ article }: StoredFact): string =>
  article.outlet ?? article.title ?? "Entered by hand";

/** Where and when a figure was stated, as a link where there is an address. */
const Source = ({ stated }: { readonly stated: StoredFact }) => (
  <>
    {stated.article.url ? <a href={stated.article.url}>{outletOf(stated)}</a> : outletOf(stated)} ·{" "}
    <Published date={stated.article.published} />
    {!isEnteredByHand(stated.article) && (
      <>
        {" "}
        · <a href={`/articles/${stated.article.id}`}>in its text</a>
      </>
    )}
  </>
);

/** The sentence that the words of a fact stand in, with those words marked; what was left out shows as an ellipsis. */
const Words = ({ stated }: { readonly stated: StoredFact }) => {
  const { before, words, after } = quoteInSentence(stated.article.text, stated.fact.quote);
  return (
    <blockquote className="fact-words">
      {before}
      <mark>{words}</mark>
      {after}
    </blockquote>
  );
};

/** One stated figure beside our note on its source: what was said, where, when, and what it allows. */
export const FactCard = ({ stated, also = [], mirrorOf, verdict, controls }: FactCardProps) => {
  const { fact } = stated;
  const remarks = new Set([stated, ...also].flatMap(({ remark }) => remark ?? []));
  const { period, base } = periodsOf(fact);
  return (
    <li className="fact">
      <p className="fact-value">
        {formatFactFigure(fact)}
        <small>
          {[flowName(fact.flow), fact.product].filter(Boolean).join(", ")}
          {period && `, ${describePeriod(period)}`}
          {base && ` on ${describePeriod(base)}`}
        </small>
      </p>
      {!isEnteredByHand(stated.article) && <Words stated={stated} />}
      <p className="fact-source">
        <Source stated={stated} /> · means {formatFactInterval(fact)}
        {mirrorOf && (
          <>
            {" "}
            <span className="tag tag-mirror">{mirrorOf}’s count</span>
          </>
        )}
      </p>
      {also.map((other) => (
        <p className="fact-source" key={other.id}>
          also <Source stated={other} />
        </p>
      ))}
      {verdict && (
        <FactCheck
          verdict={verdict}
          flow={fact.flow}
          published={formatDate(stated.article.published)}
        />
      )}
      {[...remarks].map((remark) => (
        <p className="fact-remark" key={remark}>
          {remark}
        </p>
      ))}
      {controls &&
        [stated, ...also]
          .filter(({ article }) => isEnteredByHand(article))
          .map((entered) => <Fragment key={entered.id}>{controls(entered)}</Fragment>)}
    </li>
  );
};
