import { parseCanonicalPeriod } from "../period";
import type { Series, SeriesScope } from "../series";
import type { Level } from "./comparison";

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
        period,
        figure: value === null ? null : { value, rounding: 0, qualifier: "=" as const },
        flow: scope.flow,
        reporter: scope.reporter ?? null,
        partner: scope.partner ?? null,
        product: scope.product ?? null,
        unit: series.unit,
        source: series.id,
        sourceName: series.name,
        provisional: status === "provisional" || status === "estimated",
      },
    ];
  });
