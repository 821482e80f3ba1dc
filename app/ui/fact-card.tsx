import { formatFactFigure, formatFactInterval, periodsOf, quoteInSentence } from "@/lib/fact-text";
import { flowName } from "@/lib/flow-names";
import { describePeriod } from "@/lib/period";
import type { StoredFact } from "@/lib/store/articles";
import { Published } from "./published";

type FactCardProps = { readonly stated: StoredFact; readonly mirrorOf?: string | undefined };

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
export const FactCard = ({ stated, mirrorOf }: FactCardProps) => {
  const { fact, article, remark } = stated;
  const { period, base } = periodsOf(fact);
  const outlet = article.outlet ?? article.title ?? "Entered by hand";
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
      <Words stated={stated} />
      <p className="fact-source">
        {article.url ? <a href={article.url}>{outlet}</a> : outlet} ·{" "}
        <Published date={article.published} /> · means {formatFactInterval(fact)}
        {mirrorOf && (
          <>
            {" "}
            <span className="tag tag-mirror">{mirrorOf}’s count</span>
          </>
        )}
      </p>
      {remark && <p className="fact-remark">{remark}</p>}
    </li>
  );
};
