import type { ColumnProfile } from "./columns";
import { readMeasureHeader } from "./measure-header";

const isZero = (text: string): boolean => /^-?0+(?:[.,]0+)?$/.test(text);

const unitWords = ({ name }: ColumnProfile): string => {
  const { unit, power, flow } = readMeasureHeader(name);
  return JSON.stringify([unit, power, flow]);
};

/** Whether a column's figures all stand in the other one as well, in the same unit; of equal columns the first does. */
const isCopyOf = (column: ColumnProfile, other: ColumnProfile): boolean => {
  if (other === column || other.filled < column.filled) return false;
  if (other.filled === column.filled && other.index < column.index) return false;
  const isRepeated = column.cells.every(
    (cell, row) => cell === "" || isZero(cell) || cell === other.cells[row],
  );
  return isRepeated && unitWords(column) === unitWords(other);
};

/** Why a column of numbers is left out: it repeats another, or one number stands in every row. */
export const reasonToIgnore = (
  column: ColumnProfile,
  candidates: readonly ColumnProfile[],
): string | undefined => {
  if (column.texts.length > 1) {
    const twin = candidates.find((other) => isCopyOf(column, other));
    return twin && `says the same as “${twin.name}”`;
  }
  if (column.filled < 2 || !candidates.some(({ texts }) => texts.length > 1)) return undefined;
  if (isZero(column.texts[0] ?? "")) return "every value is 0";
  return column.header.concept === undefined && column.filled > 3
    ? "every value is the same number"
    : undefined;
};
