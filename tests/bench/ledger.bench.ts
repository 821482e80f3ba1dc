import { bench, describe } from "vitest";
import { type LedgerFact, type Question, solveLedger } from "@/lib/ledger";
import { findContradiction, makeSystem } from "@/lib/ledger/system";
import { periodOf } from "@/lib/period";

/** A sequence of numbers from 0 up to 1 that is the same in every run. */
const makeSequence = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x80000000;
  };
};

const flows = ["turnover", "exports", "imports", "balance"];
const unit = 100_000;

/** Facts rounded from one true trade, so that they agree: spans of up to two years, every fifth a yearly change. */
const makeFacts = (count: number, years: number): LedgerFact[] => {
  const next = makeSequence(count);
  const months = years * 12;
  const [exports, imports] = [0, 1].map(() =>
    Array.from({ length: months }, () => Math.round(next() * 50_000_000)),
  );
  const sum = (values: number[] | undefined, from: number, length: number): number =>
    (values ?? []).slice(from, from + length).reduce((total, value) => total + value, 0);
  const level = (flow: string, from: number, length: number): number => {
    const [sold, bought] = [sum(exports, from, length), sum(imports, from, length)];
    if (flow === "turnover") return sold + bought;
    if (flow === "balance") return sold - bought;
    return flow === "exports" ? sold : bought;
  };
  return Array.from({ length: count }, (_none, index): LedgerFact => {
    const length = 1 + Math.floor(next() * 24);
    const from = 12 + Math.floor(next() * (months - length - 12));
    const flow = flows[Math.floor(next() * flows.length)] ?? "turnover";
    const value = level(flow, from, length);
    const period = periodOf(1970, 1 + (from % 12), length);
    const placed = { ...period, start: 1970 * 12 + from };
    if (index % 5 !== 0 || flow === "balance") {
      const figure = {
        value: Math.round(value / unit) * unit,
        rounding: unit,
        qualifier: "=" as const,
      };
      return { flow, period: placed, base: null, measure: "amount", figure };
    }
    const base = { ...placed, start: placed.start - 12 };
    const percent = (value / level(flow, from - 12, length) - 1) * 100;
    const figure = { value: Math.round(percent * 10) / 10, rounding: 0.1, qualifier: "=" as const };
    return { flow, period: placed, base, measure: "percent", figure };
  });
};

const segments = (facts: readonly LedgerFact[]): Question[] => {
  const marks = facts.flatMap(({ period }) => [period.start, period.start + period.months]);
  const ordered = [...new Set(marks)].sort((a, b) => a - b);
  return ordered.slice(1).map((end, index) => {
    const start = ordered[index] ?? end;
    return { flow: "turnover", period: { start, months: end - start } };
  });
};

const all = (facts: readonly LedgerFact[]) => facts.map((_fact, index) => index);
const solveOnce = (facts: readonly LedgerFact[]): void => {
  const system = makeSystem(facts, []);
  if (findContradiction(system, { facts: all(facts), truncated: new Set() }))
    throw new Error("the facts agree, the ledger says they do not");
};

const many = makeFacts(500, 50);
const asked = [{ flow: "turnover", period: periodOf(1999, 3, 4) }];
describe("500 facts over 50 years", () => {
  bench("one plain solve", () => solveOnce(many), { time: 2000, iterations: 5 });
  bench("one question", () => void solveLedger(many, asked), { time: 2000, iterations: 5 });
});

const pair = makeFacts(100, 10);
const pairSegments = segments(pair);
describe(`100 facts of a pair over 10 years, ${pairSegments.length} segments`, () => {
  bench("one plain solve", () => solveOnce(pair), { time: 1000, iterations: 10 });
  bench("all segments", () => void solveLedger(pair, pairSegments), { time: 2000, iterations: 5 });
});
