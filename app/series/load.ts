import "server-only";
import { type DrawnSeries, type SeriesView, viewSeries } from "@/lib/chart/series-view";
import type { ChartSpec } from "@/lib/chart/spec";
import type { Reader } from "@/lib/store/change";
import { type DatasetSummary, findDataset } from "@/lib/store/datasets";
import { findSeries, type StoredSeries } from "@/lib/store/series";
import { readSeriesHistory, type SeriesHistory } from "@/lib/store/series-history";

/** All that the page of a series shows, as of the day that its address asks for. */
export type LoadedSeries = {
  readonly series: StoredSeries;
  readonly dataset: DatasetSummary;
  readonly history: SeriesHistory;
  readonly view: SeriesView;
};

/** Gathers what the store has of a series and composes its view; undefined when there is none of that number. */
export const loadSeries = async (
  db: Reader,
  spec: ChartSpec & { readonly series: number },
): Promise<LoadedSeries | undefined> => {
  const { series: id, asOf } = spec;
  const [series, history] = await Promise.all([
    findSeries(db, id, { asOf }),
    readSeriesHistory(db, id, { asOf }),
  ]);
  const found = series && (await findDataset(db, series.dataset));
  if (!found) return undefined;
  const drawn: DrawnSeries = {
    key: series,
    dataset: found.dataset.id,
    datasetName: found.dataset.name,
    history,
  };
  return { series, dataset: found.dataset, history, view: viewSeries(drawn, spec) };
};
