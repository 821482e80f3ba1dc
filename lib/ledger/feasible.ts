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

/** Why there is no solution: variables whose bounds contradict each other. */
export type Contradiction = { readonly variables: readonly number[] };

/** A basic variable beyond its bound: `beyond` is negative below the low end, positive above the high one. */
type Violation = { readonly row: number; readonly beyond: number };

const beyondBounds = ({ low, high, value, tolerance }: Tableau, variable: number): number => {
  const now = at(value, variable);
  const [below, above] = [now - at(low, variable), now - at(high, variable)];
  if (below < -tolerance) return below;
  return above > tolerance ? above : 0;
};

/** The worst violation, or that of the variable with the lowest number. */
const findViolation = (tableau: Tableau, choice: Choice): Violation | undefined => {
  let found: Violation | undefined;
  for (let row = 0; row < tableau.rows; row += 1) {
    const beyond = beyondBounds(tableau, variableAt(tableau.basic, row));
    if (beyond === 0) continue;
    const isBetter =
      found === undefined ||
      (choice === "lowest"
        ? variableAt(tableau.basic, row) < variableAt(tableau.basic, found.row)
        : Math.abs(beyond) > Math.abs(found.beyond));
    if (isBetter) found = { row, beyond };
  }
  return found;
};

const canMove = (tableau: Tableau, variable: number, direction: Direction): boolean =>
  direction > 0
    ? at(tableau.value, variable) < at(tableau.high, variable)
    : at(tableau.value, variable) > at(tableau.low, variable);

/** The column whose variable can bring the row back: the largest coefficient, or the lowest number. */
const findHelper = (
  tableau: Tableau,
  { row, beyond }: Violation,
  choice: Choice,
): number | undefined => {
  const { columns, nonbasic } = tableau;
  const line = rowAt(tableau.cells, row);
  let found: number | undefined;
  for (let column = 0; column < columns; column += 1) {
    const coefficient = at(line, column);
    if (Math.abs(coefficient) < pivotLimit) continue;
    const variable = variableAt(nonbasic, column);
    if (!canMove(tableau, variable, beyond < 0 === coefficient > 0 ? 1 : -1)) continue;
    const isBetter =
      found === undefined ||
      (choice === "lowest"
        ? variable < variableAt(nonbasic, found)
        : Math.abs(coefficient) > Math.abs(at(line, found)));
    if (isBetter) found = column;
  }
  return found;
};

const variablesOf = ({ cells, columns, basic, nonbasic }: Tableau, row: number): number[] => {
  const line = rowAt(cells, row);
  const variables = [variableAt(basic, row)];
  for (let column = 0; column < columns; column += 1) {
    if (Math.abs(at(line, column)) >= pivotLimit) variables.push(variableAt(nonbasic, column));
  }
  return variables;
};

/** Brings the nonbasic variables back into bounds that have changed. */
const settleNonbasic = (tableau: Tableau): Contradiction | undefined => {
  const { columns, nonbasic, low, high, value, tolerance } = tableau;
  for (let variable = 0; variable < value.length; variable += 1) {
    if (at(low, variable) > at(high, variable) + tolerance) return { variables: [variable] };
  }
  for (let column = 0; column < columns; column += 1) {
    const variable = variableAt(nonbasic, column);
    const now = at(value, variable);
    const settled = Math.max(at(low, variable), Math.min(at(high, variable), now));
    if (settled !== now) move(tableau, column, settled - now);
  }
  return undefined;
};

/**
 * Finds values within all bounds, and leaves the tableau there; or says which bounds admit none. The dual simplex
 * method without an objective (Dutertre and de Moura, "A fast linear-arithmetic solver for DPLL(T)", 2006): it ends,
 * and the bounds it names are a contradiction of which no bound can be spared.
 */
export const findFeasible = (tableau: Tableau): Contradiction | undefined => {
  const contradiction = settleNonbasic(tableau);
  if (contradiction) return contradiction;
  for (const choice of choices(tableau)) {
    const violation = findViolation(tableau, choice);
    tableau.work += tableau.rows;
    if (!violation) return undefined;
    const column = findHelper(tableau, violation, choice);
    if (column === undefined) return { variables: variablesOf(tableau, violation.row) };
    const coefficient = at(rowAt(tableau.cells, violation.row), column);
    const leaving = variableAt(tableau.basic, violation.row);
    const bound = at(violation.beyond < 0 ? tableau.low : tableau.high, leaving);
    move(tableau, column, (bound - at(tableau.value, leaving)) / coefficient);
    tableau.value[leaving] = bound;
    exchange(tableau, violation.row, column);
  }
  return undefined;
};
