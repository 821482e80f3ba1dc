import { flowName } from "../flow";
import { placeName } from "../place";
import { isRedrawn } from "../place-successors";
import { isCurrency, unitName } from "../unit";
import type { Operand, Refusal, RefusalCode } from "./comparison";
import { readUnit, type ScopeField, scopeValue } from "./scope-values";

/** Which inputs must be alike in a field: none, only those at some places, or as exports and imports of turnover. */
type ScopeException = "may-differ" | "parts-of-turnover" | "by-role" | readonly number[];

/** The fields in which a measure's inputs need not all be alike. */
export type ScopeExceptions = Partial<Readonly<Record<ScopeField, ScopeException>>>;

type Value = string | null;

/** A way to differ: in which field, how the difference is called, and how it is said. */
type ScopeRule = {
  readonly field: ScopeField;
  readonly code: RefusalCode;
  /** Whether two unlike values differ in the way of this rule; all do when left out. */
  readonly applies?: (a: Value, b: Value) => boolean;
  readonly named: (value: Value) => string;
  readonly reason: (base: string, next: string) => string;
  readonly remedy: string;
};

const place = (code: Value): string => (code === null ? "an unnamed place" : placeName(code));

const asSaid =
  (silence: string) =>
  (value: Value): string =>
    value ?? silence;

const isMoney = (unit: Value): boolean => unit !== null && isCurrency(readUnit(unit).unit);

const areTwoCurrencies = (a: Value, b: Value): boolean =>
  isMoney(a) && isMoney(b) && readUnit(a ?? "").unit !== readUnit(b ?? "").unit;

const unitNamed = (unit: Value): string => {
  if (unit === null) return "an unnamed unit";
  const { unit: code, power } = readUnit(unit);
  return isCurrency(code) && power === 0 ? unitName(code) : unitName(unit);
};

const areOneLand = (a: Value, b: Value): boolean => a !== null && b !== null && isRedrawn(a, b);

const inUnits = {
  field: "unit",
  named: unitNamed,
  reason: (base: string, next: string) => `One figure is in ${next}, the other in ${base}.`,
  remedy: "Compare within one unit, or convert at a named rate.",
} as const;

const ofDefinition = (field: ScopeField, silence: string, what: string): ScopeRule => ({
  field,
  code: "definition-differs",
  named: asSaid(silence),
  reason: (base, next) => `One figure is of ${next}, the other of ${base}: two definitions.`,
  remedy: `Compare figures of one ${what}.`,
});

const rules: readonly ScopeRule[] = [
  { ...inUnits, code: "unit-differs", applies: (a, b) => !areTwoCurrencies(a, b) },
  { ...inUnits, code: "currency-differs", applies: areTwoCurrencies },
  {
    field: "flow",
    code: "flow-differs",
    named: (flow) => flowName(flow ?? "an unnamed flow").toLowerCase(),
    reason: (base, next) => `One figure is of ${next}, the other of ${base}.`,
    remedy: "Compare the same flow in both periods.",
  },
  {
    field: "reporter",
    code: "reporter-differs",
    applies: (a, b) => !areOneLand(a, b),
    named: place,
    reason: (base, next) =>
      `One figure is ${next}’s count, the other ${base}’s; the two sides count differently.`,
    remedy: "Shown side by side as mirror figures, never mixed.",
  },
  {
    field: "reporter",
    code: "area-differs",
    named: place,
    reason: (base, next) => `One figure is of ${next}, the other of ${base}: two areas.`,
    remedy: "Compare figures of one area.",
  },
  {
    field: "area",
    code: "area-differs",
    named: asSaid("an unnamed area"),
    reason: (base, next) => `One figure is of ${next}, the other of ${base}: two areas.`,
    remedy: "Compare figures of one area.",
  },
  {
    field: "partner",
    code: "area-differs",
    named: place,
    reason: (base, next) => `One figure is of trade with ${next}, the other with ${base}.`,
    remedy: "Compare trade with the same partner.",
  },
  ofDefinition("system", "an unnamed trade system", "trade system"),
  ofDefinition("basis", "an unnamed basis", "basis"),
  {
    field: "product",
    code: "definition-differs",
    named: asSaid("all goods"),
    reason: (base, next) => `One figure covers ${next}, the other ${base}.`,
    remedy: "Compare the same goods.",
  },
  {
    field: "adjustment",
    code: "adjustment-differs",
    named: asSaid("as counted"),
    reason: (base, next) => `One figure is ${next}, the other ${base}.`,
    remedy: "Compare two figures adjusted alike.",
  },
  {
    field: "prices",
    code: "price-basis-differs",
    named: asSaid("unnamed"),
    reason: (base, next) => `One figure is in ${next} prices, the other in ${base} prices.`,
    remedy: "Compare two figures in the same prices.",
  },
  {
    field: "indexBase",
    code: "index-base-differs",
    named: asSaid("an unnamed year"),
    reason: (base, next) => `The index is 100 in ${next} for one figure, in ${base} for the other.`,
    remedy: "Compare two values of an index with one base.",
  },
];

