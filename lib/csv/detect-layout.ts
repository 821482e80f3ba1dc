import { assembleLayout, shapeOf } from "./assemble-layout";
import type { ColumnProfile } from "./columns";
import { profileColumns } from "./columns";
import { cumulationOf } from "./cumulation";
import { findFlow } from "./find-flow";
import { type FoundMeasures, findMeasures, periodMeasures } from "./find-measures";
import { findPlaces } from "./find-places";
import { findProduct } from "./find-products";
import { findTimes, type Refused, type Times } from "./find-times";
import { findUnits } from "./find-units";
import { findTable, type HeadRecord, type HeadTable } from "./head-table";
import type { Layout, LayoutColumn } from "./layout";
import type { Mapping } from "./mapping";
import { markQuestion } from "./questions";
import { noColumns, noNumbers, noRows, tooManyColumns } from "./refusals";
import { createRoles, namedBy, type Roles } from "./roles";
import { setAside } from "./set-aside";

/** Why there is no layout, what must be answered first, and the columns as far as they were understood. */
type NoLayout = Refused & {
  readonly columns: readonly LayoutColumn[];
  readonly headerLine: number | null;
};

/** Columns are compared with each other; a table of eighty years of months has a thousand. */
const maxColumns = 5_000;

/** A layout, or why there is none and what must be answered first. */
export type Detection = { readonly layout: Layout } | NoLayout;

/** The first records of a file; `complete` when they are all of it. */
export type Head = { readonly records: readonly HeadRecord[]; readonly complete: boolean };

const numbersOf = (
  columns: readonly ColumnProfile[],
  { headers }: Times,
  context: { mapping: Mapping; roles: Roles; complete: boolean },
): FoundMeasures => {
  const { mapping, roles, complete } = context;
  if (headers.size > 0) return periodMeasures(columns, headers, mapping.decimal);
  const values = roles.toldOf("value").map(({ index }) => index);
  const open = columns.filter((column) => roles.isFree(column) || values.includes(column.index));
  return findMeasures(columns, open, {
    decimal: mapping.decimal,
    values: new Set(values),
    complete,
  });
};

const giveMeasureRoles = (
  columns: readonly ColumnProfile[],
  { measures, ignored }: FoundMeasures,
  roles: Roles,
): void => {
  for (const [index, because] of ignored) roles.give(columns[index], "ignored", because);
  for (const measure of measures) {
    const unit = measure.unit === null ? "" : `, its header names the unit ${measure.unit}`;
    roles.give(columns[measure.column], "value", `its values are numbers${unit}`);
    for (const column of measure.statusColumns)
      roles.give(columns[column], "status", `it remarks on “${measure.name}”`);
  }
};

/** What the columns of a refused file are by themselves, so that a person need only say what is missing. */
const guessRoles = (columns: readonly ColumnProfile[], roles: Roles): LayoutColumn[] => {
  findUnits(columns, [], roles);
  for (const column of roles.freeOf("value")) roles.give(column, "value", namedBy(column));
  setAside(columns, roles);
  const flow = findFlow(columns, roles);
  findProduct(columns, roles);
  const whole = { reporter: false };
  findPlaces(
    columns,
    { hasTrade: true, hasFlow: flow !== undefined, direction: null, whole },
    roles,
  );
  return rolesOf(columns, roles);
};

const rolesOf = (columns: readonly ColumnProfile[], roles: Roles): LayoutColumn[] =>
  columns.map((column) => ({ name: column.name, ...roles.roleOf(column) }));

type Given = { readonly mapping: Mapping; readonly complete: boolean; readonly fileName?: string };

const layoutOfTable = (
  table: HeadTable,
  columns: readonly ColumnProfile[],
  { mapping, complete, fileName, roles }: Given & { readonly roles: Roles },
): Layout | Refused => {
  const around = {
    preamble: table.preamble,
    footers: complete ? table.footers : [],
    fileName,
  };
  if (table.headerLine !== null && table.rows.length === 0)
    return { refused: [noRows(table.headerLine)], questions: [] };
  const times = findTimes(columns, { mapping, around }, roles);
  if ("refused" in times) return times;
  const numbers = numbersOf(columns, times, { mapping, roles, complete });
  if (numbers.measures.length === 0) return { refused: [noNumbers()], questions: [] };
  if (numbers.ambiguous) return { refused: [], questions: [markQuestion(numbers.ambiguous)] };
  giveMeasureRoles(columns, numbers, roles);
  const layout = {
    headerLine: table.headerLine,
    lastLine: table.lastLine,
    endLine: table.endLine,
    rows: table.shape,
    ...assembleLayout(columns, numbers, { times, mapping, roles, around }),
  };
  const shape = shapeOf(layout, cumulationOf(columns, times));
  return { ...layout, shape, columns: rolesOf(columns, roles) };
};

/**
 * Decides how a file is laid out from its first records alone. Evidence is of kinds: what a header's words say in the
 * field's languages, and what the values are. Refuses with the reason when there is no period or no number, and asks
 * when a mark, a date or a fiscal year can be read in two ways.
 */
export const detectLayout = (
  { records, complete }: Head,
  mapping: Mapping,
  fileName?: string,
): Detection => {
  const narrow = records.filter(({ cells }) => cells.length <= maxColumns);
  const none = { questions: [], columns: [], headerLine: null };
  if (narrow.length * 2 < records.length) {
    const widest = records.reduce((most, { cells }) => Math.max(most, cells.length), 0);
    return { ...none, refused: [tooManyColumns(widest)] };
  }
  const table = findTable(narrow, mapping.headerLine);
  const columns = profileColumns(table);
  if (columns.length < 2) return { ...none, refused: [noColumns()] };
  const roles = createRoles(columns, mapping);
  const layout = layoutOfTable(table, columns, { mapping, complete, fileName, roles });
  return "refused" in layout
    ? { ...layout, columns: guessRoles(columns, roles), headerLine: table.headerLine }
    : { layout };
};
