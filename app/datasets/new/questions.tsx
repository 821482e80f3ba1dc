"use client";

import { useId } from "react";
import type { Question } from "@/lib/csv";

type QuestionsProps = {
  readonly questions: readonly Question[];
  readonly onAnswer: (field: Question["field"], value: string | number) => void;
};

/** Plain digits with grouped thousands, words as they are. */
const spoken = (read: string): string =>
  /^-?\d+(?:\.\d+)?$/.test(read)
    ? Number(read).toLocaleString("en", { maximumFractionDigits: 9 })
    : read;

/** What must be answered before a file can be read, each with its choices. */
export const Questions = ({ questions, onAnswer }: QuestionsProps) => {
  const id = useId();
  return questions.map(({ field, column, name, saw, message, choices }) => (
    <fieldset className="refusal question" key={`${field} ${column}`}>
      <legend>
        <b>
          Column {column} ({name}): {message}.
        </b>
      </legend>
      <p id={id}>
        It says <q>{saw}</q>. Which is it?
      </p>
      <ul className="choices">
        {choices.map(({ value, meaning, examples }) => (
          <li key={value}>
            <button
              type="button"
              className="button"
              aria-describedby={id}
              onClick={() => onAnswer(field, value)}
            >
              {meaning}
            </button>
            <dl>
              {examples.map(({ saw, read }) => (
                <div key={saw}>
                  <dt>{saw}</dt>
                  <dd>{spoken(read)}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </fieldset>
  ));
};
