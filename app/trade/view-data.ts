import "server-only";
import type { SeriesVersions } from "@/lib/chart/earlier";
import type { ChartSpec } from "@/lib/chart/spec";
import type { Shape } from "@/lib/chart/view-choice";
import type { NamedObservation } from "@/lib/series";
import type { Reader } from "@/lib/store/change";
import { observationsOfPair } from "@/lib/store/observations";
import { listSeries } from "@/lib/store/series";
import type { Pair } from "./pair";
import { loadVersions } from "./versions";

/** What some views need beyond the pair itself: each view only what it draws. */
export type ViewData = {
  readonly versions: readonly SeriesVersions[];
  readonly whole: readonly NamedObservation[];
};

/** Figures of the whole for shares; a product's own pair holds them already. */
const loadWhole = async (
  db: Reader,
  pair: Pick<Pair, "datasets">,
  spec: ChartSpec,
): Promise<readonly NamedObservation[]> => {
  const { view, reporter = "", partner, product, asOf } = spec;
  if (view !== "share" || product !== undefined || partner === "WLD") return [];
  const names = new Map(pair.datasets.map(({ id, name }) => [id, name]));
  const all = await observationsOfPair(db, { reporter, partner: "WLD", product: null, asOf });
  return all
    .filter(({ dataset }) => names.has(dataset))
    .map((each) => ({ ...each, datasetName: names.get(each.dataset) ?? each.dataset }));
};

/** Gathers what a view needs beyond the pair itself. */
export const loadViewData = async (
  db: Reader,
  pair: Pick<Pair, "observations" | "datasets">,
  spec: ChartSpec,
): Promise<ViewData> => {
  const [versions, whole] = await Promise.all([
    loadVersions(db, pair, spec),
    loadWhole(db, pair, spec),
  ]);
  return { versions, whole };
};

/** Whether a pair's figures are a part of others of the same datasets, and whether any of them may have been revised. */
export const loadPossibilities = async (
  db: Reader,
  pair: Pick<Pair, "datasets" | "observations">,
  spec: ChartSpec,
): Promise<Pick<Shape, "hasWhole" | "isRevisable">> => {
  const { partner, product, reporter = "" } = spec;
  const isRevisable = pair.datasets.some(({ vintages }) => vintages > 1);
  if (product === undefined && partner === "WLD") return { hasWhole: false, isRevisable };
  if (product !== undefined) {
    const hasWhole = pair.observations.some((each) => each.product === null);
    return { hasWhole, isRevisable };
  }
  const { series } = await listSeries(
    db,
    { reporter, partner: "WLD", product: null },
    { limit: 100 },
  );
  const own = new Set(pair.observations.map(({ dataset }) => dataset));
  return { hasWhole: series.some(({ dataset }) => own.has(dataset)), isRevisable };
};
