import { flowName } from "../flow-names";
import { describePeriod, parseCanonicalPeriod } from "../period";
import { placeName } from "../place";
import { unitName } from "../unit-names";
import type { ExchangedObservation } from "./exchanged";
import { noValue } from "./sdmx-codes";

/** A dimension of the cube: how an observation's category is found, and what the category is called. */
type Dimension = {
  readonly id: string;
  readonly label: string;
  readonly of: (each: ExchangedObservation) => string;
  readonly name?: (category: string) => string;
};

/** The codes of SDMX for what a series does not say, in words. */
const namesOfNone: ReadonlyMap<string, string> = new Map([
  [noValue.unknown, "not stated"],
  [noValue.total, "total"],
  [noValue.notApplicable, "not applicable"],
]);

const describe = (text: string): string => {
  const period = parseCanonicalPeriod(text);
  return period ? describePeriod(period) : text;
};

const asItIs = (category: string): string => category;

const named = (name: (category: string) => string) => (category: string) =>
  namesOfNone.get(category) ?? name(category);

const fixed = ({ names }: JsonStatDetails): readonly Dimension[] => [
  {
    id: "dataset",
    label: "Dataset",
    of: ({ dataset }) => dataset,
    name: (id) => names.get(id) ?? id,
  },
  { id: "flow", label: "Flow", of: ({ flow }) => flow ?? noValue.unknown, name: named(flowName) },
  {
    id: "reporter",
    label: "Reporter",
    of: ({ reporter }) => reporter ?? noValue.unknown,
    name: named(placeName),
  },
  {
    id: "partner",
    label: "Partner",
    of: ({ partner }) => partner ?? noValue.unknown,
    name: named(placeName),
  },
  {
    id: "product",
    label: "Product",
    of: ({ product }) => product ?? noValue.total,
    name: named(asItIs),
  },
  { id: "unit", label: "Unit", of: ({ unit }) => unit ?? noValue.unknown, name: named(unitName) },
];

const time: Dimension = { id: "time", label: "Period", of: ({ period }) => period, name: describe };

const furtherOf = (observations: readonly ExchangedObservation[], taken: ReadonlySet<string>) => {
  const names = new Set(observations.flatMap(({ dimensions }) => Object.keys(dimensions)));
  return [...names].map(
    (name): Dimension => ({
      id: taken.has(name) ? `${name} (of the office)` : name,
      label: name,
      of: ({ dimensions }) => dimensions[name] ?? noValue.notApplicable,
      name: named(asItIs),
    }),
  );
};

/** What is said of the whole: its label, when it was last changed (ISO 8601), and the names of its datasets by id. */
export type JsonStatDetails = {
  readonly label: string;
  readonly updated: string | null;
  readonly names: ReadonlyMap<string, string>;
};

const categoriesOf = ({ of }: Dimension, observations: readonly ExchangedObservation[]): string[] =>
  [...new Set(observations.map(of))].sort();

/**
 * Observations as a dataset of JSON-stat 2.0 (json-stat.org/full): a cube of dataset, flow, places, product, unit, the
 * office's further dimensions and period, of which only the cells that are stated are written. `extension.text` has the
 * digits of values that a number would not give back.
 */
export const jsonStat = (
  observations: readonly ExchangedObservation[],
  details: JsonStatDetails,
) => {
  const first = fixed(details);
  const taken = new Set([...first, time].map(({ id }) => id));
  const dimensions = [...first, ...furtherOf(observations, taken), time];
  const indexes = dimensions.map(
    (dimension) =>
      new Map(categoriesOf(dimension, observations).map((category, at) => [category, at])),
  );
  const cellOf = (each: ExchangedObservation): number =>
    dimensions.reduce((cell, { of }, at) => {
      const index = indexes[at] ?? new Map<string, number>();
      return cell * index.size + (index.get(of(each)) ?? 0);
    }, 0);
  const value: Record<string, number> = {};
  const status: Record<string, string> = {};
  const text: Record<string, string> = {};
  for (const each of observations) {
    const cell = cellOf(each);
    if (each.value !== null) value[cell] = each.value;
    if (each.status !== "normal") status[cell] = each.status;
    if (each.text !== null) text[cell] = each.text;
  }
  return {
    version: "2.0",
    class: "dataset",
    label: details.label,
    source: [...details.names.values()].join("; "),
    ...(details.updated === null ? {} : { updated: details.updated }),
    id: dimensions.map(({ id }) => id),
    size: indexes.map(({ size }) => size),
    role: { time: ["time"], geo: ["reporter", "partner"], metric: ["flow"] },
    dimension: Object.fromEntries(
      dimensions.map(({ id, label, name = asItIs }, at) => {
        const categories = [...(indexes[at]?.keys() ?? [])];
        const labels = categories.map((category) => [category, name(category)]);
        return [id, { label, category: { index: categories, label: Object.fromEntries(labels) } }];
      }),
    ),
    value,
    status,
    extension: { text },
  };
};
