import "server-only";
import { mostPanels } from "@/lib/chart/multiple-contents";
import type { ChartSpec } from "@/lib/chart/spec";
import { isGroup } from "@/lib/place";
import type { NamedObservation } from "@/lib/series";
import type { Reader } from "@/lib/store/change";
import { listDatasets } from "@/lib/store/datasets";
import { observationsOfPair } from "@/lib/store/observations";
import { listPartners, type PartnerTable } from "@/lib/store/partners";

/** Of the tables that name enough partners to be a list, the one of the latest year; else the one with most partners. */
export const choosePartnerTable = (tables: readonly PartnerTable[]): PartnerTable | undefined =>
  [...tables]
    .filter(({ partners }) => partners.filter(({ partner }) => !isGroup(partner)).length >= 10)
    .sort((a, b) => b.period.localeCompare(a.period, "en"))[0] ?? tables[0];

/** Turnover and balance are made of both sides. */
const sizeIn =
  (flow: string) =>
  (total: PartnerTable["partners"][number]): number =>
    (flow === "exports" || flow === "imports" ? total[flow] : total.turnover) ?? -1;

/**
 * The figures of a reporter's largest partners in one flow, of the one dataset that names most of them; for their shares
 * those with the world too.
 */
export const loadPartnerFigures = async (
  db: Reader,
  { reporter = "", flow, view, dataset, asOf }: ChartSpec,
): Promise<readonly NamedObservation[]> => {
  const [all, datasets] = await Promise.all([
    listPartners(db, reporter, { asOf }),
    listDatasets(db),
  ]);
  const asked = all.filter((each) => dataset === undefined || each.dataset === dataset);
  // A share needs the whole, which not every dataset counts.
  const whole = view === "share" ? ["WLD"] : [];
  const withWhole = asked.filter(({ partners }) =>
    whole.every((code) => partners.some(({ partner }) => partner === code)),
  );
  const table = choosePartnerTable(withWhole.length > 0 ? withWhole : asked);
  if (!table) return [];
  const size = sizeIn(flow);
  const partners = table.partners
    .filter(({ partner }) => !isGroup(partner))
    .sort((a, b) => size(b) - size(a))
    .slice(0, mostPanels);
  const datasetName = datasets.find(({ id }) => id === table.dataset)?.name ?? table.dataset;
  const figures = await Promise.all(
    [...partners.map(({ partner }) => partner), ...whole].map((partner) =>
      observationsOfPair(db, { reporter, partner, dataset: table.dataset, product: null, asOf }),
    ),
  );
  return figures.flat().map((each) => ({ ...each, datasetName }));
};
