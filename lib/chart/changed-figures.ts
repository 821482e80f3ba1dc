import type { ChartData } from "./data";
import { type Figure, listFigures } from "./figures";
import type { ChartSpec } from "./spec";

/** A figure that is another than it was; null is one that was not there, or is there no more. */
export type ChangedFigure = { readonly before: Figure | null; readonly after: Figure | null };

const keyOf = ({ role, flow, label, period, published }: Figure): string =>
  // What is stated is called by its figure, and stays the same statement.
  [role, flow, role === "stated" ? published : label, period].join(" ");

const isSame = (a: Figure, b: Figure): boolean =>
  a.value === b.value && a.low === b.low && a.high === b.high && a.status === b.status;

/** Figures by what they are of; several of one kind are told apart by their order. */
const byKey = (figures: readonly Figure[]): ReadonlyMap<string, Figure> => {
  const known = new Map<string, Figure>();
  for (const figure of figures) {
    let key = keyOf(figure);
    while (known.has(key)) key += "+";
    known.set(key, figure);
  }
  return known;
};

/** What is another in a chart's data than it was before, in the order in which the figures stand. */
export const listChangedFigures = (
  spec: ChartSpec,
  before: ChartData,
  after: ChartData,
): readonly ChangedFigure[] => {
  const [was, is] = [before, after].map((data) => byKey(listFigures(spec, data)));
  if (!was || !is) return [];
  const gone = [...was].filter(([key]) => !is.has(key));
  return [
    ...[...is].flatMap(([key, figure]) => {
      const former = was.get(key) ?? null;
      return former && isSame(former, figure) ? [] : [{ before: former, after: figure }];
    }),
    ...gone.map(([, figure]) => ({ before: figure, after: null })),
  ];
};
