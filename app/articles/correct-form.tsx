"use client";

import { type FormEvent, useEffect, useId, useState } from "react";
import { Field, Refused } from "@/app/ui/entry-form";
import type { Fact } from "@/lib/fact";
import type { Problem } from "@/lib/problem";
import { readFact, typeFact } from "./actions";
import { factEntryFields } from "./fact-entry-fields";

type CorrectFormProps = {
  /** What the fields hold at first. */
  readonly fact: Fact;
  readonly remark: string | null;
  /** Whether the figure is still to be written. */
  readonly isNew?: boolean;
  readonly onRead: (fact: Fact, remark: string | null) => void;
  readonly onLeave: () => void;
};

type Typed = Readonly<Record<string, string>>;

const typedIn = (form: HTMLFormElement): Typed =>
  Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));

/** The fields of a fact as a person would write them; what was written is read, or said to be unreadable, field by field. */
export const CorrectForm = ({ fact, remark, isNew, onRead, onLeave }: CorrectFormProps) => {
  const id = useId();
  const [typed, setTyped] = useState<Typed>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  useEffect(() => {
    void typeFact(fact, remark).then((fields) =>
      setTyped(isNew ? { ...fields, amount: "", unit: "" } : fields),
    );
  }, [fact, remark, isNew]);
  if (!typed) return <p role="status">Opening the fields…</p>;
  const fields = factEntryFields(typed);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const written = typedIn(event.currentTarget);
    const entry = await readFact(written, fact.quote);
    if ("read" in entry) onRead(entry.read.fact, entry.read.remark);
    else {
      setTyped(written);
      setProblems(entry.problems);
    }
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      {problems.length > 0 && <Refused problems={problems} fields={fields} />}
      {fields.map((field) => (
        <Field
          field={field}
          id={`${id}${field.name}`}
          key={field.name}
          problem={problems.find(({ name }) => name === field.name)}
        />
      ))}
      <p className="tools">
        <button className="button button-main" type="submit">
          {isNew ? "Add the fact" : "Take the correction"}
        </button>{" "}
        <button className="button" onClick={onLeave} type="button">
          Leave it
        </button>
      </p>
    </form>
  );
};
