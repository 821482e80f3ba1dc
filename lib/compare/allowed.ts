import { formatPeriod, samePeriodLastYear } from "../period";
import { listSeriesOf, type SeriesScope } from "../series";
import { type Finding, findYearOnYear, listSharpest } from "./findings";
import type { PairEvidence } from "./pair-findings";
import { listSeriesLevels } from "./series-level";
import { listStatedGrowths, type StatedGrowth } from "./stated-growth";
import { listStatedLevels, type Statement, toStatedLevel } from "./statement";
import { yearOnYear } from "./year-on-year";

/**
 * What a stated level may be compared with: the same months a year before, by its own figure and another stated one; by
 * the growth that a text states; or within an official series of the same count.
 */
export type Allowed =
  | { readonly kind: "stated-levels" | "series"; readonly finding: Finding }
  | { readonly kind: "stated-growth"; readonly growth: StatedGrowth };

const byLevels = (statement: Statement, statements: readonly Statement[]): Allowed | undefined => {
  const next = toStatedLevel(statement)?.level;
  if (!next) return undefined;
  const wanted = formatPeriod(samePeriodLastYear(next.period));
  const isBase = (level: typeof next): boolean =>
    formatPeriod(level.period) === wanted &&
    level.flow === next.flow &&
    level.reporter === next.reporter &&
    level.partner === next.partner &&
    level.product === next.product &&
    level.unit === next.unit;
  const [base] = listSharpest(
    listStatedLevels(statements).flatMap(({ level }) => (isBase(level) ? [level] : [])),
  );
  const comparison = base && yearOnYear(base, next);
  if (!base || !comparison || "refused" in comparison) return undefined;
  return { kind: "stated-levels", finding: { base, next, comparison } };
};

/**
 * The comparison that a stated level of a pair allows: computed from stated levels, else as stated, else within an
 * official series of the pair's own count. Undefined for changes, shares, and where nothing known allows one.
 */
export const findAllowed = (
  statement: Statement,
  { statements, observations }: Pick<PairEvidence, "statements" | "observations">,
): Allowed | undefined => {
  const { fact } = statement;
  const { reporter, partner, flow, product, period } = fact;
  if (fact.kind !== "level" || reporter === null || partner === null) return undefined;
  const computed = byLevels(statement, statements);
  if (computed) return computed;
  const isSame = (other: Statement["fact"]): boolean =>
    other.flow === flow && other.product === product && other.period === period;
  const [growth] = listStatedGrowths(statements.filter((other) => isSame(other.fact)));
  if (growth) return { kind: "stated-growth", growth };
  const scope: SeriesScope = { reporter, partner, flow, product: product ?? undefined };
  const [finding] = listSeriesOf(observations, scope)
    .flatMap((series) => findYearOnYear(listSeriesLevels(series, scope)))
    .filter(({ next }) => formatPeriod(next.period) === period);
  return finding && { kind: "series", finding };
};
