"use client";

import { useActionState, useId } from "react";
import type { Problem } from "@/lib/problem";

/** A field of a form: its name, what stands above and below it, and what it holds at first. */
export type EntryField = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly required?: boolean;
  /** A field of one of these by value and words; else a line, or several with `lines`. */
  readonly options?: readonly (readonly [value: string, words: string])[];
  readonly lines?: number;
};

/** What came of a form: what was saved, in words, or what is wrong with what was typed. */
export type EntryState =
  | { readonly status: "open" }
  | { readonly status: "saved"; readonly at: string; readonly said: string }
  | {
      readonly status: "refused";
      readonly problems: readonly Problem[];
      readonly typed: Readonly<Record<string, string>>;
    };

/** An action that takes a form. */
export type EntryAction = (state: EntryState, form: FormData) => Promise<EntryState>;

type FieldProps = {
  readonly field: EntryField;
  readonly id: string;
  readonly problem: Problem | undefined;
};

const Control = ({ field, id, problem }: FieldProps) => {
  const { name, value, required, options, lines } = field;
  const common = {
    name,
    id,
    defaultValue: value,
    required,
    "aria-describedby": `${id}-says`,
    "aria-invalid": problem ? true : undefined,
  };
  if (options)
    return (
      <select key={value} {...common}>
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    );
  return lines ? <textarea rows={lines} {...common} /> : <input type="text" {...common} />;
};

/** A field with its label, and below it what is wrong with it, else its hint. */
export const Field = (props: FieldProps) => {
  const { field, id, problem } = props;
  return (
    <div className="field">
      <label htmlFor={id}>{field.label}</label>
      <Control {...props} />
      <div id={`${id}-says`}>
        {problem ? (
          <p className="field-problem">
            {problem.message}. To mend it, {problem.fix}.
          </p>
        ) : (
          field.hint && <p className="field-hint">{field.hint}</p>
        )}
      </div>
    </div>
  );
};

const countWords = (count: number): string =>
  count === 1 ? "One field needs another look" : `${count} fields need another look`;

/** What is wrong, above the fields: those that no field shows in full, the others by their number. */
export const Refused = ({
  problems,
  fields,
}: {
  readonly problems: readonly Problem[];
  readonly fields: readonly EntryField[];
}) => {
  const others = problems.filter(({ name }) => !fields.some((field) => field.name === name));
  const inFields = problems.length - others.length;
  return (
    <div className="refusal" role="alert">
      {inFields > 0 && <b>{countWords(inFields)}. Nothing was saved.</b>}
      {others.map(({ message, fix }) => (
        <p key={message}>
          <b>{message}.</b>
          <em>To mend it, {fix}.</em>
        </p>
      ))}
    </div>
  );
};

type EntryFormProps = {
  readonly action: EntryAction;
  readonly summary: string;
  /** What the summary is about, for those who hear it out of its place. */
  readonly about?: string;
  readonly question?: string;
  readonly fields: readonly EntryField[];
  readonly submit: string;
};

/**
 * A form that unfolds. It works without script as with it: what is refused comes back as it was typed, with what is
 * wrong at each field; what is saved folds the form and is said.
 */
export const EntryForm = (props: EntryFormProps) => {
  const { action, summary, about, question, fields, submit } = props;
  const [state, send, isSending] = useActionState(action, { status: "open" });
  const id = useId();
  const problems = state.status === "refused" ? state.problems : [];
  const typed = state.status === "refused" ? state.typed : {};
  return (
    <>
      <details
        className="entry"
        key={state.status === "saved" ? state.at : ""}
        open={state.status === "refused"}
      >
        <summary>
          {summary}
          {about && <span className="unseen"> {about}</span>}
        </summary>
        <form className="form" action={send}>
          {problems.length > 0 && <Refused problems={problems} fields={fields} />}
          {question && <p>{question}</p>}
          {fields.map((field) => (
            <Field
              key={field.name}
              id={`${id}${field.name}`}
              field={{ ...field, value: typed[field.name] ?? field.value }}
              problem={problems.find(({ name }) => name === field.name)}
            />
          ))}
          <button className="button button-main" type="submit" disabled={isSending}>
            {submit}
          </button>
        </form>
      </details>
      {state.status === "saved" && (
        <p className="entry-saved" role="status">
          {state.said}
        </p>
      )}
    </>
  );
};
