import { overlaps } from "../period";
import { largestConflict, shrink } from "./conflicts";
import { constraintsOf, type Term, termsOf } from "./constraints";
import type { LedgerFact, Question } from "./stated";
import { type Bound, boundsOf, findContradiction, makeSystem, type System, workOf } from "./system";
import { WorkIsOver } from "./tableau";
import { listConflictsOfPress } from "./truncation";

export type { LedgerFact, Question } from "./stated";

/**
 * What can be known of a flow in a period. Null is no bound; `because` are the facts, by index, that hold the bounds
 * where they are; `floor` says that the low one is only that trade is never negative; `disputed` that facts about
 * these months contradict each other and were left out.
 */
export type Answer = Question & {
  readonly low: number | null;
  readonly high: number | null;
  readonly because: readonly number[];
  readonly floor: boolean;
  readonly disputed: boolean;
};

/**
 * What follows from facts. `truncated` are those read as cut off instead of rounded, `conflicts` the minimal sets that
 * no figures satisfy, `more` says that there are others than those listed. Answers are null when facts that cannot be
 * told apart contradict each other.
 */
export type Ledger = {
  readonly consistent: boolean;
  readonly truncated: readonly number[];
  readonly answers: readonly Answer[] | null;
  readonly conflicts: readonly (readonly number[])[];
  readonly more: boolean;
};

/** Without the noise of binary fractions. */
const decimal = (value: number | null): number | null =>
  value === null ? null : Number(value.toPrecision(14)) + 0;

const because = (...bounds: readonly Bound[]): number[] =>
  [...new Set(bounds.flatMap((bound) => bound.because))].sort((a, b) => a - b);

const meet = (some: readonly Term[], others: readonly Term[]): boolean =>
  some.some((one) =>
    others.some((other) => one.flow === other.flow && overlaps(one.period, other.period)),
  );

const answer = (system: System, question: Question, disputed: readonly Term[]): Answer => {
  const { low, high } = boundsOf(system, question);
  return {
    flow: question.flow,
    period: question.period,
    low: decimal(low.value),
    high: decimal(high.value),
    because: because(low, high),
    floor: low.value !== null && low.because.length === 0,
    disputed: meet(termsOf(question.flow, question.period), disputed),
  };
};

/** Some seconds: what hundreds of facts that contradict each other leave may be hard to find. */
const mostWorkOnRest = 1e9;

const findUndisputedWithin = (
  system: System,
  facts: readonly number[],
  truncated: ReadonlySet<number>,
): readonly number[] | undefined => {
  let left = facts;
  for (;;) {
    const contradiction = findContradiction(system, { facts: left, truncated }, "open");
    if (!contradiction) return left;
    const conflict = shrink(system, { facts: contradiction, truncated });
    if (conflict.length > largestConflict) return undefined;
    left = left.filter((fact) => !conflict.includes(fact));
  }
};

/**
 * The facts in no conflict, also in none that is not listed; undefined when what is left needs more than four, or takes
 * too long to find.
 */
const findUndisputed = (
  system: System,
  facts: readonly number[],
  truncated: ReadonlySet<number>,
): readonly number[] | undefined => {
  const { tableau } = system;
  tableau.lastWork = workOf(system) + mostWorkOnRest;
  try {
    return findUndisputedWithin(system, facts, truncated);
  } catch (error) {
    if (error instanceof WorkIsOver) return undefined;
    throw error;
  } finally {
    tableau.lastWork = Number.POSITIVE_INFINITY;
  }
};

/**
 * What can be known from the facts of one scope: the bounds of each question, and which facts contradict each other.
 * A linear program over the segments between the months that facts and questions name, with exports and imports of at
 * least zero in each. Always ends; the same facts in the same order give the same ledger.
 */
export const solveLedger = (
  facts: readonly LedgerFact[],
  questions: readonly Question[],
): Ledger => {
  const system = makeSystem(facts, questions);
  const { conflicts, more, truncated } = listConflictsOfPress(system);
  const disputed = new Set(conflicts.flat());
  const kept = facts.flatMap((_fact, index) => (disputed.has(index) ? [] : [index]));
  const undisputed = findUndisputed(system, kept, truncated);
  const found = {
    consistent: conflicts.length === 0 && !more,
    truncated: [...truncated].sort((a, b) => a - b),
    conflicts,
    more,
  };
  if (!undisputed) return { ...found, answers: null, more: true };
  findContradiction(system, { facts: undisputed, truncated }, "closed");
  const standing = new Set(undisputed);
  const leftOut = constraintsOf(facts).flatMap(({ fact, terms }) =>
    standing.has(fact) ? [] : terms,
  );
  return { ...found, answers: questions.map((question) => answer(system, question, leftOut)) };
};
