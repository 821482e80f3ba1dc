import { type Conflicts, listConflicts, mostWork } from "./conflicts";
import { findContradictionIn } from "./part";
import { isTruncatable } from "./stated";
import { type System, workOf } from "./system";

/** The subsets of a given size, those of the lowest members first. */
const subsets = (members: readonly number[], size: number): number[][] => {
  if (size === 0) return [[]];
  return members.flatMap((first, index) =>
    subsets(members.slice(index + 1), size - 1).map((rest) => [first, ...rest]),
  );
};

/** The fewest facts of a conflict that end it when they are read as truncated; of equally few the lowest. */
const findCure = (
  system: System,
  conflict: readonly number[],
  truncated: ReadonlySet<number>,
): readonly number[] => {
  const candidates = conflict.filter((fact) => {
    const stated = system.facts[fact];
    return stated !== undefined && isTruncatable(stated) && !truncated.has(fact);
  });
  const isCure = (cure: readonly number[]): boolean =>
    !findContradictionIn(system, { facts: conflict, truncated: new Set([...truncated, ...cure]) });
  for (let size = 1; size <= candidates.length; size += 1) {
    const cure = subsets(candidates, size).find(isCure);
    if (cure) return cure;
  }
  return [];
};

/**
 * The conflicts that are left when press services may have cut off digits, and the facts that must be read so for the
 * others to vanish. Reading one fact so can leave it in conflict with a third, so it is looked again until no
 * conflict vanishes.
 */
export const listConflictsOfPress = (
  system: System,
): Conflicts & { readonly truncated: ReadonlySet<number> } => {
  const facts = system.facts.map((_fact, index) => index);
  const truncated = new Set<number>();
  const lastWork = workOf(system) + mostWork;
  for (;;) {
    const found = listConflicts(system, { facts, truncated }, lastWork);
    const cures = found.conflicts.map((conflict) => findCure(system, conflict, truncated));
    const left = found.conflicts.filter((_conflict, index) => cures[index]?.length === 0);
    for (const fact of cures.flat()) truncated.add(fact);
    const isOver = workOf(system) > lastWork;
    if (left.length === found.conflicts.length || isOver)
      return { conflicts: left, more: found.more || isOver, truncated };
  }
};
