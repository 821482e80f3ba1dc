"use client";

import { useId } from "react";
import type { Question } from "@/lib/csv";

type QuestionsProps = {
  readonly questions: readonly Question[];
  readonly onAnswer: (field: Question["field"], value: string) => void;
};

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
      {choices.map(({ value, meaning }) => (
        <button
          key={value}
          type="button"
          className="button"
          aria-describedby={id}
          onClick={() => onAnswer(field, value)}
        >
          {meaning}
        </button>
      ))}
    </fieldset>
  ));
};
