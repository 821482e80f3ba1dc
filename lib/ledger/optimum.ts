import {
  at,
  type Choice,
  choices,
  type Direction,
  exchange,
  move,
  pivotLimit,
  rowAt,
  type Tableau,
  variableAt,
} from "./tableau";

/** The greatest value of an objective and the variables whose bounds hold it there (those with a nonzero dual). */
export type Optimum = { readonly value: number; readonly binding: readonly number[] };

/** Unknowns are never negative: what counts only against itself cannot rise above zero, whatever the rows say. */
const atZero: Optimum = { value: 0, binding: [] };

/** The objective, given by unknown, written in the nonbasic variables. */
const reduce = (tableau: Tableau, objective: Float64Array): Float64Array => {
  const { cells, columns, rows, basic, nonbasic } = tableau;
  const reduced = Float64Array.from(nonbasic, (variable) =>
    variable < columns ? at(objective, variable) : 0,
  );
  for (let row = 0; row < rows; row += 1) {
    const variable = variableAt(basic, row);
    const weight = variable < columns ? at(objective, variable) : 0;
    if (weight === 0) continue;
    for (let column = 0; column < columns; column += 1)
      reduced[column] = at(reduced, column) + weight * at(rowAt(cells, row), column);
    tableau.work += columns;
  }
  return reduced;
};

/** The room that a variable has in a direction. */
const room = ({ low, high, value }: Tableau, variable: number, direction: Direction): number =>
  Math.max(
    0,
    direction > 0
      ? at(high, variable) - at(value, variable)
      : at(value, variable) - at(low, variable),
  );

/** The column that raises the objective most for a step of one, or that of the lowest number. */
const findRaiser = (
  tableau: Tableau,
  reduced: Float64Array,
  choice: Choice,
): number | undefined => {
  const { columns, nonbasic } = tableau;
  let found: number | undefined;
  for (let column = 0; column < columns; column += 1) {
    const gain = at(reduced, column);
    if (Math.abs(gain) < pivotLimit) continue;
    const variable = variableAt(nonbasic, column);
    if (room(tableau, variable, gain > 0 ? 1 : -1) === 0) continue;
    const isBetter =
      found === undefined ||
      (choice === "lowest"
        ? variable < variableAt(nonbasic, found)
        : Math.abs(gain) > Math.abs(at(reduced, found)));
    if (isBetter) found = column;
  }
  return found;
};

/** How far a step goes, and the row that stops it; -1 when the moving variable meets its own other bound. */
type Step = { readonly length: number; readonly row: number; readonly rate: number };

/** Of rows that stop a step equally soon: the strongest coefficient is exact, the lowest number ends. */
const isBetterStop = (tableau: Tableau, choice: Choice, [next, best]: [Step, Step]): boolean => {
  if (best.row < 0) return next.length < best.length;
  if (Math.abs(next.length - best.length) > tableau.tolerance) return next.length < best.length;
  return choice === "lowest"
    ? variableAt(tableau.basic, next.row) < variableAt(tableau.basic, best.row)
    : Math.abs(next.rate) > Math.abs(best.rate);
};

const findStep = (
  tableau: Tableau,
  choice: Choice,
  { column, direction }: { readonly column: number; readonly direction: Direction },
): Step => {
  const { cells, rows, basic, nonbasic } = tableau;
  let best: Step = {
    length: room(tableau, variableAt(nonbasic, column), direction),
    row: -1,
    rate: direction,
  };
  for (let row = 0; row < rows; row += 1) {
    const rate = at(rowAt(cells, row), column) * direction;
    if (Math.abs(rate) < pivotLimit) continue;
    const length = room(tableau, variableAt(basic, row), rate > 0 ? 1 : -1) / Math.abs(rate);
    if (length === Number.POSITIVE_INFINITY || length > best.length + tableau.tolerance) continue;
    const next = { length, row, rate };
    if (isBetterStop(tableau, choice, [next, best])) best = next;
  }
  tableau.work += rows;
  return best;
};

const totalOf = ({ columns, value }: Tableau, objective: Float64Array): number => {
  let total = 0;
  for (let variable = 0; variable < columns; variable += 1)
    total += at(objective, variable) * at(value, variable);
  return total;
};

const readOptimum = (tableau: Tableau, objective: Float64Array, reduced: Float64Array): Optimum => {
  const isBinding = (_variable: number, column: number): boolean =>
    Math.abs(at(reduced, column)) >= pivotLimit;
  return {
    value: totalOf(tableau, objective),
    binding: [...tableau.nonbasic.filter(isBinding)],
  };
};

/**
 * The greatest value of an objective (a weight for each unknown) from a tableau within its bounds, where it is left;
 * undefined when it can grow without end. The primal simplex method for variables with two bounds.
 */
export const findGreatest = (tableau: Tableau, objective: Float64Array): Optimum | undefined => {
  const reduced = reduce(tableau, objective);
  const hasCeiling = objective.every((weight) => weight <= 0);
  for (const choice of choices(tableau)) {
    if (hasCeiling && totalOf(tableau, objective) >= -tableau.tolerance) return atZero;
    const column = findRaiser(tableau, reduced, choice);
    tableau.work += tableau.columns;
    if (column === undefined) return readOptimum(tableau, objective, reduced);
    const direction = at(reduced, column) > 0 ? 1 : -1;
    const { length, row, rate } = findStep(tableau, choice, { column, direction });
    if (length === Number.POSITIVE_INFINITY) return undefined;
    move(tableau, column, direction * length);
    if (row < 0) continue;
    const leaving = variableAt(tableau.basic, row);
    tableau.value[leaving] = at(rate > 0 ? tableau.high : tableau.low, leaving);
    exchange(tableau, row, column, reduced);
  }
  return undefined;
};
