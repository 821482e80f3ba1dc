import type { ObservationStatus } from "../observation";
import { listSeriesOf, type NamedObservation, type Series } from "../series";
import type { ChartLine, ChartPoint } from "./data";
import { describeDate } from "./months";
import type { ChartSpec } from "./spec";

/**
 * What each vintage made of one stored series: `scope` is what all its figures share; the values of a row are what was
 * known of its period after each vintage, the earliest release first.
 */
export type SeriesVersions = {
  readonly scope: Omit<NamedObservation, "period" | "value" | "status">;
  readonly vintages: readonly { readonly released: string }[];
  readonly rows: readonly {
    readonly period: string;
    readonly values: readonly (number | null)[];
    readonly statuses: readonly (ObservationStatus | null)[];
  }[];
};

/** A state of the figures before the one that is drawn: each as it was first published, or all as of a day. */
type EarlierState = { readonly day: string | undefined; readonly figures: NamedObservation[] };

const mostDays = 2;

type Row = SeriesVersions["rows"][number];

const figureOf = (
  { scope }: SeriesVersions,
  { period, values, statuses }: Row,
  at: number,
): NamedObservation[] => {
  const value = values[at] ?? null;
  return value === null ? [] : [{ ...scope, period, value, status: statuses[at] ?? "normal" }];
};

const firstPublished = (versions: readonly SeriesVersions[]): EarlierState => ({
  day: undefined,
  figures: versions.flatMap((series) =>
    series.rows.flatMap((row) =>
      figureOf(
        series,
        row,
        row.values.findIndex((value) => value !== null),
      ),
    ),
  ),
});

const asOf = (versions: readonly SeriesVersions[], day: string): EarlierState => ({
  day,
  figures: versions.flatMap((series) => {
    const at = series.vintages.findLastIndex(({ released }) => released <= day);
    return series.rows.flatMap((row) => figureOf(series, row, at));
  }),
});

/** The points of a state that are not what is drawn now; a figure that was withdrawn since is one of them. */
const differing = (
  line: ChartLine,
  earlier: Series | undefined,
  isShown: (period: string) => boolean,
): ChartPoint[] => {
  const now = new Map(line.points.map(({ period, value }) => [period, value]));
  return (earlier?.points ?? []).filter(
    ({ period, value }) => value !== null && value !== now.get(period) && isShown(period),
  );
};

const keyOf = ({ period, value }: ChartPoint): string => `${period} ${value}`;

/** The states that say something which those before them in the list do not, at most so many days. */
const withoutRepeats = (states: readonly (EarlierState & { points: ChartPoint[] })[]) => {
  const said = new Set<string>();
  const kept: (typeof states)[number][] = [];
  for (const state of states) {
    const isNew = state.points.some((point) => !said.has(keyOf(point)));
    const isWanted = state.day === undefined || kept.filter(({ day }) => day).length < mostDays;
    if (!isNew || !isWanted) continue;
    for (const point of state.points) said.add(keyOf(point));
    kept.push(state);
  }
  return kept;
};

const nameOf = (day: string | undefined, locale: string): string =>
  day === undefined ? "as first published" : `as of ${describeDate(day, locale)}`;

/**
 * The earlier versions of official lines, only where they differ from what is drawn: as first published, and as of the
 * last days on which something else was known. `isShown` tells the periods of the picture.
 */
export const listEarlierLines = (
  spec: ChartSpec,
  {
    lines,
    versions,
  }: { readonly lines: readonly ChartLine[]; readonly versions: readonly SeriesVersions[] },
  isShown: (period: string) => boolean,
): ChartLine[] => {
  const days = [
    ...new Set(versions.flatMap(({ vintages }) => vintages.map(({ released }) => released))),
  ].sort();
  const states = [
    firstPublished(versions),
    ...days
      .slice(0, -1)
      .reverse()
      .map((day) => asOf(versions, day)),
  ].map((state) => ({ ...state, series: listSeriesOf(state.figures, spec) }));
  return lines.flatMap((line) => {
    const changed = states.map((state) => ({
      ...state,
      points: differing(
        line,
        state.series.find(({ id }) => id === line.id),
        isShown,
      ),
    }));
    return withoutRepeats(changed).map(
      ({ day, points }): ChartLine => ({
        id: `${line.id} ${day ?? "first"}`,
        label: nameOf(day, spec.locale),
        role: "earlier",
        of: line.id,
        flow: spec.flow,
        points,
      }),
    );
  });
};

/** What was known of a period after each vintage, the earliest first; null where nothing was. */
export type VersionRow = { readonly period: string; readonly values: readonly (number | null)[] };

/**
 * What was known of each period of a scope's series after each of their vintages, by the id of the series. Turnover and
 * balance are made of both sides as they were known on the same day.
 */
export const versionsByPeriod = (
  versions: readonly SeriesVersions[],
  spec: ChartSpec,
): ReadonlyMap<string, readonly VersionRow[]> => {
  const days = [
    ...new Set(versions.flatMap(({ vintages }) => vintages.map(({ released }) => released))),
  ].sort();
  const states = days.map((day) => listSeriesOf(asOf(versions, day).figures, spec));
  const rows = new Map<string, Map<string, (number | null)[]>>();
  for (const [at, state] of states.entries()) {
    for (const { id, points } of state) {
      const ofSeries = rows.get(id) ?? new Map<string, (number | null)[]>();
      rows.set(id, ofSeries);
      for (const { period, value } of points) {
        const values = ofSeries.get(period) ?? days.map(() => null);
        values[at] = value;
        ofSeries.set(period, values);
      }
    }
  }
  return new Map(
    [...rows].map(([id, ofSeries]) => [
      id,
      [...ofSeries].map(([period, values]) => ({ period, values })),
    ]),
  );
};
