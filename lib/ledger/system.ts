import type { Interval } from "../figure";
import { type Constraint, constraintsOf, type Term, termsOf } from "./constraints";
import { findFeasible } from "./feasible";
import { type Grid, makeGrid } from "./grid";
import { findGreatest } from "./optimum";
import { isBalance, type LedgerFact, type Question, truncatedRange } from "./stated";
import { makeTableau, type Tableau } from "./tableau";

/** The facts that hold, by index, and those among them that are read as truncated. */
export type Reading = {
  readonly facts: readonly number[];
  readonly truncated: ReadonlySet<number>;
};

/** An end of what can be, and the facts that hold it there; `value` null when nothing does. */
export type Bound = { readonly value: number | null; readonly because: readonly number[] };

/** All facts as one linear program, of which any part can be made to hold. */
export type System = {
  readonly facts: readonly LedgerFact[];
  readonly constraints: readonly Constraint[];
  readonly grid: Grid;
  readonly tableau: Tableau;
};

/** The program of facts, cut so finely that the questions can be asked. */
export const makeSystem = (
  facts: readonly LedgerFact[],
  questions: readonly Question[],
): System => {
  const constraints = constraintsOf(facts);
  const grid = makeGrid(
    constraints,
    questions.map(({ flow, period }) => termsOf(flow, period)),
  );
  const ends = facts.map(({ figure }) => Math.abs(figure.value) + figure.rounding);
  const tableau = makeTableau(grid.rows, grid.columns, Math.max(0, ...ends));
  return { facts, constraints, grid, tableau };
};

/** The facts behind variables of the tableau; the unknowns themselves stand for none. */
const factsBehind = ({ constraints, tableau }: System, variables: readonly number[]): number[] => {
  const facts = variables.flatMap(
    (variable) => constraints[variable - tableau.columns]?.fact ?? [],
  );
  return [...new Set(facts)].sort((a, b) => a - b);
};

/** The sign of both balances of a change, by the fact; absent where it is not known or not one. */
type Signs = ReadonlyMap<number, 1 | -1>;

type Held = Reading & { readonly signs: Signs; readonly end: "open" | "closed" };

const nothing: Interval = { low: null, high: null };

const turned = ({ low, high }: Interval): Interval => ({
  low: high === null ? null : -high,
  high: low === null ? null : -low,
});

/** What a constraint bounds now: nothing when its fact does not hold or is a change of a balance of unknown sign. */
const intervalNow = (system: System, constraint: Constraint, held: Held): Interval => {
  const { fact, interval, isSized } = constraint;
  const stated = system.facts[fact];
  if (stated && held.truncated.has(fact)) return truncatedRange(stated.figure, held.end);
  if (!isSized) return interval;
  const sign = held.signs.get(fact);
  if (sign === undefined) return nothing;
  return sign > 0 ? interval : turned(interval);
};

/** Making facts hold costs about as much as so many multiplications for each constraint. */
const holdingWork = 10;

const hold = (system: System, held: Held): void => {
  const { constraints, grid, tableau } = system;
  const isHeld = new Uint8Array(system.facts.length);
  for (const fact of held.facts) isHeld[fact] = 1;
  for (const [row, constraint] of constraints.entries()) {
    const scale = grid.scales[row] ?? 1;
    const { low, high } = isHeld[constraint.fact] ? intervalNow(system, constraint, held) : nothing;
    tableau.low[tableau.columns + row] = low === null ? Number.NEGATIVE_INFINITY : low / scale;
    tableau.high[tableau.columns + row] = high === null ? Number.POSITIVE_INFINITY : high / scale;
  }
};

const greatestOf = (system: System, terms: readonly Term[]): Bound => {
  const objective = system.grid.objectiveOf(terms);
  const optimum = objective && findGreatest(system.tableau, objective);
  if (!optimum) return { value: null, because: [] };
  const { value, binding } = optimum;
  return {
    value: Math.abs(value) <= system.tableau.tolerance ? 0 : value,
    because: factsBehind(system, binding),
  };
};

/** The two ends of a flow in a period, by the facts that hold. Call `findContradiction` first. */
export const boundsOf = (
  system: System,
  { flow, period }: Question,
): { low: Bound; high: Bound } => {
  const least = greatestOf(system, termsOf(flow, period, -1));
  return {
    low: { ...least, value: least.value === null ? null : 0 - least.value },
    high: greatestOf(system, termsOf(flow, period)),
  };
};

const signOf = (system: System, question: Question): 1 | -1 | undefined => {
  const { low, high } = boundsOf(system, question);
  if (low.value !== null && low.value >= 0) return 1;
  return high.value !== null && high.value <= 0 ? -1 : undefined;
};

/** The sign that levels give the balance of a change in both its periods, from a tableau in which only they hold. */
const findSigns = (system: System, changes: readonly number[]): Signs => {
  const signs = new Map<number, 1 | -1>();
  for (const fact of changes) {
    const stated = system.facts[fact];
    if (!stated?.base) continue;
    const sign = signOf(system, stated);
    if (sign !== undefined && sign === signOf(system, { flow: stated.flow, period: stated.base }))
      signs.set(fact, sign);
  }
  return signs;
};

/**
 * Makes the facts of a reading hold and finds values for them; or gives facts among them that contradict each other,
 * not always as few as could be. `open` leaves the far end of a truncated figure out, as is right for finding
 * contradictions; `closed` takes it in, as is right for bounds.
 */
export const findContradiction = (
  system: System,
  reading: Reading,
  end: "open" | "closed" = "open",
): readonly number[] | undefined => {
  const isSizedChange = (fact: number): boolean => {
    const stated = system.facts[fact];
    return stated !== undefined && stated.base !== null && isBalance(stated.flow);
  };
  const isLevel = (fact: number): boolean => system.facts[fact]?.base === null;
  const solve = (facts: readonly number[], signs: Signs) => {
    hold(system, { ...reading, facts, signs, end });
    system.tableau.work += holdingWork * system.constraints.length;
    const contradiction = findFeasible(system.tableau);
    return contradiction && factsBehind(system, contradiction.variables);
  };
  const changes = reading.facts.filter(isSizedChange);
  if (changes.length === 0) return solve(reading.facts, new Map());
  const early = solve(reading.facts.filter(isLevel), new Map());
  if (early) return early;
  const signs = findSigns(system, changes);
  const found = solve(reading.facts, signs);
  // The levels that give the sign belong to the contradiction too, and only they all are known.
  return found?.some((fact) => signs.has(fact)) ? reading.facts : found;
};

/** The work done so far, in multiplications. */
export const workOf = ({ tableau }: System): number => tableau.work;
