import { builderAddressOf } from "@/app/compare/address";
import { CopyText } from "@/app/ui/copy-text";
import { FactCheck } from "@/app/ui/fact-check";
import { formatDate } from "@/app/ui/published";
import { findAllowed } from "@/lib/compare/allowed";
import { describeFact } from "@/lib/compare/fact-sentence";
import { listFieldRows } from "@/lib/fact-fields";
import { formatFactFigure, formatFactInterval, periodsOf } from "@/lib/fact-text";
import { flowName } from "@/lib/flow-names";
import { describePeriod, samePeriodLastYear } from "@/lib/period";
import { placeName } from "@/lib/place";
import type { StoredFact } from "@/lib/store/articles";
import { EmptyFields } from "./empty-fields";
import { FieldList } from "./field-list";
import type { StatedPair } from "./stated-pairs";

type StatedCardProps = {
  readonly stated: StoredFact;
  readonly number: number;
  readonly pair: StatedPair | undefined;
};

const nothing = { statements: [], observations: [] };

/** Where the fact's pair and its comparison can be looked at. */
const Links = ({ stated: { fact } }: Pick<StatedCardProps, "stated">) => {
  const { reporter, partner, flow, product } = fact;
  if (reporter === null || partner === null || reporter === partner) return null;
  const { period, base } = periodsOf(fact);
  const compare = builderAddressOf({
    reporter,
    partner,
    flow,
    product,
    measure: "yoy",
    period,
    base: period && (base ?? samePeriodLastYear(period)),
  });
  return (
    <p className="fact-source">
      <a href={`/trade/${reporter}/${partner}?flow=${encodeURIComponent(flow)}`}>
        {placeName(reporter)} – {placeName(partner)}
      </a>{" "}
      · <a href={compare}>Compare</a>
    </p>
  );
};

/** A fact of an article: its figure, what became of it, a sentence to print, and its fields with their words. */
export const StatedCard = ({ stated, number, pair }: StatedCardProps) => {
  const { fact, article, remark, spans, abstained } = stated;
  const { period, base } = periodsOf(fact);
  const verdict = pair?.verdicts.get(stated.id);
  const sentence = describeFact(stated, findAllowed(stated, pair?.known ?? nothing));
  const rows = listFieldRows(article.text, fact, {
    spans: spans ?? {},
    abstained: abstained ?? {},
  });
  return (
    <li className="fact" id={`fact-${number}`}>
      <p className="fact-value">
        <a className="fact-number" href={`#mark-${number}`}>
          <span className="unseen">Fact </span>
          {number}
        </a>{" "}
        {formatFactFigure(fact)}
        <small>
          {[flowName(fact.flow), fact.product].filter(Boolean).join(", ")}
          {period && `, ${describePeriod(period)}`}
          {base && ` on ${describePeriod(base)}`}
        </small>
      </p>
      <p className="fact-source">means {formatFactInterval(fact)}</p>
      {verdict && (
        <FactCheck flow={fact.flow} published={formatDate(article.published)} verdict={verdict} />
      )}
      {abstained && <EmptyFields rows={rows} />}
      {remark && <p className="fact-remark">{remark}</p>}
      <p className="fact-sentence">{sentence}</p>
      <p className="tools">
        <CopyText what="sentence" text={sentence} />
      </p>
      <Links stated={stated} />
      <details>
        <summary>Fields and their words</summary>
        <FieldList rows={rows} />
      </details>
    </li>
  );
};
