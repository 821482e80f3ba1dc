import type { ColumnProfile } from "./columns";
import type { ColumnRole } from "./layout";
import type { Mapping } from "./mapping";

/** Hands out roles to columns: each column keeps the first one it is given, with the evidence in words. */
export type Roles = {
  give(column: ColumnProfile | undefined, role: ColumnRole, because: string): void;
  isFree(column: ColumnProfile): boolean;
  /** Columns without a role whose header is understood as this. */
  freeOf(concept: ColumnProfile["header"]["concept"]): ColumnProfile[];
  /** Columns to which a person gave this role. */
  toldOf(role: ColumnRole): ColumnProfile[];
  roleOf(column: ColumnProfile): { readonly role: ColumnRole; readonly because: string };
};

const unused = { role: "ignored", because: "no use was found for it" } as const;

/** The column at an index, unless it has another name and a column of the name given is elsewhere, as in a later file. */
const columnMeant = (
  columns: readonly ColumnProfile[],
  { name, index }: { name?: string | undefined; index?: number | undefined },
): ColumnProfile | undefined => {
  const there = index === undefined ? undefined : columns[index];
  if (there && (name === undefined || there.name === name)) return there;
  return columns.find((column) => column.name === name) ?? (name === undefined ? there : undefined);
};

/** Starts with what a person said, which evidence never overrules. */
export const createRoles = (columns: readonly ColumnProfile[], mapping: Mapping): Roles => {
  const given = new Map<number, { role: ColumnRole; because: string }>();
  const told = new Map<number, ColumnRole>();
  for (const { name, index, role } of mapping.columns ?? []) {
    const column = columnMeant(columns, { name, index });
    if (!column || told.has(column.index)) continue;
    told.set(column.index, role);
    given.set(column.index, { role, because: "you said so" });
  }
  return {
    give(column, role, because) {
      if (column && !given.has(column.index)) given.set(column.index, { role, because });
    },
    isFree: ({ index }) => !given.has(index),
    freeOf: (concept) =>
      columns.filter((column) => column.header.concept === concept && !given.has(column.index)),
    toldOf: (role) => columns.filter(({ index }) => told.get(index) === role),
    roleOf: ({ index }) => given.get(index) ?? unused,
  };
};

/** The evidence that a header gives. */
export const namedBy = ({ name }: ColumnProfile): string => `its header says so: “${name}”`;

const isCode = ({ header, numeric }: ColumnProfile): boolean =>
  header.side === "code" || header.side === "iso" || numeric;

/** Of columns that tell one thing takes the one with words (or with codes); the others say the same. */
export const takeOne = (
  columns: readonly ColumnProfile[],
  { prefer, role }: { prefer: "label" | "code"; role: ColumnRole },
  roles: Roles,
): ColumnProfile | undefined => {
  const filled = columns.filter((column) => column.texts.length > 0 && roles.isFree(column));
  const chosen = filled.find((column) => isCode(column) === (prefer === "code")) ?? filled[0];
  for (const column of filled) {
    if (column === chosen) roles.give(column, role, namedBy(column));
    else roles.give(column, "ignored", `says the same as “${chosen?.name ?? ""}”`);
  }
  return chosen;
};
