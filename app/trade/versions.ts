import "server-only";
import type { SeriesVersions } from "@/lib/chart/earlier";
import type { ChartSpec } from "@/lib/chart/spec";
import type { Reader } from "@/lib/store/change";
import { readSeriesHistory } from "@/lib/store/series-history";
import type { Pair, PairObservation } from "./pair";

/** Turnover and balance are made of both sides. */
const flowsFor = (flow: string): readonly string[] =>
  flow === "turnover" || flow === "balance" ? [flow, "exports", "imports"] : [flow];

const isDrawn = ({ flow, product, dataset }: ChartSpec) => {
  const flows = flowsFor(flow);
  return (each: PairObservation): boolean =>
    each.flow !== null &&
    flows.includes(each.flow) &&
    each.product === (product ?? null) &&
    (dataset === undefined || each.dataset === dataset);
};

const mostSeries = 24;

/**
 * What each vintage said of the official series that a picture draws; only the views of levels and revisions draw it. Series of files
 * that came once have no earlier version, and are not read.
 */
export const loadVersions = async (
  db: Reader,
  { observations, datasets }: Pick<Pair, "observations" | "datasets">,
  spec: ChartSpec,
): Promise<readonly SeriesVersions[]> => {
  if (spec.view !== "level" && spec.view !== "revisions") return [];
  const revisable = new Set(datasets.filter(({ vintages }) => vintages > 1).map(({ id }) => id));
  const drawn = observations.filter(isDrawn(spec)).filter(({ dataset }) => revisable.has(dataset));
  const firsts = [...new Map(drawn.map((each) => [each.series, each])).values()];
  return Promise.all(
    firsts.slice(0, mostSeries).map(async (scope) => ({
      scope,
      ...(await readSeriesHistory(db, scope.series, { asOf: spec.asOf })),
    })),
  );
};
