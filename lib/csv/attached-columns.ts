import type { ColumnProfile } from "./columns";
import { flagStatus } from "./vocabulary";

/** The column whose name stands in front of this one's, the longest of them: "Value" of "Value Footnote". */
const ownerInFront = (
  name: string,
  byName: ReadonlyMap<string, ColumnProfile>,
): ColumnProfile | undefined => {
  const lower = name.slice(0, 300).toLowerCase();
  for (let length = lower.length - 1; length > 0; length -= 1) {
    const owner = byName.get(lower.slice(0, length));
    if (owner) return owner;
  }
  return undefined;
};

/** The column whose name stands at the end of this one's, as in "Status2020". */
const ownerBehind = (
  name: string,
  byName: ReadonlyMap<string, ColumnProfile>,
): ColumnProfile | undefined => {
  const lower = name.slice(0, 300).toLowerCase();
  for (let start = 1; start < lower.length; start += 1) {
    const owner = byName.get(lower.slice(start));
    if (owner) return owner;
  }
  return undefined;
};

/** Columns of one remark's name repeated, "Flag" beside each of several figures, speak of the column before them. */
const ownerBefore = (
  column: ColumnProfile,
  columns: readonly ColumnProfile[],
): ColumnProfile | undefined => {
  const isRepeated = columns.some(
    (other) => other !== column && other.name.toLowerCase() === column.name.toLowerCase(),
  );
  const before = columns[column.index - 1];
  return isRepeated && before?.header.concept !== "status" ? before : undefined;
};

const bare = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase();

/**
 * Whether a column without a telling header only holds flags of the column that its name begins with: "Wert" and
 * "Wert__q" with e, p.
 */
const holdsFlagsOf = (column: ColumnProfile, owner: ColumnProfile): boolean =>
  column.texts.length > 0 &&
  column.texts.length <= 12 &&
  owner.numeric &&
  bare(column.name).length - bare(owner.name).length <= 3 &&
  column.texts.every((text) => text.length <= 3 && flagStatus(text) !== undefined);

const withoutUnit = (name: string): string => name.replace(/\s*\([^()]*\)\s*$/, "");

const byNames = (columns: readonly ColumnProfile[]): ReadonlyMap<string, ColumnProfile> => {
  const named = columns.filter(({ name }) => name !== "");
  return new Map([
    ...named.map((column) => [withoutUnit(column.name).toLowerCase(), column] as const),
    ...named.map((column) => [column.name.toLowerCase(), column] as const),
  ]);
};

/** The columns that remark on another one or name its unit, by the index of the column they speak of. */
export const attachedColumns = (
  columns: readonly ColumnProfile[],
  concept: "unit" | "status",
): ReadonlyMap<number, readonly ColumnProfile[]> => {
  const byName = byNames(columns);
  const attached = new Map<number, ColumnProfile[]>();
  for (const column of columns) {
    const isNamed = column.header.concept === concept;
    const inFront = ownerInFront(column.name, byName);
    const isFlag = concept === "status" && inFront !== undefined && holdsFlagsOf(column, inFront);
    if (!(isNamed || isFlag) || column.texts.length === 0) continue;
    const owner =
      inFront ??
      (concept === "status"
        ? (ownerBehind(column.name, byName) ?? ownerBefore(column, columns))
        : undefined);
    if (owner && owner !== column)
      attached.set(owner.index, [...(attached.get(owner.index) ?? []), column]);
  }
  return attached;
};
