import { type Period, parseCanonicalPeriod } from "../period";
import type { Series, SeriesScope } from "../series";
import type { Level } from "./comparison";

/** The level of a period for which a source has no figure. */
export const unknownLevel = (
  series: Pick<Series, "id" | "name" | "unit">,
  scope: SeriesScope,
  period: Period,
): Level => ({
  period,
  figure: null,
  flow: scope.flow,
  reporter: scope.reporter ?? null,
  partner: scope.partner ?? null,
  product: scope.product ?? null,
  unit: series.unit,
  source: series.id,
  sourceName: series.name,
  provisional: false,
});

/**
 * The points of an official series as levels. Their rounding counts as zero: offices print whole units, and compute
 * from unrounded ones.
 */
export const listSeriesLevels = (series: Series, scope: SeriesScope): readonly Level[] =>
  series.points.flatMap(({ period: text, value, status }) => {
    const period = parseCanonicalPeriod(text);
    if (!period) return [];
    return [
      {
        ...unknownLevel(series, scope, period),
        figure: value === null ? null : { value, rounding: 0, qualifier: "=" as const },
        provisional: status === "provisional" || status === "estimated",
        insteadOfFact: status === "forecast" ? status : undefined,
      },
    ];
  });
