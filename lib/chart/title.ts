import type { Level } from "../compare/comparison";
import type { Finding } from "../compare/findings";
import { growthInWords } from "../fact-growth";
import { formatFigure } from "../figure-text";
import { flowName, flowPreposition, flowVerb } from "../flow-names";
import { describePeriod, endOf } from "../period";
import { placeName } from "../place";
import type { ChartSpec } from "./spec";

const verbs = new Map([
  ["above", "rose"],
  ["below", "fell"],
]);

/** "Trade turnover rose 17.6 to 19.0 % in 2022": the newest growth whose direction the rounding leaves no doubt of. */
const growthTitle = (growths: readonly Finding[]): string | undefined => {
  for (const { next, comparison } of growths) {
    const words = "refused" in comparison ? undefined : growthInWords(comparison, next.flow);
    const verb = words && verbs.get(words.direction);
    if (verb)
      return `${flowName(next.flow)} ${verb} ${words.size} in ${describePeriod(next.period)}`;
  }
  return undefined;
};

const levelTitle = (levels: readonly Level[]): string | undefined => {
  const [newest] = [...levels]
    .reverse()
    .sort((a, b) => endOf(b.period) - endOf(a.period) || b.period.months - a.period.months);
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
  `${flowName(spec.flow)}${spec.partner ? ` ${flowPreposition(spec.flow)} ${placeName(spec.partner)}` : ""}`;
