import * as fc from "fast-check";
import type { Qualifier } from "@/lib/figure";
import type { LedgerFact, Question } from "@/lib/ledger";
import { type Period, periodOf } from "@/lib/period";
import type { HalfSpace } from "./exact";

/** Three months of true exports and imports; the unknowns are the exports, then the imports. */
export const monthsOfWorld = 3;
const first = periodOf(2020, 11).start;

export type World = { readonly exports: readonly number[]; readonly imports: readonly number[] };

export const worlds: fc.Arbitrary<World> = fc.record({
  exports: fc.array(fc.integer({ min: 0, max: 60 }), {
    minLength: monthsOfWorld,
    maxLength: monthsOfWorld,
  }),
  imports: fc.array(fc.integer({ min: 0, max: 60 }), {
    minLength: monthsOfWorld,
    maxLength: monthsOfWorld,
  }),
});

const flows = ["turnover", "exports", "imports", "balance"] as const;

export const questions: fc.Arbitrary<Question> = fc
  .tuple(
    fc.constantFrom(...flows),
    fc.integer({ min: 0, max: monthsOfWorld - 1 }),
    fc.integer({ min: 1, max: monthsOfWorld }),
  )
  .map(([flow, from, months]) => ({
    flow,
    period: { start: first + from, months: Math.min(months, monthsOfWorld - from) },
  }));

/** How much of each unknown is in a flow over a period. */
export const weightsOf = ({ flow, period }: Question): bigint[] => {
  const isIn = (month: number): boolean =>
    first + month >= period.start && first + month < period.start + period.months;
  const [sold, bought] = {
    turnover: [1n, 1n],
    exports: [1n, 0n],
    imports: [0n, 1n],
    balance: [1n, -1n],
  }[flow] ?? [0n, 0n];
  const months = Array.from({ length: monthsOfWorld }, (_none, month) => month);
  return [sold, bought].flatMap((weight = 0n) =>
    months.map((month) => (isIn(month) ? weight : 0n)),
  );
};

export const truthOf = ({ exports, imports }: World, question: Question): number =>
  [...exports, ...imports].reduce(
    (total, value, index) => total + value * Number(weightsOf(question)[index] ?? 0n),
    0,
  );

const level = (question: Question, value: number, rounding: number): LedgerFact => ({
  ...question,
  base: null,
  measure: "amount",
  figure: { value, rounding, qualifier: "=" },
});

/** Half away from zero, as the press rounds. */
const rounded = (value: number, unit: number): number =>
  Math.sign(value) * Math.floor(Math.abs(value) / unit + 0.5) * unit + 0;

/** A true statement of a level: rounded, or "more than" or "less than" a figure on the right side of it. */
export const levelsIn = (world: World): fc.Arbitrary<LedgerFact> =>
  fc
    .tuple(questions, fc.constantFrom(1, 5, 10), fc.constantFrom<Qualifier>("=", "~", ">", "<"))
    .map(([question, unit, qualifier]) => {
      const truth = truthOf(world, question);
      const size = Math.floor(Math.abs(truth) / unit) * unit;
      const sign = truth < 0 ? -1 : 1;
      if (qualifier === ">") return withQualifier(level(question, sign * size, unit), ">");
      if (qualifier === "<") return withQualifier(level(question, sign * (size + unit), unit), "<");
      return withQualifier(level(question, rounded(truth, unit), unit), qualifier);
    });

const withQualifier = (fact: LedgerFact, qualifier: Qualifier): LedgerFact => ({
  ...fact,
  figure: { ...fact.figure, qualifier },
});

/** A true statement of a change between two months or spans of a flow that has no sign. */
export const changesIn = (world: World): fc.Arbitrary<LedgerFact> =>
  fc
    .tuple(
      fc.constantFrom("turnover", "exports", "imports"),
      fc.integer({ min: 0, max: monthsOfWorld - 2 }),
      fc.constantFrom<LedgerFact["measure"]>("amount", "percent", "factor"),
      fc.constantFrom<Qualifier>("=", ">", "<"),
    )
    .map(([flow, from, measure, qualifier]) => {
      const month = (offset: number): Period => ({ start: first + offset, months: 1 });
      const [base, period] = [month(from), month(monthsOfWorld - 1)];
      const before = truthOf(world, { flow, period: base });
      const after = truthOf(world, { flow, period });
      const figure = changeFigure([before, after], measure, qualifier);
      return figure && { flow, period, base, measure, figure };
    })
    .filter((fact) => fact !== undefined);

