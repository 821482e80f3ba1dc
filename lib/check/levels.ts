import { covers, endOf, type Period } from "../period";
import type { CheckInput } from "./claim";
import { type Estimate, estimateOf, minus, plus } from "./estimate";

/** The inputs that may be used for a claim, each with its flow. */
export type Levels = readonly CheckInput[];

const isSame = (a: Period, b: Period): boolean => a.start === b.start && a.months === b.months;

/** The stated level of a flow in a period; of several the one stated most exactly. */
export const findStated = (
  levels: Levels,
  flow: string | null,
  period: Period,
): CheckInput | undefined =>
  levels
    .filter((level) => level.flow === flow && isSame(level.period, period))
    .toSorted((a, b) => a.figure.rounding - b.figure.rounding)[0];

/** The sum of stated levels that fill a period without gap or overlap. */
const fillPeriod = (levels: Levels, period: Period): Estimate | undefined => {
  for (const level of levels) {
    if (level.period.start !== period.start || !covers(period, level.period)) continue;
    const first = estimateOf(level);
    const months = period.months - level.period.months;
    if (months === 0) return first;
    const rest = plus(first, fillPeriod(levels, { start: endOf(level.period), months }));
    if (rest) return rest;
  }
  return undefined;
};

/** A longer stated level less a shorter one that begins or ends with it: January–May less January–April is May. */
const cutPeriod = (levels: Levels, period: Period): Estimate | undefined => {
  for (const outer of levels) {
    if (!covers(outer.period, period) || outer.period.months === period.months) continue;
    const months = outer.period.months - period.months;
    const isStart = outer.period.start === period.start;
    if (!isStart && endOf(outer.period) !== endOf(period)) continue;
    const start = isStart ? endOf(period) : outer.period.start;
    const inner = levels.find((level) => isSame(level.period, { start, months }));
    const found = inner && minus(estimateOf(outer), estimateOf(inner));
    if (found) return found;
  }
  return undefined;
};

const fromOwnFlow = (levels: Levels, flow: string | null, period: Period): Estimate | undefined => {
  const stated = findStated(levels, flow, period);
  if (stated) return estimateOf(stated);
  const own = levels.filter((level) => level.flow === flow);
  return fillPeriod(own, period) ?? cutPeriod(own, period);
};

/** A flow from the others in the same period: turnover and balance are the sum and the difference of exports and imports. */
const fromOtherFlows = (
  levels: Levels,
  flow: string | null,
  period: Period,
): Estimate | undefined => {
  const [turnover, exports, imports, balance] = ["turnover", "exports", "imports", "balance"].map(
    (each) => fromOwnFlow(levels, each, period),
  );
  if (flow === "turnover") return plus(exports, imports);
  if (flow === "balance") return minus(exports, imports);
  if (flow === "exports") return minus(turnover, imports) ?? plus(balance, imports);
  if (flow === "imports") return minus(turnover, exports) ?? minus(exports, balance);
  return undefined;
};

/** The level of a flow in a period: as stated, from shorter or longer periods, or from other flows of the same months. */
export const findLevel = (
  levels: Levels,
  flow: string | null,
  period: Period,
): Estimate | undefined =>
  fromOwnFlow(levels, flow, period) ?? fromOtherFlows(levels, flow, period);
