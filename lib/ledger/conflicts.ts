import { makeNearness, type Nearness } from "./nearness";
import { findContradictionIn } from "./part";
import { type Reading, type System, workOf } from "./system";

/** The minimal contradictions found; `more` when there are others: larger, beyond the hundred, or not looked for. */
export type Conflicts = {
  readonly conflicts: readonly (readonly number[])[];
  readonly more: boolean;
};

/** A contradiction of more facts than this is not listed: nobody would check it by hand. */
export const largestConflict = 4;

const mostConflicts = 100;

/** Half a second or so; hundreds of facts that contradict each other would take for ever. */
export const mostWork = 2e8;

/** The facts of a contradiction without any that can be spared. */
export const shrink = (system: System, reading: Reading): readonly number[] => {
  const { truncated } = reading;
  let kept = reading.facts;
  for (const fact of reading.facts.toReversed()) {
    if (!kept.includes(fact)) continue;
    const facts = kept.filter((each) => each !== fact);
    const smaller = findContradictionIn(system, { facts, truncated });
    if (smaller) kept = smaller;
  }
  return kept;
};

/** A part of the search: sets that hold all of `fixed` and any of `free`. */
type Part = { readonly fixed: readonly number[]; readonly free: readonly number[] };

const findWithin = (
  conflicts: readonly (readonly number[])[],
  facts: readonly number[],
): readonly number[] | undefined => {
  const members = new Set(facts);
  return conflicts.find((conflict) => conflict.every((fact) => members.has(fact)));
};

/**
 * A set that does not hold a known conflict misses one of its facts: the parts of the search by the first fact that
 * it misses. Those before it are fixed; no more than a conflict may have are.
 */
const splitBy = (conflict: readonly number[], { fixed, free }: Part): Part[] => {
  const parts: Part[] = [];
  const open = conflict.filter((fact) => !fixed.includes(fact));
  for (const [position, missed] of open.entries()) {
    const before = open.slice(0, position);
    if (fixed.length + before.length > largestConflict) break;
    const isTaken = (fact: number) => fact === missed || before.includes(fact);
    parts.push({
      fixed: [...fixed, ...before],
      free:
        fixed.length + before.length === largestConflict
          ? []
          : free.filter((fact) => !isTaken(fact)),
    });
  }
  return parts;
};

/**
 * A part of the search without what is too far from its fixed facts to hang together with all of them in so small a
 * conflict; undefined when they are too far from each other.
 */
const narrow = ({ fixed, free }: Part, steps: Nearness): Part | undefined => {
  if (fixed.length === 0) return { fixed, free };
  const others = largestConflict - fixed.length;
  const isNear = (fact: number, reach: number): boolean =>
    fixed.some((each) => each !== fact && steps(each, fact) <= reach);
  if (fixed.length > 1 && !fixed.every((fact) => isNear(fact, others + 1))) return undefined;
  return { fixed, free: free.filter((fact) => isNear(fact, others)) };
};

const bySizeThenIndex = (a: readonly number[], b: readonly number[]): number => {
  if (a.length !== b.length) return a.length - b.length;
  const position = a.findIndex((fact, index) => fact !== b[index]);
  return (a[position] ?? 0) - (b[position] ?? 0);
};

/**
 * All minimal sets of up to four facts that admit no solution, at most a hundred, the smallest first. Each is found
 * once in what is left of the search when it avoids all that are known; the search is complete unless `more` says
 * otherwise, and ends when the work of the system has reached `lastWork`.
 */
export const listConflicts = (system: System, reading: Reading, lastWork: number): Conflicts => {
  const { truncated } = reading;
  const known: (readonly number[])[] = [];
  const parts: Part[] = [{ fixed: [], free: reading.facts }];
  const steps = makeNearness(system);
  let listed = 0;
  for (let next = parts.pop(); next; next = parts.pop()) {
    if (workOf(system) > lastWork) return finish(known, true);
    const part = narrow(next, steps);
    if (!part) continue;
    const facts = [...part.fixed, ...part.free].sort((a, b) => a - b);
    let conflict = findWithin(known, facts);
    if (!conflict) {
      const found = findContradictionIn(system, { facts, truncated });
      if (!found) continue;
      if (listed === mostConflicts) return finish(known, true);
      conflict = shrink(system, { facts: found, truncated });
      known.push(conflict);
      if (conflict.length <= largestConflict) listed += 1;
    }
    parts.push(...splitBy(conflict, part).toReversed());
  }
  return finish(known, false);
};

const finish = (known: readonly (readonly number[])[], isCut: boolean): Conflicts => {
  const conflicts = known.filter(({ length }) => length <= largestConflict);
  return {
    conflicts: conflicts.toSorted(bySizeThenIndex),
    more: isCut || conflicts.length < known.length,
  };
};
