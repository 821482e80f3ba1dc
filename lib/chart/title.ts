import type { Level } from "../compare/comparison";
import type { Finding } from "../compare/findings";
import type { Interval } from "../figure";
import { formatChangeRange, formatFigure } from "../figure-text";
import { flowName, flowVerb } from "../flow-names";
import { comparePeriods, describePeriod } from "../period";
import { placeName } from "../place";
import type { ChartSpec } from "./spec";

/** The direction that a comparison proves: up or down only when the whole range of its rounding says so. */
const directionOf = ({ comparison }: Finding): "rose" | "fell" | undefined => {
  if ("refused" in comparison) return undefined;
  if (comparison.low !== null && comparison.low > 0) return "rose";
  return comparison.high !== null && comparison.high < 0 ? "fell" : undefined;
};

/** The size of a change whose direction a word says: "28.8 to 29.3 %", the smaller end first. */
const sizeOf = ({ low, high }: Interval): string => {
  const sizes = [low, high].map((end) => (end === null ? null : Math.abs(end)));
  const [least = null, most = null] = (low ?? 0) < 0 ? sizes.reverse() : sizes;
  return formatChangeRange({ low: least, high: most }, 0.1).replaceAll("+", "");
};

/** "Trade turnover rose 17.6 to 19.0 % in 2022": the newest growth whose direction the rounding leaves no doubt of. */
const growthTitle = (growths: readonly Finding[]): string | undefined => {
  const certain = growths.find((growth) => directionOf(growth) !== undefined);
  if (!certain || "refused" in certain.comparison) return undefined;
  const { next, comparison } = certain;
  return `${flowName(next.flow)} ${directionOf(certain)} ${sizeOf(comparison)} in ${describePeriod(next.period)}`;
};

const levelTitle = (levels: readonly Level[]): string | undefined => {
  const [newest] = [...levels].sort((a, b) => comparePeriods(b.period, a.period));
  if (!newest?.figure) return undefined;
  return `${flowName(newest.flow)} ${flowVerb(newest.flow)} ${formatFigure(newest.figure, newest.unit)} in ${describePeriod(newest.period)}`;
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
