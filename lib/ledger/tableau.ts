/**
 * A linear program in dictionary form: each basic variable is a sum of multiples of the nonbasic ones. Variables
 * below `columns` are the unknowns, the others the rows, in order. Bounds can be changed at any time; what was found
 * stays a starting point, so that many programs over the same rows cost a few pivots each.
 */
export type Tableau = {
  readonly columns: number;
  readonly rows: number;
  /** For each basic variable how much of each nonbasic one is in it. */
  readonly cells: readonly Float64Array[];
  readonly basic: Int32Array;
  readonly nonbasic: Int32Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly value: Float64Array;
  /** How far a value may pass a bound by the rounding of binary fractions. */
  readonly tolerance: number;
  /** Multiplications done so far: a measure of time that is the same on every machine. */
  work: number;
  /** How far the work may go; a search that goes further fails with `WorkIsOver`. */
  lastWork: number;
};

/** A search was given up because it took more work than it may. */
export class WorkIsOver extends Error {
  constructor() {
    super("the search takes more work than it may");
  }
}

/** A row of the program: how much of each column is in it. */
export type SparseRow = ReadonlyMap<number, number>;

/** Coefficients are near 1, so what is smaller than this is noise. */
export const noise = 1e-11;

/** The least coefficient worth dividing by. */
export const pivotLimit = 1e-9;

/** Unknowns from 0 up, rows without bounds; `magnitude` is the largest number that bounds will have. */
export const makeTableau = (
  rows: readonly SparseRow[],
  columns: number,
  magnitude: number,
): Tableau => {
  const count = rows.length + columns;
  const cells = rows.map((row) => {
    const line = new Float64Array(columns);
    for (const [column, coefficient] of row) line[column] = coefficient;
    return line;
  });
  return {
    columns,
    rows: rows.length,
    cells,
    basic: Int32Array.from(rows, (_row, index) => columns + index),
    nonbasic: Int32Array.from({ length: columns }, (_none, index) => index),
    low: new Float64Array(count).fill(Number.NEGATIVE_INFINITY).fill(0, 0, columns),
    high: new Float64Array(count).fill(Number.POSITIVE_INFINITY),
    value: new Float64Array(count),
    tolerance: 1e-12 * Math.max(1, magnitude),
    work: 0,
    lastWork: Number.POSITIVE_INFINITY,
  };
};

/** A number at a place that is known to be in the array. */
export const at = (numbers: Float64Array, index: number): number => numbers[index] as number;

/** The variable at a place that is known to be in the array. Apart from `at`, which is fast for one kind of array only. */
export const variableAt = (variables: Int32Array, index: number): number =>
  variables[index] as number;

/** A row that is known to be there. */
export const rowAt = (cells: Tableau["cells"], row: number): Float64Array =>
  cells[row] as Float64Array;

/** Moves a nonbasic variable by a step; the basic ones follow. */
export const move = (tableau: Tableau, column: number, step: number): void => {
  const { cells, rows, value, basic, nonbasic } = tableau;
  const moved = variableAt(nonbasic, column);
  value[moved] = at(value, moved) + step;
  for (let row = 0; row < rows; row += 1) {
    const coefficient = at(rowAt(cells, row), column);
    if (coefficient === 0) continue;
    const follower = variableAt(basic, row);
    value[follower] = at(value, follower) + coefficient * step;
  }
  tableau.work += rows;
};

/** The pivot row solved for the entering variable; gives the columns that are not zero in it. */
const solveRow = (line: Float64Array, column: number): Int32Array => {
  const pivot = at(line, column);
  const filled = new Int32Array(line.length);
  let count = 0;
  for (let index = 0; index < line.length; index += 1) {
    const cell = at(line, index);
    const isNoise = cell < noise && cell > -noise;
    line[index] = isNoise ? 0 : index === column ? 1 / pivot : -cell / pivot;
    if (isNoise) continue;
    filled[count++] = index;
  }
  return filled.subarray(0, count);
};

/** A solved row, the columns that are not zero in it, and the one that enters. */
type Pivot = {
  readonly line: Float64Array;
  readonly filled: Int32Array;
  readonly column: number;
};

/**
 * Puts the solved row in place of the entering variable. Nearly all time is spent here: a row that is mostly filled is
 * faster to go through as it lies.
 */
const substitute = (into: Float64Array, { line, filled, column }: Pivot): void => {
  const coefficient = at(into, column);
  into[column] = 0;
  if (filled.length * 2 > line.length) {
    for (let index = 0; index < line.length; index += 1)
      into[index] = at(into, index) + coefficient * at(line, index);
    return;
  }
  for (let position = 0; position < filled.length; position += 1) {
    const index = variableAt(filled, position);
    into[index] = at(into, index) + coefficient * at(line, index);
  }
};

/**
 * Exchanges the basic variable of a row with the nonbasic one of a column; values stay. `objective` (one number a
 * nonbasic variable) is rewritten with it.
 */
export const exchange = (
  tableau: Tableau,
  row: number,
  column: number,
  objective?: Float64Array,
): void => {
  const { cells, basic, nonbasic } = tableau;
  const line = rowAt(cells, row);
  const pivot = { line, filled: solveRow(line, column), column };
  for (const other of cells) {
    if (other === line || Math.abs(at(other, column)) < noise) continue;
    substitute(other, pivot);
    tableau.work += pivot.filled.length;
  }
  if (objective) substitute(objective, pivot);
  const leaving = variableAt(basic, row);
  basic[row] = variableAt(nonbasic, column);
  nonbasic[column] = leaving;
  tableau.work += line.length + cells.length;
};

/** How the next exchange is chosen: what promises most, or the lowest number, which cannot go in circles (Bland's rule). */
export type Choice = "strongest" | "lowest";

/** Which way a variable moves: up or down. */
export type Direction = 1 | -1;

/**
 * The choice for each exchange of a search, in order. It ends: the strongest first, then by the lowest number, and
 * what has not come to its end by then is lost in noise. Fails with `WorkIsOver` when the work has gone too far.
 */
export function* choices(tableau: Tableau): Generator<Choice> {
  const patience = 2 * (tableau.columns + tableau.rows) + 50;
  for (let count = 0; count < 21 * patience; count += 1) {
    if (tableau.work > tableau.lastWork) throw new WorkIsOver();
    yield count < patience ? "strongest" : "lowest";
  }
}
