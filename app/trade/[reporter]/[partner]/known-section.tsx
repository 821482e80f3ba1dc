import type { ReactNode } from "react";
import type { PairAnswer, PairKnown } from "@/app/trade/known";
import { formatFactFigure } from "@/lib/fact-text";
import { flowName } from "@/lib/flow-names";
import type { Entry } from "@/lib/ledger/books";
import type { Known } from "@/lib/ledger/known";
import type { PairLedger } from "@/lib/ledger/pair-ledger";
import type { StoredFact } from "@/lib/store/articles";
import { listFirst, noteIdOf, scopeInWords, sourceInWords } from "./cited";
import { Contradictions, Source, Words } from "./contradictions";
import { KnownRows } from "./known-rows";

type Ledger = PairLedger<StoredFact>;

type LedgerProps = {
  readonly ledger: Ledger;
  /** What was asked of it beside. */
  readonly asked: readonly Known<StoredFact>[];
};

const Truncated = ({ entries }: { readonly entries: readonly Entry<StoredFact>[] }) =>
  entries.length === 0 ? null : (
    <p className="soft">
      Read as truncated, since otherwise they would contradict others:{" "}
      {listFirst(entries)
        .map(
          (stated) =>
            `${formatFactFigure(stated.fact)}, ${scopeInWords(stated)} (${sourceInWords(stated)})`,
        )
        .join("; ")}
      . Press services often cut digits off instead of rounding.
    </p>
  );

/** The notes on the figures that the bounds rest on: what was said, where and when. */
const Notes = ({ ledger: { telling, further, flow }, asked }: LedgerProps) => {
  const cited = listFirst([...asked, ...telling, ...further].flatMap(({ because }) => because));
  if (cited.length === 0) return null;
  return (
    <details className="more">
      <summary>
        {cited.length === 1 ? "The figure behind it" : `The ${cited.length} figures behind it`}
      </summary>
      <ul className="plain-list">
        {cited.map((stated) => (
          <li key={stated.id} id={noteIdOf(stated.id)}>
            <b>{formatFactFigure(stated.fact)}</b> {scopeInWords(stated, flow)}
            <Words stated={stated} />
            <small className="row-source">
              <Source stated={stated} />
            </small>
          </li>
        ))}
      </ul>
    </details>
  );
};

const shownAtOnce = 8;

const Periods = ({ ledger: { telling, further, unit } }: { readonly ledger: Ledger }) => {
  const rest = [...telling.slice(shownAtOnce), ...further];
  if (telling.length + rest.length === 0)
    return (
      <p className="soft">
        The stated figures taken together bound no period more narrowly than each by itself.
      </p>
    );
  return (
    <>
      <KnownRows known={telling.slice(0, shownAtOnce)} unit={unit} />
      {rest.length > 0 && (
        <details className="more">
          <summary>{rest.length === 1 ? "1 more period" : `${rest.length} more periods`}</summary>
          <KnownRows known={rest} unit={unit} />
        </details>
      )}
    </>
  );
};

const LedgerOfUnit = ({ ledger, asked }: LedgerProps) => (
  <>
    {ledger.isAnswered ? (
      <Periods ledger={ledger} />
    ) : (
      <p className="soft">The stated figures contradict each other too much to say anything.</p>
    )}
    <Notes ledger={ledger} asked={asked} />
    <Truncated entries={ledger.truncated} />
    <Contradictions found={ledger.contradictions} more={ledger.more} />
  </>
);

const askedOf = (answers: readonly PairAnswer[] | "busy", unit: string | null) =>
  answers === "busy"
    ? []
    : answers.flatMap((answer) => (answer.unit === unit && answer.known ? [answer.known] : []));

type KnownSectionProps = {
  readonly flow: string;
  readonly known: PairKnown | "busy";
  /** What came of the question that the address asks. */
  readonly answers: readonly PairAnswer[] | "busy";
  /** Where any period can be asked for. */
  readonly children: ReactNode;
};

/** What the stated figures of a pair allow for the months telling them, and which of them contradict each other. */
export const KnownSection = ({ flow, known, answers, children }: KnownSectionProps) => (
  <section className="below" aria-labelledby="known">
    <h2 id="known">
      What can be known <small>{flowName(flow).toLowerCase()}, from all that is stated</small>
    </h2>
    {children}
    {known === "busy" ? (
      <p className="soft">This is being worked out. Load the page again in a moment.</p>
    ) : (
      known.ledgers.map((ledger) => (
        <LedgerOfUnit key={ledger.unit} ledger={ledger} asked={askedOf(answers, ledger.unit)} />
      ))
    )}
  </section>
);
