import { Fragment } from "react";
import type { Known } from "@/lib/ledger/known";
import { boundsInWords, periodAtHead } from "@/lib/ledger/words";
import { formatPeriod } from "@/lib/period";
import type { StoredFact } from "@/lib/store/articles";
import { Cited } from "./cited";

type KnownProps = { readonly known: Known<StoredFact>; readonly unit: string | null };

/** Claims by the statement that stands for each: one that states a change as a rate and as an amount is cited once. */
const onceEach = (because: Known<StoredFact>["because"]): Known<StoredFact>["because"] => {
  const ids = because.map(({ statements }) => statements[0]?.id);
  return because.filter((_claim, index) => ids.indexOf(ids[index]) === index);
};

/** The figures that give the bounds of a period, each a link. */
const Because = ({ known: { answer, because } }: Pick<KnownProps, "known">) => (
  <>
    from{" "}
    {onceEach(because).map(({ statements: [first], isTruncated }, index) => (
      <Fragment key={first?.id}>
        {index > 0 && "; "}
        {first && <Cited stated={first} flow={answer.flow} isTruncated={isTruncated} />}
      </Fragment>
    ))}
  </>
);

/** What is known of one period in a sentence, and the figures that give it. */
export const KnownSentence = ({ known, unit }: KnownProps) => (
  <>
    <b>{periodAtHead(known.answer.period)}</b> {boundsInWords(known, unit)}.
    {known.answer.disputed && (
      <>
        {" "}
        <span className="tag tag-mirror">disputed</span>
      </>
    )}
    {known.because.length > 0 && (
      <small className="row-source">
        <Because known={known} />
      </small>
    )}
  </>
);

type KnownRowsProps = {
  readonly known: readonly Known<StoredFact>[];
  readonly unit: string | null;
};

/** Periods and what is known of each, one a line. */
export const KnownRows = ({ known, unit }: KnownRowsProps) => (
  <ul className="plain-list">
    {known.map((each) => (
      <li key={formatPeriod(each.answer.period)}>
        <KnownSentence known={each} unit={unit} />
      </li>
    ))}
  </ul>
);
