import { findContradiction, makeSystem, type Reading, type System, workOf } from "./system";

/** Below this part of its facts a system is solved faster by a small one of its own, which begins from nothing. */
const smallPart = 1 / 10;
const fewFacts = 8;

/** Making a small system costs about as much as so many multiplications for each of its facts. */
const makingWork = 1000;

/**
 * As `findContradiction`: facts of a reading that contradict each other, if any do. Few facts of a large system are
 * taken out of it first, so that the others cost nothing.
 */
export const findContradictionIn = (
  system: System,
  { facts, truncated }: Reading,
): readonly number[] | undefined => {
  if (facts.length > Math.max(fewFacts, system.facts.length * smallPart))
    return findContradiction(system, { facts, truncated });
  const own = facts.flatMap((fact) => system.facts[fact] ?? []);
  const part = makeSystem(own, []);
  const all = own.map((_fact, index) => index);
  const found = findContradiction(part, {
    facts: all,
    truncated: new Set(all.filter((index) => truncated.has(facts[index] ?? -1))),
  });
  system.tableau.work += workOf(part) + makingWork * own.length;
  return found?.flatMap((index) => facts[index] ?? []);
};
