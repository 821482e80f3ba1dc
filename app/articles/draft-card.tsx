"use client";

import { useState } from "react";
import { type DraftFact, withCorrection } from "@/lib/entry/draft";
import { listFieldRows } from "@/lib/fact-fields";
import { formatFactFigure, formatFactInterval, periodsOf } from "@/lib/fact-text";
import { flowName } from "@/lib/flow-names";
import { describePeriod } from "@/lib/period";
import { CorrectForm } from "./correct-form";
import { EmptyFields } from "./empty-fields";
import { FieldList } from "./field-list";

type DraftCardProps = {
  readonly draft: DraftFact;
  readonly number: number;
  readonly text: string;
  readonly isSelected: boolean;
  /** Whether a person can work on it: where there is a script. */
  readonly canChange: boolean;
  readonly onSelect: () => void;
  readonly onChange: (more: Partial<DraftFact>) => void;
};

const stateWords = {
  found: undefined,
  kept: undefined,
  corrected: "corrected",
  added: "added by you",
  rejected: "left out",
} as const;

const Summary = ({ draft, number }: Pick<DraftCardProps, "draft" | "number">) => {
  const { fact, state } = draft;
  const { period } = periodsOf(fact);
  return (
    <p className="fact-value">
      <a href={`#mark-${number}`} className="fact-number">
        <span className="unseen">Fact </span>
        {number}
      </a>{" "}
      {formatFactFigure(fact)}
      <small>
        {[flowName(fact.flow), fact.product].filter(Boolean).join(", ")}
        {period ? `, ${describePeriod(period)}` : ", no period"}
      </small>
      {stateWords[state] && <span className="tag tag-open">{stateWords[state]}</span>}
    </p>
  );
};

/** A fact under work: its figure, its fields with the words that gave each, and what can be done with it. */
export const DraftCard = (props: DraftCardProps) => {
  const { draft, number, text, isSelected, canChange, onSelect, onChange } = props;
  const [isOpen, setOpen] = useState(false);
  const { fact, remark, state } = draft;
  const rows = listFieldRows(text, fact, draft);
  const isOut = state === "rejected";
  return (
    <li className="fact" data-out={isOut} data-selected={isSelected} id={`fact-${number}`}>
      <Summary draft={draft} number={number} />
      <p className="fact-source">means {formatFactInterval(fact)}</p>
      <EmptyFields rows={rows} />
      <details onToggle={({ currentTarget }) => currentTarget.open && onSelect()}>
        <summary>Fields and their words</summary>
        <FieldList rows={rows} />
      </details>
      {canChange && !isOpen && (
        <p className="tools">
          {!isOut && (
            <button className="button" onClick={() => setOpen(true)} type="button">
              Correct<span className="unseen"> fact {number}</span>
            </button>
          )}{" "}
          <button
            className="button"
            onClick={() => onChange({ state: isOut ? "kept" : "rejected" })}
            type="button"
          >
            {isOut ? "Take it in again" : "Leave out"}
            <span className="unseen"> fact {number}</span>
          </button>
        </p>
      )}
      {isOpen && (
        <CorrectForm
          fact={fact}
          onLeave={() => setOpen(false)}
          onRead={(corrected, note) => {
            onChange(withCorrection(draft, corrected, note));
            setOpen(false);
          }}
          remark={remark}
        />
      )}
    </li>
  );
};
