"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState, useTransition } from "react";
import { useEarlyChoices } from "@/app/ui/use-early-choices";
import type { Field } from "./fields";

type Values = Readonly<Record<string, string>>;

const valuesOf = (fields: readonly Field[]): Values =>
  Object.fromEntries(fields.map(({ name, value }) => [name, value]));

const addressOf = (values: Values): string => {
  const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== ""));
  return `/compare?${query}`;
};

type FieldInputProps = {
  readonly field: Field;
  readonly value: string;
  readonly onType: (value: string) => void;
  readonly onChoose: (value: string) => void;
};

const TypedInput = ({ field, value, onType, onChoose }: FieldInputProps) => {
  const isOffered = (text: string): boolean => field.options.some((each) => each.value === text);
  return (
    <>
      <input
        autoComplete="off"
        id={field.name}
        list={`${field.name}-offered`}
        name={field.name}
        onBlur={() => value !== field.value && onChoose(value)}
        onChange={({ target }) => (isOffered(target.value) ? onChoose : onType)(target.value)}
        value={value}
      />
      <datalist id={`${field.name}-offered`}>
        {field.options.map((option) => (
          <option key={option.value} value={option.value} />
        ))}
      </datalist>
    </>
  );
};

const ChosenInput = ({ field, value, onChoose }: FieldInputProps) => (
  <select
    id={field.name}
    name={field.name}
    onChange={({ target }) => onChoose(target.value)}
    value={value}
  >
    {field.options.map((option) => (
      <option key={option.value} value={option.value}>
        {option.label}
      </option>
    ))}
  </select>
);

/**
 * The choices of a comparison. Without script a form that is sent; with it each choice leads on to its own address at
 * once, and what is offered follows.
 */
export const CompareForm = ({ fields }: { readonly fields: readonly Field[] }) => {
  const router = useRouter();
  const [isLoading, load] = useTransition();
  const [served, setServed] = useState(fields);
  const [values, setValues] = useState(() => valuesOf(fields));
  // The back button and links bring other fields: the form then shows what the address says.
  if (JSON.stringify(served) !== JSON.stringify(fields)) {
    setServed(fields);
    setValues(valuesOf(fields));
  }
  const go = (next: Values): void => {
    setValues(next);
    load(() => router.push(addressOf(next), { scroll: false }));
  };
  const choose = ({ name, resets }: Field, value: string): void =>
    go({ ...values, ...Object.fromEntries(resets.map((each) => [each, ""])), [name]: value });
  const form = useRef<HTMLFormElement>(null);
  useEarlyChoices(form);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    go(values);
  };
  return (
    <form
      action="/compare"
      aria-busy={isLoading}
      className="form compare-form"
      method="get"
      onSubmit={send}
      ref={form}
    >
      {fields.map((field) => {
        const Input = field.kind === "typed" ? TypedInput : ChosenInput;
        return (
          <div className="field" key={field.name}>
            <label htmlFor={field.name}>{field.label}</label>
            <Input
              field={field}
              onChoose={(value) => choose(field, value)}
              onType={(value) => setValues({ ...values, [field.name]: value })}
              value={values[field.name] ?? ""}
            />
            {field.hint && <p className="field-hint">{field.hint}</p>}
          </div>
        );
      })}
      <button className="button button-main" type="submit">
        Compare
      </button>
    </form>
  );
};
