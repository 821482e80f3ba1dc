import { type ColumnProfile, sayTheSame } from "./columns";
import { isRowNumber } from "./find-measures";
import type { Dimension } from "./layout";
import { namedBy, type Roles } from "./roles";

const isCodeLike = (text: string): boolean => /^[A-Z0-9_.:-]+$/.test(text);

const groupByStem = (columns: readonly ColumnProfile[]): ColumnProfile[][] => {
  const groups = new Map<string, ColumnProfile[]>();
  for (const column of columns) {
    const { stem } = column.header;
    const paired =
      stem !== "" &&
      columns.some(
        (other) =>
          other !== column &&
          other.header.stem === stem &&
          (other.header.side !== column.header.side ||
            (other.name !== column.name && other.name.toLowerCase() === column.name.toLowerCase())),
      );
    const key = paired ? stem : `#${column.index}`;
    groups.set(key, [...(groups.get(key) ?? []), column]);
  }
  return [...groups.values()];
};

/** Headers that differ in their last letter only stand for code and name: D1C and D1N. */
const differInLastLetter = (a: string, b: string): boolean =>
  a.length > 1 && a.length === b.length && a !== b && a.slice(0, -1) === b.slice(0, -1);

const twinOf = (
  column: ColumnProfile,
  columns: readonly ColumnProfile[],
): ColumnProfile | undefined =>
  columns.find(
    (other) =>
      other !== column &&
      column.numeric &&
      !other.numeric &&
      other.texts.length > 0 &&
      (differInLastLetter(column.name, other.name) || sayTheSame(column, other, 4)),
  );

/** In fewer periods than these a dimension, whose words hold no numbers, may change with the period by chance. */
const fewestPeriods = 5;

/** The column next to this one that tells in words what this one tells in codes, or that is in use already. */
const spokenBeside = (
  column: ColumnProfile,
  columns: readonly ColumnProfile[],
  roles: Roles,
): ColumnProfile | undefined => {
  if (column.numeric) return undefined;
  const isUsed = (other: ColumnProfile): boolean => {
    const { role } = roles.roleOf(other);
    return !roles.isFree(other) && role !== "ignored" && role !== "value" && role !== "status";
  };
  return [columns[column.index + 1], columns[column.index - 1]].find((other) => {
    if (!other || other.numeric) return false;
    const mayBeChance =
      roles.roleOf(other).role === "period" && !column.texts.some((text) => /\d/.test(text));
    const least = mayBeChance ? fewestPeriods : 2;
    if (!sayTheSame(column, other, least)) return false;
    const isCodeOf = column.texts.every(isCodeLike) && !other.texts.every(isCodeLike);
    return isUsed(other) || (isCodeOf && other.index > column.index);
  });
};

/** Whether a column says in the words of its header and its values what one in use says: "Indicator Code" of "Indicator". */
const partnerInUse = (
  column: ColumnProfile,
  columns: readonly ColumnProfile[],
  roles: Roles,
): ColumnProfile | undefined =>
  columns.find(
    (other) =>
      other !== column &&
      !roles.isFree(other) &&
      ["flow", "reporter", "partner", "unit", "product-label", "product-code", "period"].includes(
        roles.roleOf(other).role,
      ) &&
      other.header.stem === column.header.stem &&
      column.header.stem !== "" &&
      sayTheSame(column, other, 1),
  );

const hasFraction = ({ texts }: ColumnProfile): boolean =>
  texts.some((text) => /^-?\d+[.,]\d+$/.test(text));

/** Whether a column only counts the rows, while another one tells them apart. */
const onlyCounts = (column: ColumnProfile, columns: readonly ColumnProfile[]): boolean =>
  column.texts.length > 1 &&
  column.cells.every((cell, row) => cell === "" || cell === String(row + 1)) &&
  columns.some((other) => !other.numeric && other.texts.length === other.cells.length);

/** Whether it and all columns behind it are without a name and mostly empty: rows that are longer than the header. */
const isBeyondHeader = ({ index }: ColumnProfile, columns: readonly ColumnProfile[]): boolean =>
  columns.slice(index).every(({ name, filled, cells }) => name === "" && filled * 2 < cells.length);

/** Why a column that is left over is no dimension, undefined when it may be one. */
const reasonAgainst = (
  column: ColumnProfile,
  columns: readonly ColumnProfile[],
  roles: Roles,
): string | undefined => {
  if (column.name.toLowerCase() === "dataset" && column.texts.length === 1)
    return "all rows are of the same dataset";
  if (column.numeric && hasFraction(column)) return "its numbers belong to no period";
  if (column.name === "" && isBeyondHeader(column, columns))
    return "only some rows are longer than the header, and nothing names what they hold there";
  if (isRowNumber(column)) return "it is the key of each row";
  if (onlyCounts(column, columns)) return "it only counts the rows";
  const same = partnerInUse(column, columns, roles) ?? spokenBeside(column, columns, roles);
  return same && `says the same as “${same.name}”`;
};

/** Gives what is left over a use: columns whose words tell series apart become dimensions, the rest is ignored. */
export const findDimensions = (columns: readonly ColumnProfile[], roles: Roles): Dimension[] => {
  const toDimension = ({ index, name }: ColumnProfile): Dimension => ({
    column: index,
    name: name || `column ${index + 1}`,
  });
  const dimensions = roles.toldOf("dimension").map(toDimension);
  for (const column of columns) {
    const because = roles.isFree(column) ? reasonAgainst(column, columns, roles) : undefined;
    if (because !== undefined) roles.give(column, "ignored", because);
  }
  const rest = columns.filter((column) => roles.isFree(column));
  for (const group of groupByStem(rest)) {
    const labels = group.filter(({ numeric }) => !numeric);
    const chosen =
      labels.find(({ header }) => header.side === "label") ??
      labels.find(({ texts }) => !texts.every(isCodeLike)) ??
      labels.find(({ header }) => header.side === undefined) ??
      labels[0] ??
      group[0];
    if (!chosen) continue;
    const twin = twinOf(
      chosen,
      rest.filter((column) => !group.includes(column)),
    );
    if (twin) roles.give(chosen, "ignored", `says the same as “${twin.name}”`);
    else if (chosen.numeric && chosen.texts.length <= 1)
      roles.give(chosen, "ignored", "every value is the same number");
    else {
      roles.give(
        chosen,
        "dimension",
        chosen.header.concept === "measure" ? namedBy(chosen) : "its values tell series apart",
      );
      dimensions.push(toDimension(chosen));
    }
    for (const column of group) roles.give(column, "ignored", `says the same as “${chosen.name}”`);
  }
  return dimensions;
};
