import { parseFlow } from "../flow";
import { parsePlace } from "../place";
import { parseUnit } from "../unit";
import { isObject, type Json, type JsonObject, memberOf, textOf } from "./json-digits";
import { JsonTableError } from "./json-table-error";
import { isOwn, ownHeader, toOwnRow } from "./own-cube";
import { namesNothing, sdmxTotal } from "./vocabulary";

/** A dimension with its categories in their order, and what each is called where that says more than its code. */
type Dimension = {
  readonly header: readonly string[];
  readonly size: number;
  readonly cells: (category: number) => readonly string[];
};

/** The codes of a dimension's categories, from a list or from places by code; one alone may have only its label. */
const codesOf = (category: Json | undefined): readonly string[] => {
  const index = memberOf(category, "index");
  if (Array.isArray(index)) return index.map(textOf);
  if (isObject(index))
    return Object.entries(index)
      .sort(([, a], [, b]) => Number(a) - Number(b))
      .map(([code]) => code);
  const label = memberOf(category, "label");
  return isObject(label) ? Object.keys(label) : [];
};

const isUnderstood = (code: string): boolean =>
  namesNothing(code) ||
  code === sdmxTotal ||
  (parsePlace(code) ?? parseFlow(code) ?? parseUnit(code)) !== undefined;

/** A dimension as a column of codes, with a second one of their labels where the codes alone would not be understood. */
const readDimension = (id: string, dimension: Json | undefined, isTime: boolean): Dimension => {
  const category = memberOf(dimension, "category");
  const codes = codesOf(category);
  const labels = codes.map((code) => textOf(memberOf(memberOf(category, "label"), code)));
  const needsLabels =
    !isTime &&
    codes.some((code, at) => ![code, "", undefined].includes(labels[at]) && !isUnderstood(code));
  const name = textOf(memberOf(dimension, "label"));
  const size = codes.length;
  return needsLabels
    ? {
        header: [id, name === "" || name === id ? `${id} label` : name],
        size,
        cells: (at) => [codes[at] ?? "", labels[at] ?? ""],
      }
    : { header: [isTime ? "TIME_PERIOD" : id], size, cells: (at) => [codes[at] ?? ""] };
};

/** The dimensions of a cube; throws where their sizes are not those that it states. */
const dimensionsOf = (cube: JsonObject): readonly Dimension[] => {
  const ids = Array.isArray(cube.id) ? cube.id.map(textOf) : [];
  const sizes = Array.isArray(cube.size) ? cube.size.map(Number) : [];
  const time = memberOf(cube.role, "time");
  const times = Array.isArray(time) ? time : [];
  const found = ids.map((id) =>
    readDimension(id, memberOf(cube.dimension, id), times.length === 1 && times[0] === id),
  );
  const isWhole = found.length > 0 && found.length === sizes.length;
  if (!isWhole || found.some(({ size }, at) => size === 0 || size !== sizes[at]))
    throw new JsonTableError("broken-json-stat");
  return found;
};

/** What a cell has: a list has one for each, an object names them by number, a text holds for all. */
const ofCell = (values: Json | undefined, cell: number): string => {
  if (Array.isArray(values)) return textOf(values[cell]);
  return typeof values === "string" ? values : textOf(memberOf(values, String(cell)));
};

function* cellsOf(values: Json | undefined): Generator<number> {
  if (Array.isArray(values)) {
    for (const [cell, value] of values.entries()) if (value !== null) yield cell;
  } else if (isObject(values)) for (const name of Object.keys(values)) yield Number(name);
}

/** The cells that are stated, in their order; throws where one is outside the cube. */
const statedCells = (lists: readonly (Json | undefined)[], count: number): readonly number[] => {
  const cells = new Set<number>();
  for (const list of lists) for (const cell of cellsOf(list)) cells.add(cell);
  const sorted = [...cells].sort((a, b) => a - b);
  if (sorted.some((cell) => !Number.isSafeInteger(cell) || cell < 0 || cell >= count))
    throw new JsonTableError("broken-json-stat");
  return sorted;
};

/** What the columns of each dimension say of a cell: its code first. */
const categoriesOfCell = (
  dimensions: readonly Dimension[],
  cell: number,
): (readonly string[])[] => {
  let rest = cell;
  const categories: (readonly string[])[] = [];
  for (const { size, cells } of dimensions.toReversed()) {
    categories.push(cells(rest % size));
    rest = Math.floor(rest / size);
  }
  return categories.toReversed();
};

const categoriesAt = (dimensions: readonly Dimension[], cell: number): string[] =>
  categoriesOfCell(dimensions, cell).flat();

const codesAt = (dimensions: readonly Dimension[], cell: number): string[] =>
  categoriesOfCell(dimensions, cell).map(([code = ""]) => code);

/**
 * A dataset of JSON-stat 2.0 (json-stat.org/full) as rows: first the names of its dimensions, its value and its status,
 * then each cell that is stated. The digits are those of `extension.text` where it has some. A value that is not there
 * but has a status is NaN, as SDMX-CSV writes it. Throws a `JsonTableError` for a cube whose parts do not fit together.
 */
export function* rowsOfCube(cube: JsonObject): Generator<readonly string[]> {
  const dimensions = dimensionsOf(cube);
  const { value: values, status: statuses } = cube;
  const texts = memberOf(cube.extension, "text");
  const ids = Array.isArray(cube.id) ? cube.id.map(textOf) : [];
  const toOwn = isOwn(ids) ? toOwnRow(cube, ids) : undefined;
  yield toOwn ? ownHeader : [...dimensions.flatMap(({ header }) => header), "OBS_VALUE", "STATUS"];
  const count = dimensions.reduce((product, { size }) => product * size, 1);
  for (const cell of statedCells([values, statuses, texts], count)) {
    const status = ofCell(statuses, cell);
    const digits = ofCell(texts, cell) || ofCell(values, cell);
    if (digits === "" && status === "") continue;
    yield toOwn
      ? toOwn(codesAt(dimensions, cell), [digits || "NaN", status])
      : [...categoriesAt(dimensions, cell), digits || "NaN", status];
  }
}
