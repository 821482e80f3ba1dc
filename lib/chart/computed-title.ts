import { growthInWords } from "../fact-growth";
import { formatPercent } from "../figure-text";
import { flowName, flowPreposition } from "../flow-names";
import { describePeriod, endOf, parseCanonicalPeriod } from "../period";
import { placeName } from "../place";
import type { ChartData, ChartLine, ChartPoint } from "./data";
import { formatAmount } from "./measure";
import { shortAmount } from "./short-amount";
import type { ChartSpec, ChartView } from "./spec";

type Drawn = Pick<ChartData, "unit" | "lines" | "facts" | "base">;
/** A point that has a value. */
export type ValuedPoint = ChartPoint & { readonly value: number };

const hasValue = (point: ChartPoint): point is ValuedPoint => point.value !== null;

/** The points of a line that have a value. */
export const valuedPoints = ({ points }: ChartLine): readonly ValuedPoint[] =>
  points.filter(hasValue);

const endOfPoint = ({ period: text }: ChartPoint): number => {
  const period = parseCanonicalPeriod(text);
  return period ? endOf(period) : 0;
};

const lengthOf = ({ period }: ChartPoint): number => parseCanonicalPeriod(period)?.months ?? 0;

/** The newest of some points, the longest of those that end together. */
const newest = (points: readonly ValuedPoint[]): ValuedPoint | undefined =>
  [...points].sort((a, b) => endOfPoint(b) - endOfPoint(a) || lengthOf(b) - lengthOf(a))[0];

const when = ({ period: text }: ChartPoint): string => {
  const period = parseCanonicalPeriod(text);
  return period ? describePeriod(period) : text;
};

const verbs = new Map([
  ["above", "rose"],
  ["below", "fell"],
]);

type Title = (spec: ChartSpec, drawn: Drawn) => string | undefined;

/** The newest growth whose direction is beyond doubt; else a stated one. */
const growthTitle: Title = ({ flow }, { lines, facts }) => {
  const certain = lines.flatMap(valuedPoints).filter(({ low, high }) => {
    const words = growthInWords({ low: low ?? null, high: high ?? null }, flow);
    return words !== undefined && verbs.has(words.direction);
  });
  const point = newest(certain);
  const words = point && growthInWords({ low: point.low ?? null, high: point.high ?? null }, flow);
  if (point && words)
    return `${flowName(flow)} ${verbs.get(words.direction)} ${words.size} in ${when(point)}`;
  const [fact] = facts;
  return fact && `${flowName(flow)}: ${fact.label} in ${when({ ...fact, status: "normal" })}`;
};

const balanceTitle: Title = ({ locale }, { unit, lines }) => {
  const point = newest(lines.filter(({ flow }) => flow === "balance").flatMap(valuedPoints));
  if (!point) return undefined;
  const { value, low = value, high = value } = point;
  const isSurplus = low !== null && low > 0;
  const isDeficit = high !== null && high < 0;
  if (!isSurplus && !isDeficit)
    return `Trade balance of ${shortAmount(point, unit, locale)} in ${when(point)}`;
  const size = isSurplus
    ? point
    : { value: -value, low: high === null ? null : -high, high: low === null ? null : -low };
  return `Trade ${isSurplus ? "surplus" : "deficit"} of ${shortAmount(size, unit, locale)} in ${when(point)}`;
};

const rollingTitle: Title = ({ flow, locale }, { unit, lines }) => {
  const point = newest(lines.flatMap(valuedPoints));
  if (!point) return undefined;
  const month = describePeriod({ start: endOfPoint(point) - 1, months: 1 });
  return `${flowName(flow)}: ${shortAmount(point, unit, locale)} in the year to ${month}`;
};

/** An index with the digits that a reader needs: 182, 99.4, 1,240. */
export const formatIndex = ({ value }: Pick<ValuedPoint, "value">, locale: string): string =>
  formatAmount(value, locale);

const indexTitle: Title = ({ flow, locale }, { lines }) => {
  const point = newest(lines.flatMap(valuedPoints).filter(({ base, period }) => base !== period));
  const base = point && parseCanonicalPeriod(point.base ?? "");
  if (!point || !base) return undefined;
  return `${flowName(flow)} in ${when(point)} at ${formatIndex(point, locale)} (${describePeriod(base)}: 100)`;
};

const shareVerbs = { to: "went to", from: "came from", with: "was with" } as const;

const shareTitle: Title = ({ flow, partner, product }, { lines }) => {
  const first = partner === undefined && product === undefined ? lines[0] : undefined;
  const point = newest((first ? [first] : lines).flatMap(valuedPoints));
  if (!point) return undefined;
  const size = formatPercent(point.value, point.value < 1 ? 0.01 : 0.1);
  const whole = flowName(flow).toLowerCase();
  return product
    ? `${product} made up ${size} of ${whole} in ${when(point)}`
    : `${size} of ${whole} ${shareVerbs[flowPreposition(flow)]} ${first?.label ?? placeName(partner ?? "")} in ${when(point)}`;
};

const revisionsTitle: Title = (_spec, { lines }) => {
  const all = lines.flatMap(valuedPoints);
  const revised = all.filter(({ value }) => value !== 0);
  if (all.length === 0) return undefined;
  if (revised.length === 0) return `None of ${all.length} figures was revised`;
  const most = Math.max(...revised.map(({ value }) => Math.abs(value)));
  return `${revised.length} of ${all.length} figures were revised, by up to ${formatPercent(most, most < 1 ? 0.01 : 0.1)}`;
};

/** One partner alone leads nobody. */
const multiplesTitle: Title = ({ locale }, { unit, lines }) => {
  const [first] = lines;
  const point = first && newest(valuedPoints(first));
  if (!point) return undefined;
  const amount = `${shortAmount(point, unit, locale)} in ${when(point)}`;
  return lines.length === 1
    ? `${first.label}: ${amount}`
    : `${first.label} led ${lines.length} partners with ${amount}`;
};

const titles: Partial<Readonly<Record<ChartView, Title>>> = {
  growth: growthTitle,
  balance: balanceTitle,
  rolling: rollingTitle,
  index: indexTitle,
  share: shareTitle,
  revisions: revisionsTitle,
  multiples: multiplesTitle,
};

const names: Partial<Readonly<Record<ChartView, string>>> = {
  growth: "growth",
  rolling: "twelve months together",
  index: "index",
  share: "share of the whole",
  revisions: "revisions",
  multiples: "by partner",
};

/**
 * A title that says the newest of what a view computes, taken from the very values that are drawn; where there is none,
 * what the view is of. Undefined for the views that draw figures as they are.
 */
export const computedTitle = (spec: ChartSpec, drawn: Drawn): string | undefined => {
  const title = titles[spec.view];
  if (!title) return undefined;
  const { flow, partner, view } = spec;
  const pair = partner ? ` ${flowPreposition(flow)} ${placeName(partner)}` : "";
  const name = names[view];
  return (
    title(spec, drawn) ??
    (name ? `${flowName(flow)}${pair}: ${name}` : `Exports, imports and balance${pair}`)
  );
};
