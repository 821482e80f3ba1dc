import { equal, isMoney, meet, pairsOf, type Said, type Span, unitOf } from "./oracle-words";

/** The measures of exports and imports. */
export const twoFlows = ["turnover", "balance", "coverage", "normalised-balance"];
const ofOnePeriod = [
  ...twoFlows,
  ..."share terms-of-trade intensity hhi rebase implied-base contribution-weight".split(" "),
];
const ratios = "pop yoy ytd factor annualised cagr".split(" ");
const levelsOnly = [...ratios, ..."ttm ttm-bridge contribution mean sum cch cca".split(" ")];
export const scopeCodes = (measure: string, inputs: readonly Said[]): string[] => {
  const codes: string[] = [];
  const unlike = (field: string, code: string, among: readonly Said[] = inputs) => {
    const values = among.map((each) => each[field]).filter((each) => each !== undefined);
    if (new Set(values).size > 1) codes.push(code);
  };
  const levels =
    measure === "implied-base"
      ? inputs.slice(0, 1)
      : ["chain", "annualised-rate", "contribution-weight"].includes(measure)
        ? []
        : inputs;
  const units = levels.map(({ unit }) => unitOf(unit)).filter((unit) => unit !== undefined);
  for (const [a, b] of pairsOf(units)) {
    if (a !== b) codes.push(isMoney(a) && isMoney(b) ? "currency-differs" : "unit-differs");
  }
  if (twoFlows.includes(measure)) {
    const sides = ["exports", "imports"];
    if (inputs.some(({ flow }, i) => sides.includes(String(flow)) && flow !== sides[i]))
      codes.push("flow-differs");
  } else if (measure === "share" || measure === "contribution") {
    const parts = inputs.slice(0, -1);
    const isPart = (each: Said) => each.flow === "exports" || each.flow === "imports";
    const inTurnover = inputs.at(-1)?.flow === "turnover" && parts.every(isPart);
    unlike("flow", "flow-differs", inTurnover ? parts : inputs);
  } else if (measure !== "terms-of-trade") unlike("flow", "flow-differs");
  if (measure !== "intensity") unlike("reporter", "reporter-differs");
  unlike("area", "area-differs");
  const free = ["sum", "share", "hhi", "intensity", "contribution-weight"].includes(measure);
  const among = free ? [] : measure === "contribution" ? inputs.slice(0, 2) : inputs;
  unlike("partner", "area-differs", among);
  unlike("product", "definition-differs", among);
  unlike("system", "definition-differs");
  unlike("basis", "definition-differs");
  unlike("seasonal", "adjustment-differs");
  if (measure !== "rebase") unlike("prices", "price-basis-differs");
  const bases = levels
    .map(({ base, unit }) => base ?? /(\d{4}\S*)=100/.exec(String(unit))?.[1])
    .filter((base) => base !== undefined);
  if (new Set(bases).size > 1) codes.push("index-base-differs");
  const rates = levels.map(({ unit }) => unitOf(unit));
  const adds = measure === "sum" || measure === "mean";
  if (levelsOnly.includes(measure)) {
    if (rates.includes("percent") || (rates.includes("points") && !adds)) codes.push("not-a-level");
  }
  if (inputs.some(({ qualifier = "=" }) => qualifier !== "=" && qualifier !== "~"))
    codes.push("not-a-fact");
  return codes;
};

const inTimeCodes = (measure: string, base: Span, next: Span): string[] => {
  if (equal(base, next)) return ["same-period"];
  if (meet(base, next)) return ["overlap"];
  if (base.length !== next.length) return ["period-length"];
  const apart = next.from - base.from;
  if ((measure === "annualised" || measure === "cca") && apart === 12)
    return ["already-annual-span"];
  const isNext = apart === next.length;
  const isYears = apart > 0 && apart % 12 === 0;
  const fits: Record<string, boolean> = {
    yoy: apart === 12,
    ytd: apart === 12,
    cagr: isYears,
    difference: isNext || isYears,
    points: isNext || isYears,
    factor: isNext || isYears,
    contribution: isNext || isYears,
  };
  return (fits[measure] ?? isNext) ? [] : ["not-consecutive"];
};

