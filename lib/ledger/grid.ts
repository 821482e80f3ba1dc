import { endOf, type Period } from "../period";
import type { Constraint, Term } from "./constraints";
import type { SparseRow } from "./tableau";

/**
 * Time cut into segments by the months at which anything begins or ends, and for each segment the flows in it. Flows
 * and segments that all constraints treat alike are one unknown, their sum; what no constraint names is none.
 */
export type Grid = {
  readonly rows: readonly SparseRow[];
  /** What each row was divided by, so that its largest coefficient is 1. */
  readonly scales: readonly number[];
  readonly columns: number;
  /**
   * The weights of the unknowns in the greatest value that the terms can have; undefined when they name what no
   * constraint does and so can grow without end.
   */
  readonly objectiveOf: (terms: readonly Term[]) => Float64Array | undefined;
};

const marksOf = (periods: readonly Period[]): number[] =>
  [...new Set(periods.flatMap((period) => [period.start, endOf(period)]))].sort((a, b) => a - b);

/** How much of each flow and segment the terms name, by the number of the cell. */
const makeCells = (flows: readonly string[], marks: readonly number[]) => {
  const segmentAt = new Map(marks.map((mark, index) => [mark, index]));
  const firstOf = new Map(flows.map((flow, index) => [flow, index * marks.length]));
  return (terms: readonly Term[]): Map<number, number> => {
    const weights = new Map<number, number>();
    for (const { flow, period, weight } of terms) {
      const first = firstOf.get(flow) ?? 0;
      const [from, to] = [segmentAt.get(period.start) ?? 0, segmentAt.get(endOf(period)) ?? 0];
      for (let cell = first + from; cell < first + to; cell += 1)
        weights.set(cell, (weights.get(cell) ?? 0) + weight);
    }
    return weights;
  };
};

/** The cells gathered into unknowns by what the rows make of them. */
const gather = (rows: readonly SparseRow[]) => {
  const signatures = new Map<number, string>();
  for (const [row, cells] of rows.entries()) {
    for (const [cell, weight] of cells) {
      if (weight !== 0) signatures.set(cell, `${signatures.get(cell) ?? ""}${row}:${weight} `);
    }
  }
  const columnBySignature = new Map<string, number>();
  const columnOf = new Map<number, number>();
  const sizes: number[] = [];
  for (const [cell, signature] of [...signatures].sort(([a], [b]) => a - b)) {
    const column = columnBySignature.get(signature) ?? columnBySignature.size;
    columnBySignature.set(signature, column);
    columnOf.set(cell, column);
    sizes[column] = (sizes[column] ?? 0) + 1;
  }
  return { columnOf, sizes };
};

const toColumns = (row: SparseRow, columnOf: ReadonlyMap<number, number>): SparseRow =>
  new Map(
    [...row].flatMap(([cell, weight]) => {
      const column = columnOf.get(cell);
      return column === undefined ? [] : [[column, weight] as const];
    }),
  );

const largestOf = (row: SparseRow): number => Math.max(1, ...[...row.values()].map(Math.abs));

/** The grid of constraints and of the terms that will be asked for. */
export const makeGrid = (
  constraints: readonly Constraint[],
  asked: readonly (readonly Term[])[],
): Grid => {
  const named = [...constraints.map(({ terms }) => terms), ...asked].flat();
  const flows = [...new Set(named.map(({ flow }) => flow))];
  const cellsOf = makeCells(flows, marksOf(named.map(({ period }) => period)));
  const cells = constraints.map(({ terms }) => cellsOf(terms));
  const scales = cells.map(largestOf);
  const { columnOf, sizes } = gather(cells);

  const objectiveOf = (terms: readonly Term[]): Float64Array | undefined => {
    const best = new Map<number, { weight: number; count: number }>();
    for (const [cell, weight] of cellsOf(terms)) {
      const column = columnOf.get(cell);
      if (column === undefined && weight > 0) return undefined;
      if (column === undefined) continue;
      const known = best.get(column);
      best.set(column, {
        weight: Math.max(weight, known?.weight ?? weight),
        count: (known?.count ?? 0) + 1,
      });
    }
    const objective = new Float64Array(sizes.length);
    // A part that is not asked for counts nothing, and all of the sum may lie in that part.
    for (const [column, { weight, count }] of best)
      objective[column] = count < (sizes[column] ?? 0) ? Math.max(0, weight) : weight;
    return objective;
  };

  const rows = cells.map((row, index) => {
    const scale = scales[index] ?? 1;
    return new Map(
      [...toColumns(row, columnOf)].map(([column, weight]) => [column, weight / scale]),
    );
  });
  return { rows, scales, columns: sizes.length, objectiveOf };
};
