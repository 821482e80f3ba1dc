import "server-only";
import type { NamedObservation } from "@/lib/series";
import type { StoredFact } from "@/lib/store/articles";
import type { Reader } from "@/lib/store/change";
import { type DatasetSummary, listDatasets } from "@/lib/store/datasets";
import { firstDayOf } from "@/lib/store/day";
import { listEvents, type TradeEvent } from "@/lib/store/events";
import { listFacts } from "@/lib/store/facts";
import { observationsOfPair, type StoredObservation } from "@/lib/store/observations";

/** Whose count, with whom, and as known on which day (today when not said). */
export type PairQuery = {
  readonly reporter: string;
  readonly partner: string;
  readonly asOf?: string | undefined;
};

/** An official figure of a pair, with the series that it is of and the name of its dataset. */
export type PairObservation = NamedObservation & Pick<StoredObservation, "series">;

/** All that is known of a pair, each side's count apart. */
export type Pair = {
  readonly statements: readonly StoredFact[];
  readonly mirrors: readonly StoredFact[];
  readonly observations: readonly PairObservation[];
  readonly mirrorObservations: readonly PairObservation[];
  readonly events: readonly TradeEvent[];
  /** The datasets that the observations are of. */
  readonly datasets: readonly DatasetSummary[];
};

/** An event is of a pair when it names both places, or nothing beyond them and the world. */
const concerns = (event: TradeEvent, pair: readonly string[]): boolean =>
  pair.every((place) => event.places.includes(place)) ||
  event.places.every((place) => pair.includes(place) || place === "WLD");

/** Whether something had happened by a day; of a date known only by its month or year it is enough that it had begun. */
const hasHappened = ({ date }: TradeEvent, asOf: string | undefined): boolean =>
  asOf === undefined || firstDayOf(date) <= asOf;

/** Gathers what the store has of a pair. */
export const loadPair = async (
  db: Reader,
  { reporter, partner, asOf }: PairQuery,
): Promise<Pair> => {
  const turned = { reporter: partner, partner: reporter, asOf };
  const [statements, mirrors, observations, mirrorObservations, datasets, events] =
    await Promise.all([
      listFacts(db, { reporter, partner, asOf }),
      listFacts(db, turned),
      observationsOfPair(db, { reporter, partner, asOf }),
      observationsOfPair(db, turned),
      listDatasets(db),
      listEvents(db, { places: [reporter, partner, "WLD"] }),
    ]);
  const names = new Map(datasets.map(({ id, name }) => [id, name]));
  const named = (each: StoredObservation): PairObservation => ({
    ...each,
    datasetName: names.get(each.dataset) ?? each.dataset,
  });
  return {
    statements,
    mirrors,
    observations: observations.map(named),
    mirrorObservations: mirrorObservations.map(named),
    datasets: datasets.filter(({ id }) =>
      [...observations, ...mirrorObservations].some(({ dataset }) => dataset === id),
    ),
    events: events.filter(
      (event) => concerns(event, [reporter, partner]) && hasHappened(event, asOf),
    ),
  };
};
