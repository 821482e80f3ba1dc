import type { Level } from "../compare/comparison";
import type { Finding } from "../compare/findings";
import { formatChangeRange, formatFigure } from "../figure-text";
import { flowName } from "../flow";
import { comparePeriods, describePeriod } from "../period";
import { placeName } from "../place";
import type { ChartSpec } from "./spec";

/** The direction that a comparison proves: up or down only when the whole range of its rounding says so. */
const directionOf = ({ comparison }: Finding): "rose" | "fell" | undefined => {
  if ("refused" in comparison) return undefined;
  if (comparison.low !== null && comparison.low > 0) return "rose";
  return comparison.high !== null && comparison.high < 0 ? "fell" : undefined;
};

const unsigned = (range: string): string => range.replaceAll(/[+−]/g, "");

/** "Trade turnover rose 17.6 to 19.0 % in 2022": the newest growth whose direction the rounding leaves no doubt of. */
const growthTitle = (growths: readonly Finding[]): string | undefined => {
  const certain = growths.find((growth) => directionOf(growth) !== undefined);
  if (!certain || "refused" in certain.comparison) return undefined;
  const { next, comparison } = certain;
  const range = unsigned(formatChangeRange(comparison, 0.1));
  return `${flowName(next.flow)} ${directionOf(certain)} ${range} in ${describePeriod(next.period)}`;
};

const levelTitle = (levels: readonly Level[]): string | undefined => {
  const [newest] = [...levels].sort((a, b) => comparePeriods(b.period, a.period));
  if (!newest?.figure) return undefined;
  return `${flowName(newest.flow)} was ${formatFigure(newest.figure, newest.unit)} in ${describePeriod(newest.period)}`;
};

/**
 * A title that states what the drawn figures prove: the newest certain growth of like periods, else the newest level,
 * else only what is drawn. `growths` come newest first.
 */
export const proposeTitle = (
  spec: ChartSpec,
  growths: readonly Finding[],
  levels: readonly Level[],
): string =>
  growthTitle(growths) ??
  levelTitle(levels) ??
  `${flowName(spec.flow)}${spec.partner ? ` with ${placeName(spec.partner)}` : ""}`;
