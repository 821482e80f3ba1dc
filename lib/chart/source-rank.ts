import { sourceIdOf } from "../compare/level-source";
import type { NamedObservation } from "../series";
import type { ChartLine } from "./data";
import type { ChartSpec } from "./spec";

/** How addresses call the source of an observation. */
const sourceOf = ({ dataset, dimensions }: NamedObservation): string =>
  sourceIdOf({ source: JSON.stringify([dataset, null, dimensions]) });

/** The sources of a pair, those of most figures first: whatever the flow, the unit, the years and the view. */
const listSources = (
  spec: ChartSpec,
  observations: readonly NamedObservation[],
): readonly string[] => {
  const counts = new Map<string, number>();
  const isOfPair = ({ reporter, partner, product }: NamedObservation): boolean =>
    reporter === (spec.reporter ?? null) &&
    partner === (spec.partner ?? null) &&
    product === (spec.product ?? null);
  for (const each of observations.filter(isOfPair)) {
    const source = sourceOf(each);
    counts.set(source, (counts.get(source) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], "en"))
    .map(([source]) => source);
};

const sourceOfLine = ({ id }: ChartLine): string =>
  id.startsWith("[") ? sourceIdOf({ source: id }) : id;

/** Lines with the places of their sources among those of the pair, so that a source has one colour in every view. */
export const withRanks = (
  spec: ChartSpec,
  lines: readonly ChartLine[],
  observations: readonly NamedObservation[],
): readonly ChartLine[] => {
  const sources = listSources(spec, observations);
  return lines.map((line) => {
    const rank = line.role === "official" ? sources.indexOf(sourceOfLine(line)) : 0;
    return rank > 0 ? { ...line, rank } : line;
  });
};
