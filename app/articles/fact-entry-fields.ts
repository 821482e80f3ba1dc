import type { EntryField } from "@/app/ui/entry-form";
import { type FormField, figureFields } from "@/app/ui/figure-fields";

const { flow, qualifier, amount, unit, period, base } = figureFields;

const fields: readonly FormField[] = [
  flow,
  qualifier,
  { ...amount, hint: `${amount.hint}; for a share 5.2 %` },
  {
    name: "kind",
    label: "A percentage is",
    options: [
      ["change", "a change"],
      ["share", "a share of the whole"],
    ],
  },
  unit,
  { name: "reporter", label: "Whose trade", hint: "A country or group; empty when not told" },
  { name: "partner", label: "With", hint: "The other side, or World" },
  { name: "product", label: "Product", hint: "Empty for all goods" },
  period,
  base,
  { name: "remark", label: "Note" },
];

/** The fields of a form for a fact of a text, holding what was typed before. */
export const factEntryFields = (typed: Readonly<Record<string, string>>): readonly EntryField[] =>
  fields.map((field) => ({
    ...field,
    value: typed[field.name] === "level" ? "change" : (typed[field.name] ?? ""),
  }));
