import { type EntryAction, type EntryField, EntryForm } from "./entry-form";

type EventFormProps = {
  readonly action: EntryAction;
  readonly summary: string;
  readonly about?: string;
  /** What the fields hold at first, by name. */
  readonly typed: Readonly<Record<string, string>>;
};

const fieldsOf = (typed: Readonly<Record<string, string>>): readonly EntryField[] =>
  [
    {
      name: "date",
      label: "Date",
      hint: "A day, a month or a year: 11 Oct 2021",
      required: true,
    },
    { name: "title", label: "What happened", required: true },
    { name: "kind", label: "Kind", hint: "Such as agreement, visit, sanctions" },
    { name: "url", label: "Address of a source" },
    {
      name: "places",
      label: "Places it concerns",
      hint: "Names or codes, semicolons between them; when empty, all",
    },
  ].map((field) => ({ ...field, value: typed[field.name] ?? "" }));

/** An event, to enter or to correct. */
export const EventForm = ({ typed, ...form }: EventFormProps) => (
  <EntryForm {...form} fields={fieldsOf(typed)} submit="Save the event" />
);
