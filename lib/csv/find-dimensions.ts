import { type ColumnProfile, sayTheSame } from "./columns";
import type { Dimension } from "./layout";
import { namedBy, type Roles } from "./roles";

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
          other.header.side !== column.header.side,
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

/** Gives what is left over a use: columns whose words tell series apart become dimensions, the rest is ignored. */
export const findDimensions = (columns: readonly ColumnProfile[], roles: Roles): Dimension[] => {
  const toDimension = ({ index, name }: ColumnProfile): Dimension => ({
    column: index,
    name: name || `column ${index + 1}`,
  });
  const dimensions = roles.toldOf("dimension").map(toDimension);
  const rest = columns.filter((column) => roles.isFree(column));
  for (const group of groupByStem(rest)) {
    const labels = group.filter(({ numeric }) => !numeric);
    const chosen =
      labels.find(({ header }) => header.side === "label") ??
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
