import { computableFlows, flowName } from "@/lib/flow-names";
import { type EntryAction, type EntryField, EntryForm } from "./entry-form";

type FigureFormProps = {
  readonly action: EntryAction;
  readonly summary: string;
  readonly about?: string;
  /** What the fields hold at first, by name. */
  readonly typed: Readonly<Record<string, string>>;
};

const fieldsOf = (typed: Readonly<Record<string, string>>): readonly EntryField[] =>
  [
    {
      name: "flow",
      label: "Flow",
      options: computableFlows.map((flow) => [flow, flowName(flow)] as const),
    },
    {
      name: "qualifier",
      label: "How it is stated",
      options: [
        ["=", "as is"],
        ["~", "about"],
        [">", "more than"],
        ["<", "less than"],
      ] as const,
    },
    {
      name: "amount",
      label: "Figure, as written",
      hint: "$5.9 million, 40,000 t, 1.2 billion yuan; for a change +55.4 %, down 3 %, ×3 or +$2 million",
      required: true,
    },
    { name: "unit", label: "Unit, where the figure names none" },
    { name: "period", label: "Period", hint: "2021, Jan–Aug 2021, Q2 2021", required: true },
    {
      name: "base",
      label: "Compared with, for a change",
      hint: "When empty, the same months a year before",
    },
    { name: "outlet", label: "Who states it", hint: "An outlet or a publisher", required: true },
    { name: "url", label: "Its address" },
    {
      name: "published",
      label: "Published",
      hint: "A day, a month or a year: 12 Oct 2021",
      required: true,
    },
    { name: "note", label: "Its words, or a note", lines: 2 },
  ].map((field) => ({ ...field, value: typed[field.name] ?? "" }));

/** A figure with its source, to enter or to correct. */
export const FigureForm = ({ typed, ...form }: FigureFormProps) => (
  <EntryForm {...form} fields={fieldsOf(typed)} submit="Save the figure" />
);
