"use client";

import { useDeferredValue, useMemo, useState } from "react";
import { anchorOf, type DraftFact } from "@/lib/entry/draft";
import type { Fact, Span } from "@/lib/fact";
import { CorrectForm } from "./correct-form";
import { DraftCard } from "./draft-card";
import { MarkedText } from "./marked-text";
import type { Draft } from "./use-draft";

const cardsAtOnce = 50;

/** What a fact of selected words is like at first: as the fact before it, without its figure. */
const likeTheOneBefore = (drafts: readonly DraftFact[], quote: Span): Fact => {
  const before = drafts.filter((draft) => (anchorOf(draft)?.start ?? 0) < quote.start).at(-1);
  const { flow, reporter, partner, product, period } = before?.fact ?? {
    flow: "turnover",
    reporter: null,
    partner: null,
    product: null,
    period: null,
  };
  const open = { value: null, percent: null, factor: null, rounding: null, rateRounding: null };
  const rest = { unit: null, qualifier: "=", base: null } as const;
  return { kind: "level", flow, reporter, partner, product, period, quote, ...open, ...rest };
};

type DraftViewProps = {
  readonly draft: Draft;
  readonly canChange: boolean;
  /** The words of a fact that is to be added. */
  readonly chosen: Span | undefined;
  readonly onDone: () => void;
};

const NewFact = ({ draft, chosen, onDone }: DraftViewProps) => {
  const fact = useMemo(
    () => chosen && likeTheOneBefore(draft.drafts, chosen),
    [chosen, draft.drafts],
  );
  if (!chosen || !fact) return null;
  return (
    <section aria-label="A new fact" className="fact">
      <p>
        A fact of <q>{draft.text.slice(chosen.start, chosen.end)}</q>
      </p>
      <CorrectForm
        fact={fact}
        isNew
        onLeave={onDone}
        onRead={(read, remark) => {
          draft.add(read, remark);
          onDone();
        }}
        remark={null}
      />
    </section>
  );
};

const countOf = (drafts: readonly DraftFact[]): string => {
  const taken = drafts.filter(({ state }) => state !== "rejected").length;
  return `${taken.toLocaleString("en")} ${taken === 1 ? "fact" : "facts"}`;
};

/** The text with its facts marked, and their cards beside it. */
export const DraftView = (props: DraftViewProps) => {
  const { draft, canChange } = props;
  const [selected, setSelected] = useState<number>();
  const [most, setMost] = useState(cardsAtOnce);
  const text = useDeferredValue(draft.text);
  const drafts = useDeferredValue(draft.drafts);
  const marks = drafts.flatMap((each, index) => {
    const anchor = anchorOf(each);
    return anchor && each.state !== "rejected" ? [{ ...anchor, number: index + 1 }] : [];
  });
  const looked = selected === undefined ? undefined : drafts[selected - 1];
  if (text.trim() === "") return null;
  return (
    <>
      <section aria-labelledby="as-read">
        <h2 id="as-read">The text as it is read</h2>
        <MarkedText
          layers={looked?.spans}
          marks={marks}
          onSelect={setSelected}
          selected={selected}
          text={text}
        />
      </section>
      <section aria-labelledby="found" className="article-facts">
        <h2 id="found">
          Facts <small>{countOf(drafts)}</small>
        </h2>
        <NewFact {...props} />
        {drafts.length === 0 && <p className="soft">No figure of trade was found in this text.</p>}
        <ol className="facts">
          {drafts.slice(0, most).map((each, index) => (
            <DraftCard
              canChange={canChange}
              draft={each}
              isSelected={selected === index + 1}
              key={each.key}
              number={index + 1}
              onChange={(more) => draft.update(each.key, more)}
              onSelect={() => setSelected(index + 1)}
              text={text}
            />
          ))}
        </ol>
        {drafts.length > most && (
          <button className="button" onClick={() => setMost(most + cardsAtOnce)} type="button">
            Show more of {drafts.length.toLocaleString("en")}
          </button>
        )}
      </section>
    </>
  );
};
