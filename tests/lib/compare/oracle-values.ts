import { type Asked, type Said, spanOf, unitOf } from "./oracle-words";

export type Range = [low: number, high: number];
const isRate = (measure: string, index: number): boolean =>
  measure === "chain" ||
  measure === "annualised-rate" ||
  ((measure === "implied-base" || measure === "contribution-weight") && index === 1);

const sums = "difference points sum mean ttm ttm-bridge".split(" ");
const isSigned = (measure: string, index: number): boolean =>
  sums.includes(measure) ||
  (index === 0 && (measure === "share" || measure === "contribution-weight")) ||
  (measure === "contribution" && index < 2);

export const rangeOf = (measure: string, said: Said, index: number): Range => {
  const value = said.value ?? 0;
  const reach = (said.rounding ?? 0) / (said.qualifier === "~" ? 1 : 2);
  const [low, high] = [value - reach, value + reach];
  if (isRate(measure, index)) return [Math.max(-100, low), high];
  const unit = unitOf(said.unit);
  const mayFall =
    unit === "percent" ||
    unit === "points" ||
    said.flow === "balance" ||
    (unit === undefined && said.flow === undefined);
  if (value === 0 && mayFall && isSigned(measure, index)) return [low, high];
  return value < 0 ? [low, Math.min(0, high)] : [Math.max(0, low), high];
};

/** Numerator over a denominator that is never below zero. */
const quotient = ([nl, nh]: Range, [dl, dh]: Range): [number | null, number | null] => {
  const over = (n: number, d: number) => (d === 0 ? (n === 0 ? 0 : null) : n / d);
  return [over(nl, nl < 0 ? dl : dh), over(nh, nh > 0 ? dl : dh)];
};
const mapped = (
  ends: readonly (number | null)[],
  change: (end: number) => number,
): [number | null, number | null] => {
  const [low = null, high = null] = ends.map((end) => {
    if (end === null) return null;
    const changed = change(end);
    return Number.isFinite(changed) ? changed : null;
  });
  return [low, high];
};
export const add = (list: readonly number[]) => list.reduce((sum, each) => sum + each, 0);
const squares = (list: readonly number[]) => add(list.map((each) => each * each));
const herfindahl = (levels: readonly number[]) => (squares(levels) / add(levels) ** 2) * 10_000;

/** The least even corner, and the most even point, found by moving one level after another. */
const concentrationOf = (ranges: readonly Range[]): [number, number] => {
  let greatest = 0;
  for (let choice = 0; choice < 2 ** ranges.length; choice += 1) {
    const levels = ranges.map((range, i) => range[Math.floor(choice / 2 ** i) % 2] ?? 0);
    if (add(levels) > 0) greatest = Math.max(greatest, herfindahl(levels));
  }
  const levels = ranges.map(([low, high]) => (low + high) / 2);
  for (let round = 0; round < 400; round += 1) {
    for (const [i, [low, high]] of ranges.entries()) {
      const others = levels.filter((_, j) => j !== i);
      const best = add(others) === 0 ? high : squares(others) / add(others);
      levels[i] = Math.min(high, Math.max(low, best));
    }
  }
  return [Math.min(herfindahl(levels), greatest), greatest];
};

export const isOfShares = ({ inputs, options }: Asked): boolean =>
  options?.inputsAre === "shares" ||
  (options?.inputsAre === undefined && inputs.some(({ unit }) => unitOf(unit) === "percent"));

type Taken = { value: number; ends: readonly (number | null)[] };

const perYear = ({ inputs, options }: Asked): number =>
  Number(options?.periodsPerYear ?? 12 / spanOf(inputs[0]?.period ?? "").length);

export const take = (asked: Asked, v: readonly number[], r: readonly Range[]): Taken => {
  const { measure, inputs, options } = asked;
  const [a = 0, b = 0, c = 0, d = 0] = v;
  const [A = [0, 0], B = [0, 0], C = [0, 0], D = [0, 0]] = r;
  const [lows, highs] = [r.map(([low]) => low), r.map(([, high]) => high)];
  const growing = (f: (list: readonly number[]) => number): Taken => ({
    value: f(v),
    ends: [f(lows), f(highs)],
  });
  const ofRatio = (
    f: (ratio: number) => number,
    [n, m, N, M]: readonly [number, number, Range, Range] = [b, a, B, A],
  ): Taken => ({
    value: f(n / m),
    ends: mapped(quotient(N, M), f),
  });
  const flows = [a, b, A, B] as const;
  const n = perYear(asked);
  const distance =
    (spanOf(inputs[1]?.period ?? "").from - spanOf(inputs[0]?.period ?? "").from) / 12;
  const years = Number(options?.years ?? distance);
  switch (measure) {
    case "yoy":
    case "pop":
    case "ytd":
      return ofRatio((ratio) => (ratio - 1) * 100);
    case "factor":
      return ofRatio((ratio) => ratio);
    case "annualised":
      return ofRatio((ratio) => (ratio ** n - 1) * 100);
    case "cagr":
      return ofRatio((ratio) => (ratio ** (1 / years) - 1) * 100);
    case "cch":
      return ofRatio((ratio) => Math.log(ratio) * 100);
    case "cca":
      return ofRatio((ratio) => Math.log(ratio) * 100 * n);
    case "log":
      return { value: Math.log(a), ends: mapped(A, Math.log) };
    case "coverage":
    case "terms-of-trade":
    case "rebase":
    case "share":
      return ofRatio((ratio) => ratio * 100, flows);
    case "difference":
    case "points":
      return { value: b - a, ends: [B[0] - A[1], B[1] - A[0]] };
    case "sum":
    case "ttm":
    case "turnover":
      return growing(add);
    case "mean":
      return growing((list) => add(list) / list.length);
    case "balance":
      return { value: a - b, ends: [A[0] - B[1], A[1] - B[0]] };
    case "ttm-bridge":
      return { value: a + b - c, ends: [A[0] + B[0] - C[1], A[1] + B[1] - C[0]] };
    case "normalised-balance": {
      const of = (x: number, m: number) => ((x - m) / (x + m)) * 100;
      if (A[1] === 0) return { value: -100, ends: [-100, -100] };
      if (B[1] === 0) return { value: 100, ends: [100, 100] };
      return { value: of(a, b), ends: [of(A[0], B[1]), of(A[1], B[0])] };
    }
    case "chain":
      return growing((rates) => (rates.reduce((all, r) => all * (1 + r / 100), 1) - 1) * 100);
    case "annualised-rate":
      return growing(([rate = 0]) => ((1 + rate / 100) ** n - 1) * 100);
    case "implied-base":
      return {
        value: a / (1 + b / 100),
        ends: quotient(A, [1 + B[0] / 100, 1 + B[1] / 100]),
      };
    case "contribution":
      return {
        value: ((b - a) / c) * 100,
        ends: mapped(quotient([B[0] - A[1], B[1] - A[0]], C), (part) => part * 100),
      };
    case "contribution-weight": {
      const products = A.flatMap((share) => B.map((growth) => (share * growth) / 100));
      return { value: (a * b) / 100, ends: [Math.min(...products), Math.max(...products)] };
    }
    case "intensity":
      return {
        value: (a * d) / (b * c),
        ends: quotient([A[0] * D[0], A[1] * D[1]], [B[0] * C[0], B[1] * C[1]]),
      };
    case "hhi":
      return isOfShares(asked)
        ? growing(squares)
        : { value: herfindahl(v), ends: concentrationOf(r) };
    default:
      throw new Error(`not defined: ${measure}`);
  }
};
