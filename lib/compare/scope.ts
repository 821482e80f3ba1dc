import { flowName } from "../flow";
import { describePeriodInProse } from "../period";
import { placeName } from "../place";
import { isCurrency, unitName } from "../unit";
import type { Level, Refusal, RefusalCode } from "./comparison";

/** One field that must be alike in both levels: how a difference is called, and how each side is named in a sentence. */
type ScopeRule = {
  readonly of: (level: Level) => string | null;
  readonly code: (base: Level, next: Level) => RefusalCode;
  readonly named: (value: string | null) => string;
  readonly reason: (base: string, next: string) => string;
  readonly remedy: string;
};

const place = (code: string | null): string =>
  code === null ? "an unnamed place" : placeName(code);

const rules: readonly ScopeRule[] = [
  {
    of: ({ unit }) => unit,
    code: ({ unit: base }, { unit: next }) =>
      base !== null && next !== null && isCurrency(base) && isCurrency(next)
        ? "currency-differs"
        : "unit-differs",
    named: (unit) => (unit === null ? "an unnamed unit" : unitName(unit)),
    reason: (base, next) => `One figure is in ${next}, the other in ${base}.`,
    remedy: "Compare within one unit, or convert at a named rate.",
  },
  {
    of: ({ flow }) => flow,
    code: () => "flow-differs",
    named: (flow) => flowName(flow ?? "").toLowerCase(),
    reason: (base, next) => `One figure is of ${next}, the other of ${base}.`,
    remedy: "Compare the same flow in both periods.",
  },
  {
    of: ({ reporter }) => reporter,
    code: () => "reporter-differs",
    named: place,
    reason: (base, next) =>
      `One figure is ${next}’s count, the other ${base}’s; the two sides count differently.`,
    remedy: "Shown side by side as mirror figures, never mixed.",
  },
  {
    of: ({ partner }) => partner,
    code: () => "area-differs",
    named: place,
    reason: (base, next) => `One figure is of trade with ${next}, the other with ${base}.`,
    remedy: "Compare trade with the same partner.",
  },
  {
    of: ({ product }) => product,
    code: () => "definition-differs",
    named: (product) => product ?? "all goods",
    reason: (base, next) => `One figure covers ${next}, the other ${base}.`,
    remedy: "Compare the same goods.",
  },
];

const isBound = (level: Level): boolean =>
  level.figure !== null && "<>".includes(level.figure.qualifier);

/**
 * The first field in which two levels differ, in the order of the contract: unit, flow, reporter, partner, product;
 * then whether one of them is only a bound. Undefined when they are of one scope.
 */
export const findScopeRefusal = (base: Level, next: Level): Refusal | undefined => {
  for (const rule of rules) {
    const [before, after] = [rule.of(base), rule.of(next)];
    if (before === after) continue;
    return {
      code: rule.code(base, next),
      reason: rule.reason(rule.named(before), rule.named(after)),
      remedy: rule.remedy,
    };
  }
  const bound = [base, next].find(isBound);
  if (!bound) return undefined;
  const when = describePeriodInProse(bound.period);
  return {
    code: "not-a-fact",
    reason: `The figure for ${when} is stated only as a bound.`,
    remedy: `Needs the level of ${when}.`,
  };
};
