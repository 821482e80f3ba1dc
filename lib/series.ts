import type { Observation, ObservationStatus } from "./observation";

/** An observation with the name of its dataset, for labels and the source line. */
export type NamedObservation = Observation & { readonly datasetName: string };

/** Which series are meant: whose count, with whom, of what. */
export type SeriesScope = {
  readonly flow: string;
  readonly reporter?: string | undefined;
  readonly partner?: string | undefined;
  readonly product?: string | undefined;
  readonly dataset?: string | undefined;
};

/** One value of a series; null when missing, which is never 0. `period` is canonical text. */
export type SeriesPoint = {
  readonly period: string;
  readonly value: number | null;
  readonly status: ObservationStatus;
};

/** One flow of one dataset in one unit, in the order of its periods; gaps stay gaps. */
export type Series = {
  readonly id: string;
  /** The dataset, and the office's further dimensions where there are any. */
  readonly name: string;
  readonly unit: string | null;
  readonly points: readonly SeriesPoint[];
};

const isInScope = (scope: SeriesScope) => (observation: NamedObservation) =>
  observation.reporter === (scope.reporter ?? null) &&
  observation.partner === (scope.partner ?? null) &&
  observation.product === (scope.product ?? null) &&
  (scope.dataset === undefined || observation.dataset === scope.dataset);

/** One dataset, unit and further dimensions: values of different kinds never share a series. */
const seriesIdOf = ({ dataset, unit, dimensions }: NamedObservation): string =>
  JSON.stringify([dataset, unit, dimensions]);

const groupBy = (
  observations: readonly NamedObservation[],
  keyOf: (each: NamedObservation) => string,
): ReadonlyMap<string, readonly NamedObservation[]> => {
  const groups = new Map<string, NamedObservation[]>();
  for (const observation of observations) {
    const key = keyOf(observation);
    const group = groups.get(key);
    if (group) group.push(observation);
    else groups.set(key, [observation]);
  }
  return groups;
};

const nameOf = (first: NamedObservation | undefined): string =>
  [first?.datasetName ?? "", ...Object.values(first?.dimensions ?? {})].join(", ");

const toPoint = ({ period, value, status }: Observation): SeriesPoint => ({
  period,
  value,
  status,
});

/** Of two statuses the one that bears more on what may be compared. */
const graver = (a: ObservationStatus, b: ObservationStatus): ObservationStatus => {
  const order: readonly ObservationStatus[] = [
    "break",
    "definition-differs",
    "forecast",
    "provisional",
    "estimated",
  ];
  const known = order.find((status) => status === a || status === b);
  return known ?? (a === "normal" ? b : a);
};

/** exports + imports or exports − imports of each period in which both are there; never one side alone. */
const combine = (observations: readonly NamedObservation[], sign: 1 | -1): SeriesPoint[] => {
  const imports = new Map(
    observations.filter(({ flow }) => flow === "imports").map((each) => [each.period, each]),
  );
  return observations
    .filter(({ flow }) => flow === "exports")
    .flatMap((sold) => {
      const bought = imports.get(sold.period);
      if (!bought || sold.value === null || bought.value === null) return [];
      const value = Number((sold.value + sign * bought.value).toPrecision(15));
      return [{ period: sold.period, value, status: graver(sold.status, bought.status) }];
    });
};

/** The points of a flow; where turnover or balance is not published for a period, what its two sides make. */
const pointsOf = (observations: readonly NamedObservation[], flow: string): SeriesPoint[] => {
  const stated = observations.filter((each) => each.flow === flow).map(toPoint);
  if (flow !== "turnover" && flow !== "balance") return stated;
  const published = new Set(
    stated.filter(({ value }) => value !== null).map(({ period }) => period),
  );
  const made = combine(observations, flow === "turnover" ? 1 : -1).filter(
    ({ period }) => !published.has(period),
  );
  const filled = new Set(made.map(({ period }) => period));
  return [...stated.filter(({ period }) => !filled.has(period)), ...made];
};

/**
 * The series of a scope, one for each dataset and unit. Turnover and balance of a period are taken as
 * published, else made from exports and imports of the same dataset where both are there.
 */
export const listSeriesOf = (
  observations: readonly NamedObservation[],
  scope: SeriesScope,
): readonly Series[] =>
  [...groupBy(observations.filter(isInScope(scope)), seriesIdOf)].map(([id, group]) => ({
    id,
    name: nameOf(group[0]),
    unit: group[0]?.unit ?? null,
    points: pointsOf(group, scope.flow).sort((a, b) => a.period.localeCompare(b.period, "en")),
  }));
