import type { EntryField } from "@/app/ui/entry-form";
import { computableFlows, flowName } from "@/lib/flow-names";

const fields: readonly Omit<EntryField, "value">[] = [
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
    ],
  },
  {
    name: "amount",
    label: "Figure, as written",
    hint: "$5.9 million, 40,000 t; for a change +55.4 %, down 3 %, ×3; for a share 5.2 %",
    required: true,
  },
  {
    name: "kind",
    label: "A percentage is",
    options: [
      ["change", "a change"],
      ["share", "a share of the whole"],
    ],
  },
  { name: "unit", label: "Unit, where the figure names none" },
  { name: "reporter", label: "Whose trade", hint: "A country or group; empty when not told" },
  { name: "partner", label: "With", hint: "The other side, or World" },
  { name: "product", label: "Product", hint: "Empty for all goods" },
  { name: "period", label: "Period", hint: "2021, Jan–Aug 2021, Q2 2021", required: true },
  {
    name: "base",
    label: "Compared with, for a change",
    hint: "When empty, the same months a year before",
  },
  { name: "remark", label: "Note" },
];

/** The fields of a form for a fact of a text, holding what was typed before. */
export const factEntryFields = (typed: Readonly<Record<string, string>>): readonly EntryField[] =>
  fields.map((field) => ({
    ...field,
    value: typed[field.name] === "level" ? "change" : (typed[field.name] ?? ""),
  }));
