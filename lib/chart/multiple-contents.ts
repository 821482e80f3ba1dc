import { listOfficialSources, sourceIdOf } from "../compare/level-source";
import { isGroup, placeName } from "../place";
import { listSeriesOf, type NamedObservation, type Series } from "../series";
import { computations } from "./computations";
import { toComputedLine } from "./computed";
import type { ChartContents, ChartSources } from "./contents";
import type { ChartLine } from "./data";
import { chooseUnit, isTextInWindow } from "./selection";
import type { ChartSpec } from "./spec";

/** As many panels as can be read side by side. */
export const mostPanels = 12;

type OfPartner = { readonly partner: string; readonly series: Series };

const partnersIn = (observations: readonly NamedObservation[]): readonly string[] => [
  ...new Set(observations.flatMap(({ partner }) => (partner && !isGroup(partner) ? partner : []))),
];

const lastIn = ({ points }: Series): { period: string; value: number } | undefined => {
  const point = points.findLast(({ value }) => value !== null);
  return point?.value == null ? undefined : { period: point.period, value: point.value };
};

/** The series of the source that has the most partners: two sources never stand in one picture of many panels. */
const ofWidestSource = (
  spec: ChartSpec,
  observations: readonly NamedObservation[],
  unit: string,
): readonly OfPartner[] => {
  const bySource = new Map<string, OfPartner[]>();
  for (const partner of partnersIn(observations)) {
    for (const series of listSeriesOf(observations, { ...spec, partner })) {
      const points = series.points.filter(({ period }) => isTextInWindow(spec, period));
      if (series.unit !== unit || points.length === 0) continue;
      const known = bySource.get(series.id) ?? [];
      bySource.set(series.id, [...known, { partner, series: { ...series, points } }]);
    }
  }
  return [...bySource.values()].sort((a, b) => b.length - a.length)[0] ?? [];
};

const byLatestSize = (a: OfPartner, b: OfPartner): number => {
  const [one, other] = [lastIn(a.series), lastIn(b.series)];
  return (
    (other?.period ?? "").localeCompare(one?.period ?? "", "en") ||
    Math.abs(other?.value ?? 0) - Math.abs(one?.value ?? 0)
  );
};

/** The share of a partner in the trade with the world, as its source has both. */
const sharesOf = (
  spec: ChartSpec,
  observations: readonly NamedObservation[],
  { partner, series }: OfPartner,
): ChartLine["points"] => {
  const scope = { ...spec, partner };
  const sources = listOfficialSources(observations, scope);
  const source = sources.find(({ id }) => id === sourceIdOf({ source: series.id }));
  return source ? toComputedLine(source, scope, computations.share(spec)).points : [];
};

/**
 * The contents of the views of many partners: the largest of them by their latest figures, one line a partner, of their
 * amounts or of their shares.
 */
export const multipleContents = (
  spec: ChartSpec,
  { observations }: ChartSources,
): ChartContents => {
  const own = observations.filter(({ reporter }) => reporter === (spec.reporter ?? null));
  const unit = chooseUnit(
    spec,
    own.map((each) => each.unit),
  );
  const partners = [...ofWidestSource(spec, own, unit)].sort(byLatestSize).slice(0, mostPanels);
  const isShare = spec.view === "share";
  const lines = partners.map(
    ({ partner, series }): ChartLine => ({
      id: partner,
      label: placeName(partner, spec.locale),
      role: "official",
      flow: spec.flow,
      source: series.name,
      points: isShare ? sharesOf(spec, own, { partner, series }) : series.points,
    }),
  );
  return { unit: isShare ? "percent" : unit, lines, facts: [], statements: [], levels: [] };
};
