import type { BuilderView } from "@/lib/compare/builder";
import { measureName, offeredMeasures } from "@/lib/compare/measure-names";
import { storedMeasures } from "@/lib/compare/stored-plan";
import { flowName } from "@/lib/flow-names";
import { describePeriod } from "@/lib/period";
import { placeName } from "@/lib/place";
import type { Pair } from "@/lib/store/pairs";
import { unitName } from "@/lib/unit";
import type { ChoiceName, Choices, Written } from "./query";

/** One choice of the form: typed with suggestions, or chosen of a list. */
export type Field = {
  readonly name: ChoiceName;
  readonly label: string;
  readonly kind: "typed" | "chosen";
  readonly value: string;
  readonly hint?: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** The choices that no longer hold once this one is changed. */
  readonly resets: readonly ChoiceName[];
};

type FieldSources = {
  readonly written: Written;
  readonly choices: Choices;
  readonly view: BuilderView | undefined;
  readonly pairs: readonly Pair[];
};

const byLabel = (a: { readonly label: string }, b: { readonly label: string }): number =>
  a.label.localeCompare(b.label, "en");

const placeOptions = (codes: readonly string[]): Field["options"] =>
  [...new Set(codes)]
    .map((code) => ({ value: placeName(code), label: placeName(code) }))
    .sort(byLabel);

const ofSeries: readonly ChoiceName[] = ["product", "dataset", "unit", "period", "base"];

const shownPlace = (written: string | undefined, code: string | undefined): string =>
  code === undefined ? (written ?? "") : placeName(code);

const placeFields = ({ written, choices, pairs }: FieldSources): readonly Field[] => [
  {
    name: "reporter",
    label: "Whose count",
    kind: "typed",
    value: shownPlace(written.reporter, choices.reporter),
    options: placeOptions(pairs.map(({ reporter }) => reporter)),
    resets: ofSeries,
  },
  {
    name: "partner",
    label: "Trade with",
    kind: "typed",
    value: shownPlace(written.partner, choices.partner),
    options: placeOptions(
      pairs.filter(({ reporter }) => reporter === choices.reporter).map(({ partner }) => partner),
    ),
    resets: ofSeries,
  },
];

const named = (values: readonly string[], nameOf: (value: string) => string): Field["options"] =>
  values.map((value) => ({ value, label: nameOf(value) }));

/** What was chosen stays among what is offered, so that the form shows what the address says. */
const withChosen = (values: readonly string[], chosen: string | undefined): readonly string[] =>
  chosen === undefined || values.includes(chosen) ? values : [chosen, ...values];

const chosen = (field: Omit<Field, "kind" | "resets">): Field => ({
  ...field,
  kind: "chosen",
  resets: [],
});

const productField = ({ choices }: FieldSources, { products }: BuilderView): Field[] =>
  products.length === 0 && choices.product === undefined
    ? []
    : [
        chosen({
          name: "product",
          label: "Goods",
          value: choices.product ?? "",
          options: [
            { value: "", label: "All goods" },
            ...named(withChosen(products, choices.product), (product) => product),
          ],
        }),
      ];

const sourceFields = ({ sources, built }: BuilderView): Field[] => {
  if (!built) return [];
  const ids = new Map(sources.map(({ id, name }) => [id, name]));
  const units = [...new Set(sources.flatMap(({ unit }) => unit ?? []))];
  const dataset = chosen({
    name: "dataset",
    label: "Figures of",
    value: built.source.id,
    options: [...ids].map(([value, label]) => ({ value, label })),
  });
  const unit = chosen({
    name: "unit",
    label: "Unit",
    value: built.source.unit ?? "",
    options: named(units, (each) => unitName(each)),
  });
  return units.length > 1 ? [dataset, unit] : [dataset];
};

const measures = offeredMeasures.filter((measure) => storedMeasures.includes(measure));

const periodFields = (
  { written, choices }: FieldSources,
  { periods, built }: BuilderView,
): Field[] => {
  const options = periods.map((period) => {
    const label = describePeriod(period);
    return { value: label, label };
  });
  const period = choices.period ?? (written.period ? undefined : built?.question.period);
  return [
    {
      name: "period",
      label: "Period",
      kind: "typed",
      value: period ? describePeriod(period) : (written.period ?? ""),
      options,
      resets: [],
    },
    {
      name: "base",
      label: "Against",
      kind: "typed",
      value: choices.base ? describePeriod(choices.base) : (written.base ?? ""),
      hint: "Left empty: the usual period of the measure.",
      options,
      resets: [],
    },
  ];
};

/** The fields of the form: the places first, and once they are known what the data hold of them. */
export const listFields = (sources: FieldSources): readonly Field[] => {
  const { view, choices } = sources;
  if (!view) return placeFields(sources);
  return [
    ...placeFields(sources),
    chosen({
      name: "flow",
      label: "Flow",
      value: view.flow,
      options: named(withChosen(view.flows, view.flow), (flow) => flowName(flow)),
    }),
    ...productField(sources, view),
    ...sourceFields(view),
    chosen({
      name: "measure",
      label: "Measure",
      value: choices.measure ?? "yoy",
      options: measures.map((value) => ({ value, label: measureName(value) })),
    }),
    ...periodFields(sources, view),
  ];
};
