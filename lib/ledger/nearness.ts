import type { System } from "./system";

/** How many steps lie between two facts, from one to another that shares an unknown with it. */
export type Nearness = (from: number, to: number) => number;

const listNeighbours = ({ facts, constraints, grid }: System): ReadonlySet<number>[] => {
  const factsByColumn = new Map<number, Set<number>>();
  for (const [row, { fact }] of constraints.entries()) {
    for (const column of grid.rows[row]?.keys() ?? []) {
      const sharing = factsByColumn.get(column) ?? new Set();
      factsByColumn.set(column, sharing.add(fact));
    }
  }
  const neighbours = facts.map(() => new Set<number>());
  for (const sharing of factsByColumn.values()) {
    for (const fact of sharing) for (const other of sharing) neighbours[fact]?.add(other);
  }
  return neighbours;
};

const measureSteps = (
  neighbours: readonly ReadonlySet<number>[],
  from: number,
): Map<number, number> => {
  const steps = new Map([[from, 0]]);
  for (const [fact, distance] of steps) {
    if (steps.size === neighbours.length) break;
    for (const next of neighbours[fact] ?? []) {
      if (!steps.has(next)) steps.set(next, distance + 1);
    }
  }
  return steps;
};

/**
 * The nearness of the facts of a system, infinite between those that have nothing to do with each other. Facts that
 * contradict each other and cannot be spared hang together: else one of two parts would contradict itself.
 */
export const makeNearness = (system: System): Nearness => {
  const neighbours = listNeighbours(system);
  const known = new Map<number, Map<number, number>>();
  return (from, to) => {
    const steps = known.get(from) ?? measureSteps(neighbours, from);
    known.set(from, steps);
    return steps.get(to) ?? Number.POSITIVE_INFINITY;
  };
};
