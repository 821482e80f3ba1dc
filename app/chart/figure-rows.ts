import type { ChartData } from "@/lib/chart/data";
import { type Figure, listFigures } from "@/lib/chart/figures";
import type { ChartSpec } from "@/lib/chart/spec";
import { formatAmount, formatPercent } from "@/lib/figure-text";
import { comparePeriods, describePeriod, parseCanonicalPeriod } from "@/lib/period";

/** One figure of a chart, in words. */
export type FigureRow = {
  readonly period: string;
  readonly label: string;
  readonly figure: string;
  readonly range: string;
  readonly status: string;
  readonly source: string;
};

/** Computed values have digits without end; six that count are more than any of them rests on. */
const shownDigits = 6;

const inWords = (value: number, unit: string): string => {
  const rounded = Number(value.toPrecision(shownDigits));
  if (unit === "percent") return formatPercent(rounded, 0.1);
  if (unit === "index") return rounded.toLocaleString("en", { maximumFractionDigits: 1 });
  return formatAmount(Number.isInteger(value) ? value : rounded, unit, 0);
};

const rangeOf = ({ value, low, high, unit }: Figure): string => {
  if (low === value && high === value) return "";
  const [least, most] = [low, high].map((end) =>
    typeof end === "number" ? inWords(end, String(unit)) : undefined,
  );
  if (least === undefined && most === undefined) return "";
  if (most === undefined) return `at least ${least}`;
  return least === undefined ? `at most ${most}` : `${least} to ${most}`;
};

/** One figure of a chart in words. */
export const figureRowOf = (figure: Figure): FigureRow => {
  const { period: text, label, role, value, unit, status, source, published, refused } = figure;
  const period = parseCanonicalPeriod(String(text));
  return {
    period: period ? describePeriod(period) : String(text),
    label: String(label),
    figure: typeof value === "number" ? inWords(value, String(unit)) : "–",
    range: rangeOf(figure),
    status: String(refused ?? status ?? (role === "stated" ? "stated" : "")),
    source: [source, published].filter(Boolean).join(", "),
  };
};

const inOrder = (a: Figure, b: Figure): number => {
  const [first, second] = [a, b].map(({ period }) => parseCanonicalPeriod(String(period)));
  return first && second ? comparePeriods(second, first) : 0;
};

/** All figures of a chart in words, the latest period first. */
export const figureRowsOf = (
  spec: ChartSpec,
  data: ChartData,
): readonly (FigureRow & { readonly key: string })[] =>
  listFigures(spec, data)
    .sort(inOrder)
    .map((figure, index) => ({ ...figureRowOf(figure), key: `${index} ${figure.period}` }));
