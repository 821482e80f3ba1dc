import { parseFlow } from "../flow";
import { parsePlace } from "../place";
import { parseUnit } from "../unit";
import { type ColumnProfile, shareOf } from "./columns";
import { headerTokens } from "./header-words";
import type { Dimension, Measure } from "./layout";
import { unitWithin } from "./measure-header";
import { namedBy, type Roles, takeOne } from "./roles";

/** The columns that tell a row's unit and multiplier. */
export type FoundUnits = {
  readonly unit: number | undefined;
  readonly multiplier: number | undefined;
};

const maxUnitWords = 4;

/** Whether a text is a unit and nothing else; the words of an indicator name units in passing. */
const isUnit = (text: string): boolean =>
  !/[()[\]]/.test(text) &&
  headerTokens(text).length <= maxUnitWords &&
  parseFlow(text) === undefined &&
  parseUnit(text) !== undefined;

/** Codes of units are short; longer words that hold no unit are something else. */
const mayBeUnit = (text: string): boolean => text.length <= 6 || unitWithin(text) !== undefined;

const holdsUnits = (column: ColumnProfile): boolean =>
  !column.numeric &&
  shareOf(column, isUnit) === 1 &&
  // "RS" is Serbia as well as rupees, "TO" Tonga.
  shareOf(column, (text) => /^[A-Z]{2,3}$/.test(text) && parsePlace(text) !== undefined) < 1;

/** A unit column whose name begins with that of another column of numbers speaks of that one only. */
const speaksOfOther = (unit: ColumnProfile, columns: readonly ColumnProfile[]): boolean =>
  columns.some(
    (column) =>
      column !== unit &&
      column.header.concept === "value" &&
      column.name !== "" &&
      unit.name.toLowerCase().startsWith(column.name.toLowerCase()),
  );

/** Finds the unit of all numbers by a header, or by a column of nothing but units. */
export const findUnits = (
  columns: readonly ColumnProfile[],
  measures: readonly Measure[],
  roles: Roles,
): FoundUnits => {
  for (const { unitColumn, name } of measures) {
    if (unitColumn !== undefined)
      roles.give(columns[unitColumn], "unit", `it names the unit of “${name}”`);
  }
  const attached = new Set(measures.map(({ unitColumn }) => unitColumn));
  const general = roles
    .freeOf("unit")
    .filter(
      (column) =>
        (column.numeric || shareOf(column, mayBeUnit) > 0) &&
        !speaksOfOther(column, columns) &&
        !attached.has(column.index),
    );
  const unit =
    roles.toldOf("unit")[0] ??
    takeOne(general, { prefer: "label", role: "unit" }, roles) ??
    columns.find(
      (column) =>
        roles.isFree(column) &&
        (column.header.concept === undefined || column.header.concept === "measure") &&
        column.header.side === undefined &&
        column.texts.length > 0 &&
        holdsUnits(column),
    );
  roles.give(unit, "unit", "every value is a unit");
  const multiplier =
    roles.toldOf("multiplier")[0] ??
    roles.freeOf("multiplier").find(({ texts }) => texts.length > 0);
  if (multiplier) roles.give(multiplier, "multiplier", namedBy(multiplier));
  for (const column of roles.freeOf("multiplier"))
    roles.give(column, "ignored", "the multiplier says the same");
  for (const column of roles.freeOf("unit"))
    if (column.numeric || column.texts.length === 0 || shareOf(column, mayBeUnit) > 0)
      roles.give(column, "ignored", "no column of numbers goes with it");
  return { unit: unit?.index, multiplier: multiplier?.index };
};

const holdsUnitWords = (text: string): boolean => {
  const unit = unitWithin(text);
  return unit !== undefined && (unit.unit !== null || unit.power !== 0);
};

/** The dimension whose words hold the unit, in brackets ("Exports (in US$ Mil)") or all of them in passing ("MIO_EXP_VAL"). */
export const findUnitInText = (
  columns: readonly ColumnProfile[],
  dimensions: readonly Dimension[],
): number | undefined =>
  dimensions.find(({ column }) => {
    const all = columns[column]?.texts ?? [];
    const texts = all.filter((text) => /[([]/.test(text));
    return (
      shareOf({ texts }, (text) => unitWithin(text) !== undefined) > 0.3 ||
      (shareOf({ texts: all }, holdsUnitWords) === 1 && !columns[column]?.numeric)
    );
  })?.column;
