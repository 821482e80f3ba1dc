/**
 * A linear program in dictionary form: each basic variable is a sum of multiples of the nonbasic ones. Variables
 * below `columns` are the unknowns, the others the rows, in order. Bounds can be changed at any time; what was found
 * stays a starting point, so that many programs over the same rows cost a few pivots each.
 */
export type Tableau = {
  readonly columns: number;
  readonly rows: number;
  /** Row by row: how much of each nonbasic variable is in each basic one. */
  readonly cells: Float64Array;
  readonly basic: Int32Array;
  readonly nonbasic: Int32Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly value: Float64Array;
  /** How far a value may pass a bound by the rounding of binary fractions. */
  readonly tolerance: number;
  /** Multiplications done so far: a measure of time that is the same on every machine. */
  work: number;
};

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
  const cells = new Float64Array(rows.length * columns);
  for (const [index, row] of rows.entries()) {
    for (const [column, coefficient] of row) cells[index * columns + column] = coefficient;
  }
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
  };
};

/** A number of a typed array at a place that is known to be in it. */
export const at = (numbers: Float64Array | Int32Array, index: number): number =>
  numbers[index] ?? Number.NaN;

/** Moves a nonbasic variable by a step; the basic ones follow. */
export const move = (tableau: Tableau, column: number, step: number): void => {
  const { cells, columns, rows, value, basic, nonbasic } = tableau;
  const moved = at(nonbasic, column);
  value[moved] = at(value, moved) + step;
  for (let row = 0; row < rows; row += 1) {
    const coefficient = at(cells, row * columns + column);
    if (coefficient === 0) continue;
    const follower = at(basic, row);
    value[follower] = at(value, follower) + coefficient * step;
  }
  tableau.work += rows;
};

/** The pivot row solved for the entering variable; gives the columns that are not zero in it. */
const solveRow = ({ cells, columns }: Tableau, row: number, column: number): Int32Array => {
  const start = row * columns;
  const pivot = at(cells, start + column);
  const filled = new Int32Array(columns);
  let count = 0;
  for (let index = 0; index < columns; index += 1) {
    const cell = at(cells, start + index);
    if (cell === 0) continue;
    cells[start + index] = index === column ? 1 / pivot : -cell / pivot;
    filled[count++] = index;
  }
  return filled.subarray(0, count);
};

/** Puts the solved row in place of the entering variable in a row (of the program or of the objective). */
const substitute = (
  into: Float64Array,
  from: { readonly row: Float64Array; readonly filled: Int32Array; readonly column: number },
): void => {
  const { row, filled, column } = from;
  const coefficient = at(into, column);
  if (coefficient === 0) return;
  for (let position = 0; position < filled.length; position += 1) {
    const index = at(filled, position);
    const added = coefficient * at(row, index);
    const sum = index === column ? added : at(into, index) + added;
    into[index] = Math.abs(sum) < noise ? 0 : sum;
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
  const { cells, columns, rows, basic, nonbasic } = tableau;
  const filled = solveRow(tableau, row, column);
  const from = { row: cells.subarray(row * columns, (row + 1) * columns), filled, column };
  for (let other = 0; other < rows; other += 1) {
    if (other === row || at(cells, other * columns + column) === 0) continue;
    substitute(cells.subarray(other * columns, (other + 1) * columns), from);
    tableau.work += filled.length;
  }
  if (objective) substitute(objective, from);
  const leaving = at(basic, row);
  basic[row] = at(nonbasic, column);
  nonbasic[column] = leaving;
  tableau.work += columns + rows;
};

/** How the next exchange is chosen: what promises most, or the lowest number, which cannot go in circles (Bland's rule). */
export type Choice = "strongest" | "lowest";

/** Which way a variable moves: up or down. */
export type Direction = 1 | -1;

/**
 * The choice for each exchange of a search, in order. It ends: the strongest first, then by the lowest number, and
 * what has not come to its end by then is lost in noise.
 */
export function* choices({ columns, rows }: Tableau): Generator<Choice> {
  const patience = 2 * (columns + rows) + 50;
  for (let count = 0; count < patience; count += 1) yield "strongest";
  for (let count = 0; count < 20 * patience; count += 1) yield "lowest";
}