type Said = { readonly value: Value; readonly as: Value };

const saidIn = (field: ScopeField, operands: readonly Operand[]): readonly Said[] => {
  const said = new Map<Value, Said>();
  for (const operand of operands) {
    const value = scopeValue[field](operand);
    if (value === undefined) continue;
    const as = field === "unit" ? (operand.unit ?? null) : value;
    if (!said.has(value)) said.set(value, { value, as });
  }
  return [...said.values()];
};

const isFlowOf =
  (flows: readonly string[]) =>
  (operand: Operand): boolean =>
    flows.includes(scopeValue.flow(operand) ?? "");

const isSide = isFlowOf(["exports", "imports"]);

/** The operands that a field is compared among. */
const among = (
  operands: readonly Operand[],
  exception: ScopeException | undefined,
): readonly Operand[] => {
  if (exception === undefined) return operands;
  if (exception === "may-differ") return [];
  if (exception === "by-role") return [];
  if (exception !== "parts-of-turnover") return operands.filter((_, at) => exception.includes(at));
  const [whole, parts] = [operands.slice(-1), operands.slice(0, -1)];
  return whole.every(isFlowOf(["turnover"])) && parts.every(isSide) ? parts : operands;
};

/** An operand whose flow is not the side that its role says: imports in the place of exports. */
const findMisplaced = (operands: readonly Operand[]): readonly Said[] =>
  operands
    .filter((operand) => isSide(operand) && isFlowOf([operand.role ?? ""])(operand) === false)
    .filter(({ role }) => role === "exports" || role === "imports")
    .flatMap((operand) =>
      [operand.role ?? null, scopeValue.flow(operand) ?? null].map((value) => ({
        value,
        as: value,
      })),
    );

const findPair = (
  said: readonly Said[],
  { applies = () => true }: ScopeRule,
): readonly [Said, Said] | undefined => {
  for (const [index, second] of said.entries()) {
    const first = said.slice(0, index).find(({ as }) => applies(as, second.as));
    if (first) return [first, second];
  }
  return undefined;
};

/**
 * The first way in which operands differ that a measure does not allow, in the order of the contract: unit, flow,
 * reporter, area, definition, adjustment, prices, base of an index. Undefined when they are of one scope.
 */
export const findScopeRefusal = (
  operands: readonly Operand[],
  exceptions: ScopeExceptions = {},
): Refusal | undefined => {
  for (const rule of rules) {
    const exception = exceptions[rule.field];
    const said =
      exception === "by-role"
        ? findMisplaced(operands)
        : saidIn(rule.field, among(operands, exception));
    const pair = said.length > 1 ? findPair(said, rule) : undefined;
    if (!pair) continue;
    const [base, next] = pair.map(({ as }) => rule.named(as));
    return {
      code: rule.code,
      reason: rule.reason(base ?? "", next ?? ""),
      remedy: rule.remedy,
    };
  }
  return undefined;
};
