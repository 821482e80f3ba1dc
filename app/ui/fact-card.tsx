import { formatFactFigure, formatFactInterval, periodsOf } from "@/lib/fact-text";
import { describePeriod } from "@/lib/period";
import type { StoredFact } from "@/lib/store/articles";
import { Published } from "./published";

type FactCardProps = { readonly stated: StoredFact; readonly mirrorOf?: string | undefined };

/** The sentence around the words a fact rests on, with those words marked. */
const Words = ({ stated }: { readonly stated: StoredFact }) => {
  const { quote } = stated.fact;
  const { text } = stated.article;
  if (!quote) return <blockquote className="fact-words">{text}</blockquote>;
  return (
    <blockquote className="fact-words">
      {text.slice(0, quote.start)}
      <mark>{text.slice(quote.start, quote.end)}</mark>
      {text.slice(quote.end)}
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
          {period && describePeriod(period)}
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