const onePeriodCodes = (spans: readonly Span[]): string[] => {
  if (new Set(spans.map(({ length }) => length)).size > 1) return ["period-length"];
  const unlike = spans.filter((each) => spans[0] && !equal(spans[0], each));
  if (unlike.length === 0) return [];
  return unlike.some((each) => spans[0] && meet(spans[0], each))
    ? ["overlap"]
    : ["not-consecutive"];
};

const rowCodes = (measure: string, spans: readonly Span[]): string[] => {
  const sorted = [...spans].sort((a, b) => a.from - b.from || a.length - b.length);
  const codes: string[] = [];
  for (const [a, b] of pairsOf(sorted)) {
    if (equal(a, b)) {
      if (measure !== "sum") codes.push("same-period");
    } else if (meet(a, b)) codes.push("overlap");
    if (a.length !== b.length && measure !== "sum" && measure !== "ttm")
      codes.push("period-length");
  }
  if (codes.length > 0) return codes;
  const distinct = sorted.filter((each, i) => i === 0 || each.from !== sorted[i - 1]?.from);
  const steps = distinct.slice(1).map((each, i) => each.from - (distinct[i]?.from ?? 0));
  const holes = distinct.slice(1).some((each, i) => each.from !== distinct[i]?.to);
  if (measure === "ttm") {
    const span = (distinct.at(-1)?.to ?? 0) - (distinct[0]?.from ?? 0);
    return span > 12 ? ["period-length"] : span < 12 || holes ? ["gap"] : [];
  }
  const yearly = measure !== "sum" && steps.every((step) => step === 12);
  return !holes || yearly ? [] : [measure === "chain" ? "not-consecutive" : "gap"];
};

const bridgeCodes = ([year, toDate, before]: readonly Span[]): string[] => {
  if (!year || !toDate || !before) return [];
  if (equal(toDate, before)) return ["same-period"];
  if (meet(year, toDate)) return ["overlap"];
  if (year.length !== 12 || toDate.length !== before.length) return ["period-length"];
  if (before.from !== toDate.from - 12 || toDate.from < year.from) return ["not-consecutive"];
  return toDate.from === year.to ? [] : ["gap"];
};

export const periodCodes = (measure: string, spans: readonly Span[]): string[] => {
  const [first, second, third] = spans;
  if (ofOnePeriod.includes(measure)) return onePeriodCodes(spans);
  if (["sum", "mean", "ttm", "chain"].includes(measure)) return rowCodes(measure, spans);
  if (measure === "ttm-bridge") return bridgeCodes(spans);
  if (measure === "annualised-rate") return first?.length === 12 ? ["already-annual-span"] : [];
  if (!first || !second) return [];
  const codes = inTimeCodes(measure, first, second);
  if (codes.length > 0 || !third) return codes;
  return onePeriodCodes([first, third]);
};

const ratioCodes = (base: number, next: number): string[] => [
  ...(base === 0 ? ["zero-base"] : []),
  ...(base * next < 0 ? ["sign-change"] : []),
  ...(base < 0 ? ["negative-base"] : []),
];

export const signCodes = (
  measure: string,
  [a = 0, b = 0, c = 0, d = 0]: readonly number[],
  all: readonly number[],
) => {
  const mixed = [...(all.some((each) => each > 0) ? ["sign-change"] : []), "negative-base"];
  if (ratios.includes(measure)) return ratioCodes(a, b);
  if (["coverage", "rebase", "terms-of-trade"].includes(measure)) return ratioCodes(b, a);
  if (measure === "share") return b > 0 ? [] : ratioCodes(b, a);
  if (["cch", "cca", "log"].includes(measure)) {
    if (all.includes(0)) return ["zero-base"];
    return all.some((each) => each < 0) ? mixed : [];
  }
  if (measure === "hhi" || measure === "normalised-balance") {
    if (all.every((each) => each === 0)) return ["zero-base"];
    return all.some((each) => each < 0) ? mixed : [];
  }
  if (measure === "contribution") return c === 0 ? ["zero-base"] : c < 0 ? ["negative-base"] : [];
  if (measure === "intensity") {
    if ([b, c, d].includes(0)) return ["zero-base"];
    return all.some((each) => each < 0) ? ["negative-base"] : [];
  }
  if (measure === "implied-base") {
    if (b === -100) return ["zero-base"];
    return a < 0 ? ["negative-base"] : b < -100 ? ["sign-change"] : [];
  }
  if (measure === "chain" || measure === "annualised-rate")
    return all.some((each) => each < -100) ? ["sign-change"] : [];
  return [];
};
