import { parseCanonicalPeriod } from "../period";
import { listSeriesOf, type NamedObservation, type Series, type SeriesScope } from "../series";
import type { Level } from "./comparison";
import { listSharpest } from "./findings";
import { listSeriesLevels } from "./series-level";
import { listStatedLevels, type Statement } from "./statement";

/**
 * Where the levels of a comparison are taken from: one official series, or what articles state. `id` is how addresses
 * call it. Levels come in the order of their periods, one a period.
 */
export type LevelSource = {
  readonly id: string;
  readonly name: string;
  readonly unit: string | null;
  readonly levels: (scope: SeriesScope) => readonly Level[];
  /** The months from which on the figures are counted in another way, by the office's own mark. */
  readonly breaks: (scope: SeriesScope) => readonly number[];
};

/** How addresses call the figures that articles state. */
export const statedId = "stated";

/** How addresses call an official series: by its dataset, with the office's further dimensions where it has any. */
const shortId = (seriesId: string): string => {
  const [dataset, , dimensions] = JSON.parse(seriesId) as [string, string | null, object];
  const values = Object.values(dimensions);
  return values.length > 0 ? `${dataset} ${values.join(", ")}` : dataset;
};

/** How addresses call the source of a level: an official series' id is a list in JSON, an article's is not. */
export const sourceIdOf = ({ source }: Pick<Level, "source">): string =>
  source.startsWith("[") ? shortId(source) : statedId;

/** Remembers what was found for a scope: a search for what can be compared asks for the same again and again. */
const rememberedByScope = <Value>(find: (scope: SeriesScope) => Value) => {
  const known = new Map<string, { readonly value: Value }>();
  return (scope: SeriesScope): Value => {
    const { flow, reporter, partner, product } = scope;
    const key = JSON.stringify([flow, reporter, partner, product]);
    const found = known.get(key) ?? { value: find(scope) };
    known.set(key, found);
    return found.value;
  };
};

const breaksOf = ({ points }: Series): readonly number[] =>
  points.flatMap(({ period, status }) =>
    status === "break" ? (parseCanonicalPeriod(period)?.start ?? []) : [],
  );

/** The official series of a scope that hold anything, as sources; each gives the like series of any other scope too. */
export const listOfficialSources = (
  observations: readonly NamedObservation[],
  scope: SeriesScope,
): readonly LevelSource[] =>
  listSeriesOf(observations, scope)
    .filter(({ points }) => points.length > 0)
    .map(({ id, name, unit }) => {
      const seriesOf = rememberedByScope(
        (wanted): Series =>
          listSeriesOf(observations, { ...wanted, dataset: scope.dataset }).find(
            (each) => each.id === id,
          ) ?? { id, name, unit, points: [] },
      );
      return {
        id: shortId(id),
        name,
        unit,
        levels: rememberedByScope((wanted) => listSeriesLevels(seriesOf(wanted), wanted)),
        breaks: (wanted) => breaksOf(seriesOf(wanted)),
      };
    });

const isOf =
  ({ flow, reporter, partner, product }: SeriesScope) =>
  (level: Level): boolean =>
    level.flow === flow &&
    level.reporter === (reporter ?? null) &&
    level.partner === (partner ?? null) &&
    level.product === (product ?? null);

/** What articles state of a scope, as a source for each unit: of several statements of one period the sharpest. */
export const listStatedSources = (
  statements: readonly Statement[],
  scope: SeriesScope,
): readonly LevelSource[] => {
  const all = listStatedLevels(statements).map(({ level }) => level);
  const units = new Set(all.filter(isOf(scope)).map(({ unit }) => unit));
  return [...units].map((unit) => ({
    id: statedId,
    name: "Figures as stated in articles",
    unit,
    levels: rememberedByScope((wanted) =>
      listSharpest(all.filter((level) => level.unit === unit && isOf(wanted)(level))),
    ),
    breaks: () => [],
  }));
};
