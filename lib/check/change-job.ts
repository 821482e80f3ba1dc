import type { NamedObservation } from "../series";
import type { Counts } from "./by-series";
import {
  findPairChanges,
  type Moment,
  type PairChange,
  type WatchedStatement,
} from "./pair-changes";

/** An observation with the vintage that says it: `arrival` counts vintages as they came in, whatever their release. */
export type ArrivedObservation = NamedObservation & {
  readonly series: number;
  readonly arrival: number;
  readonly released: string;
  readonly number: number;
};

type Arrived = { readonly [Side in keyof Counts]: readonly ArrivedObservation[] };

/**
 * All that offices ever said of a pair, and at which arrivals to look; `watched` are the statements by the place of the
 * arrival in that list, since a statement that was saved later cannot have been changed by it.
 */
export type ChangeJob = {
  readonly arrived: Arrived;
  readonly arrivals: readonly number[];
  readonly watched: readonly (readonly WatchedStatement[])[];
  readonly mirrors: readonly WatchedStatement[];
};

const isLater = (a: ArrivedObservation, b: ArrivedObservation): boolean =>
  a.released === b.released ? a.number > b.number : a.released > b.released;

/** What holds of what had arrived, of each period what the latest release says. */
const holding = (
  all: readonly ArrivedObservation[],
  counts: (observation: ArrivedObservation) => boolean,
): readonly ArrivedObservation[] => {
  const held = new Map<string, ArrivedObservation>();
  for (const each of all) {
    if (!counts(each)) continue;
    const place = `${each.series} ${each.period}`;
    const known = held.get(place);
    if (!known || isLater(each, known)) held.set(place, each);
  }
  return [...held.values()];
};

const momentOf = (arrived: Arrived, isIn: (arrival: number) => boolean): Moment => {
  const countsOf = (isOut: (released: string) => boolean): Counts => {
    const side = (all: readonly ArrivedObservation[]) =>
      holding(all, ({ arrival, released }) => isIn(arrival) && isOut(released));
    return { own: side(arrived.own), mirror: side(arrived.mirror), world: side(arrived.world) };
  };
  return { today: countsOf(() => true), upTo: (day) => countsOf((released) => released <= day) };
};

/** What each of the arrivals made of the checks and refused comparisons of the pair, in their order. */
export const runChangeJob = async ({
  arrived,
  arrivals,
  watched,
  mirrors,
}: ChangeJob): Promise<readonly (readonly PairChange[])[]> =>
  arrivals.map((arrival, at) =>
    findPairChanges({
      before: momentOf(arrived, (each) => each < arrival),
      after: momentOf(arrived, (each) => each <= arrival),
      statements: watched[at] ?? [],
      mirrors,
    }),
  );
