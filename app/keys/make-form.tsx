"use client";

import { useActionState, useId } from "react";
import { type EntryField, Field, Refused } from "@/app/ui/entry-form";
import { type MakingState, makeNamedKey } from "./actions";

const fields: readonly EntryField[] = [
  {
    name: "name",
    label: "Name",
    hint: "Who or what uses it, such as “Customs import, nightly”. The log names the key by it.",
    value: "",
    required: true,
  },
  {
    name: "kind",
    label: "What it opens",
    value: "editor",
    options: [
      ["reader", "Reading, where reading needs a key"],
      ["editor", "Reading and changing data"],
      ["admin", "All of it, and keys too"],
    ],
  },
];

const Made = ({ name, kind, secret }: Extract<MakingState, { status: "made" }>) => (
  <div className="made-key" role="status">
    <p>
      <b>
        The key of “{name}” ({kind}). It is shown this once: copy it now.
      </b>
    </p>
    <p>
      <code>{secret}</code>
    </p>
    <p className="field-hint">
      A program sends it as <code>Authorization: Bearer …</code>; a person opens{" "}
      <code>/sign-in#…</code> with the key behind the “#”, or types it there.
    </p>
  </div>
);

/** The form that makes a key, and the key once it is made. It works without script as with it. */
export const MakeForm = () => {
  const [state, send, isSending] = useActionState(makeNamedKey, { status: "open" });
  const id = useId();
  const problems = state.status === "refused" ? state.problems : [];
  const typed = state.status === "refused" ? state.typed : {};
  return (
    <>
      {state.status === "made" && <Made {...state} />}
      <form className="form" action={send}>
        {problems.length > 0 && <Refused problems={problems} fields={fields} />}
        {fields.map((field) => (
          <Field
            key={field.name}
            id={`${id}${field.name}`}
            field={{ ...field, value: typed[field.name] ?? field.value }}
            problem={problems.find(({ name }) => name === field.name)}
          />
        ))}
        <button className="button button-main" type="submit" disabled={isSending}>
          Make the key
        </button>
      </form>
    </>
  );
};
