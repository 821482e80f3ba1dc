import { computableFlows, flowName } from "@/lib/flow-names";
import type { EntryField } from "./entry-form";

/** A field of a form before it holds what was typed. */
export type FormField = Omit<EntryField, "value">;

/** The fields by which any form asks for a figure: what was traded when, and how the figure is written. */
export const figureFields = {
  flow: {
    name: "flow",
    label: "Flow",
    options: computableFlows.map((flow) => [flow, flowName(flow)] as const),
  },
  qualifier: {
    name: "qualifier",
    label: "How it is stated",
    options: [
      ["=", "as is"],
      ["~", "about"],
      [">", "more than"],
      ["<", "less than"],
    ],
  },
  amount: {
    name: "amount",
    label: "Figure, as written",
    hint: "$5.9 million, 40,000 t, 1.2 billion yuan; for a change +55.4 %, down 3 %, ×3 or +$2 million",
    required: true,
  },
  unit: { name: "unit", label: "Unit, where the figure names none" },
  period: { name: "period", label: "Period", hint: "2021, Jan–Aug 2021, Q2 2021", required: true },
  base: {
    name: "base",
    label: "Compared with, for a change",
    hint: "When empty, the same months a year before",
  },
} as const satisfies Record<string, FormField>;
