import type { ColumnProfile } from "./columns";

/** The column whose name stands in front of this one's, the longest of them: "Value" of "Value Footnote". */
const ownerOf = (
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

/** The columns that remark on another one or name its unit, by the index of the column they speak of. */
export const attachedColumns = (
  columns: readonly ColumnProfile[],
  concept: "unit" | "status",
): ReadonlyMap<number, readonly ColumnProfile[]> => {
  const byName = new Map(columns.map((column) => [column.name.toLowerCase(), column]));
  const attached = new Map<number, ColumnProfile[]>();
  for (const column of columns) {
    if (column.header.concept !== concept || column.texts.length === 0) continue;
    const owner = ownerOf(column.name, byName);
    if (owner) attached.set(owner.index, [...(attached.get(owner.index) ?? []), column]);
  }
  return attached;
};
