import { type EntryAction, type EntryField, EntryForm } from "./entry-form";
import { type FormField, figureFields } from "./figure-fields";

type FigureFormProps = {
  readonly action: EntryAction;
  readonly summary: string;
  readonly about?: string;
  /** What the fields hold at first, by name. */
  readonly typed: Readonly<Record<string, string>>;
};

const { flow, qualifier, amount, unit, period, base } = figureFields;

const fields: readonly FormField[] = [
  flow,
  qualifier,
  amount,
  unit,
  period,
  base,
  { name: "outlet", label: "Who states it", hint: "An outlet or a publisher", required: true },
  { name: "url", label: "Its address" },
  {
    name: "published",
    label: "Published",
    hint: "A day, a month or a year: 12 Oct 2021",
    required: true,
  },
  { name: "note", label: "Its words, or a note", lines: 2 },
];

const fieldsOf = (typed: Readonly<Record<string, string>>): readonly EntryField[] =>
  fields.map((field) => ({ ...field, value: typed[field.name] ?? "" }));

/** A figure with its source, to enter or to correct. */
export const FigureForm = ({ typed, ...form }: FigureFormProps) => (
  <EntryForm {...form} fields={fieldsOf(typed)} submit="Save the figure" />
);