const changeFigure = (
  [before, after]: readonly [number, number],
  measure: LedgerFact["measure"],
  qualifier: Qualifier,
): LedgerFact["figure"] | undefined => {
  if (measure !== "amount" && before === 0) return undefined;
  if (measure === "factor") {
    const times = after / before;
    if (times < 1) return undefined;
    const value = qualifier === ">" ? Math.floor(times) : Math.floor(times) + 1;
    return { value: qualifier === "=" ? rounded(times, 1) : value, rounding: 1, qualifier };
  }
  const exact = measure === "amount" ? after - before : (after / before - 1) * 100;
  const size = Math.floor(Math.abs(exact));
  const sign = exact < 0 ? -1 : 1;
  if (qualifier === "=") return { value: rounded(exact, 1), rounding: 1, qualifier };
  const value = sign * (qualifier === ">" ? size : size + 1);
  return value === 0 ? undefined : { value, rounding: 1, qualifier };
};

type Range = { readonly low?: number; readonly high?: number };

/** The range of a stated number in the words of the rule, on its size when it is negative; in halves of a unit. */
const rangeOf = ({ value, rounding, qualifier }: LedgerFact["figure"], floor?: number): Range => {
  if (value < 0) {
    const { low, high } = rangeOf({ value: -value, rounding, qualifier });
    return {
      ...(low === undefined ? {} : { high: -low }),
      low: Math.max(
        floor ?? Number.NEGATIVE_INFINITY,
        high === undefined ? Number.NEGATIVE_INFINITY : -high,
      ),
    };
  }
  if (qualifier === ">") return { low: value };
  if (qualifier === "<") return { low: 0, high: value };
  const reach = qualifier === "~" ? rounding : rounding / 2;
  return { low: value - reach, high: value + reach };
};

/** All numbers of these worlds are whole when they are multiplied by this: halves, and halves of a percent. */
const scale = 200;

const toHalfSpaces = (weights: readonly bigint[], { low, high }: Range): HalfSpace[] => {
  const finite = (end: number | undefined): end is number =>
    end !== undefined && Number.isFinite(end);
  const whole = (end: number): bigint => BigInt(Math.round(end * scale));
  return [
    ...(finite(high)
      ? [{ weights: weights.map((each) => each * BigInt(scale)), limit: whole(high) }]
      : []),
    ...(finite(low)
      ? [{ weights: weights.map((each) => -each * BigInt(scale)), limit: -whole(low) }]
      : []),
  ];
};

/** A change as current − growth · base against zero, growth as a whole number of two-hundredths. */
const growthSpaces = (fact: LedgerFact, base: Period): HalfSpace[] => {
  const { low, high } = rangeOf(fact.figure, -100);
  const growth = (end: number): number =>
    fact.measure === "factor" ? end * scale : (100 + end) * (scale / 100);
  const lowEnd = fact.measure === "factor" && fact.figure.qualifier === "<" ? 1 : (low ?? 0);
  const current = weightsOf(fact);
  const before = weightsOf({ flow: fact.flow, period: base });
  const against = (end: number): bigint[] =>
    current.map(
      (weight, index) =>
        weight * BigInt(scale) - BigInt(Math.round(growth(end))) * (before[index] ?? 0n),
    );
  const least = against(Math.max(lowEnd, fact.measure === "percent" ? -100 : 0));
  return [
    { weights: least.map((weight) => -weight), limit: 0n },
    ...(high === undefined ? [] : [{ weights: against(high), limit: 0n }]),
  ];
};

/** What a fact says, written from the rules alone. */
export const halfSpacesOf = (fact: LedgerFact): HalfSpace[] => {
  if (fact.base === null) return toHalfSpaces(weightsOf(fact), rangeOf(fact.figure));
  if (fact.measure !== "amount") return growthSpaces(fact, fact.base);
  const before = weightsOf({ flow: fact.flow, period: fact.base });
  const difference = weightsOf(fact).map((weight, index) => weight - (before[index] ?? 0n));
  return toHalfSpaces(difference, rangeOf(fact.figure));
};

/** Trade is never negative. */
export const floors: readonly HalfSpace[] = Array.from(
  { length: 2 * monthsOfWorld },
  (_none, unknown) => ({
    weights: Array.from({ length: 2 * monthsOfWorld }, (_each, index) =>
      index === unknown ? -1n : 0n,
    ),
    limit: 0n,
  }),
);
