import { decideMarks, markEvidence, type NumberMarks } from "../figure-marks";
import { parsePlace } from "../place";
import { isCurrency, parseUnit } from "../unit";
import { attachedColumns } from "./attached-columns";
import { reasonToIgnore } from "./column-copies";
import { type ColumnProfile, sayTheSame, shareOf } from "./columns";
import { headerTokens } from "./header-words";
import type { Measure } from "./layout";
import { type MeasureWords, readMeasureHeader } from "./measure-header";
import type { HeaderTime } from "./period-headers";

/** The columns of numbers, those that only repeat another one or hold nothing, and the column whose mark is doubtful. */
export type FoundMeasures = {
  readonly measures: readonly Measure[];
  readonly ignored: ReadonlyMap<number, string>;
  readonly ambiguous: ColumnProfile | undefined;
};

const codeConcepts = new Set([
  "reporter",
  "partner",
  "place",
  "exporter",
  "importer",
  "flow",
  "unit",
  "multiplier",
  "frequency",
  "year",
  "quarter",
  "month",
  "half",
  "period",
  "dimension",
]);
const neverValues = new Set(["product", "classification", "status", "ignored", "measure"]);

const hasDecimals = (profile: ColumnProfile): boolean =>
  shareOf(profile, (text) => {
    const evidence = markEvidence(text);
    return evidence === "." || evidence === ",";
  }) > 0.2;

/** Two headers that differ in their last letter only, one for the code and one for the name: D1C and D1N. */
const isCodeOf = (code: ColumnProfile, label: ColumnProfile): boolean =>
  code.name.length > 1 &&
  code.name.length === label.name.length &&
  code.name.slice(0, -1) === label.name.slice(0, -1) &&
  !label.numeric;

const isCodeColumn = (profile: ColumnProfile, profiles: readonly ColumnProfile[]): boolean =>
  profile.header.side !== undefined ||
  profiles.some(
    (other) =>
      other !== profile &&
      !other.numeric &&
      other.texts.length > 0 &&
      (isCodeOf(profile, other) ||
        (other.header.concept !== "status" && sayTheSame(profile, other))),
  );

/** A running number of the rows, or the key of a record, which never comes twice. */
export const isRowNumber = ({ cells, filled, texts, name, header }: ColumnProfile): boolean => {
  if (header.concept === "value" || filled < 3 || texts.length < filled) return false;
  if (cells.every((cell, row) => cell === "" || cell === String(row + 1))) return true;
  const isKey = headerTokens(name).some((token) => /^id/.test(token));
  return isKey && texts.every((text) => /^\d+$/.test(text));
};

const mayBeMeasure = (profile: ColumnProfile, profiles: readonly ColumnProfile[]): boolean => {
  const { concept } = profile.header;
  if (isRowNumber(profile)) return false;
  if (!profile.numeric || profile.texts.length === 0 || (concept && neverValues.has(concept)))
    return false;
  if (concept === "value") return true;
  if (concept && codeConcepts.has(concept)) return hasDecimals(profile) && concept !== "dimension";
  return (
    hasDecimals(profile) ||
    readMeasureHeader(profile.name).flow !== null ||
    !isCodeColumn(profile, profiles)
  );
};

/** Numbers under the name of a product: "Debits; Goods" where no other column holds any. */
const isOfProduct = ({ numeric, header, texts }: ColumnProfile): boolean =>
  numeric && header.concept === "product" && header.side === undefined && texts.length > 0;

const totalFlow = (name: string, flows: ReadonlySet<string | null>): string | null =>
  /^(?:total|sum|trade|total trade|turnover|всего|итого|gesamt|toplam|ukupno|cemi|cəmi)$/i.test(
    name.trim(),
  ) &&
  flows.has("exports") &&
  flows.has("imports")
    ? "turnover"
    : null;

/** The mark that columns agree on which tell it, so that it holds for those that do not. */
const marksOfFile = (columns: readonly ColumnProfile[]): NumberMarks | "ambiguous" => {
  const told = columns.flatMap(({ texts }) => {
    const own = decideMarks(texts);
    return own === "ambiguous" || own.decimal === null ? [] : [own.decimal];
  });
  const [decimal] = told;
  if (decimal === undefined) return decideMarks(columns.flatMap(({ texts }) => texts));
  return told.every((each) => each === decimal) ? { decimal } : "ambiguous";
};

const marksOf = (
  profile: ColumnProfile,
  file: NumberMarks | "ambiguous",
  told: "." | "," | undefined,
): NumberMarks | "ambiguous" => {
  if (told) return { decimal: told };
  const own = decideMarks(profile.texts);
  if (own !== "ambiguous" && own.decimal !== null) return own;
  return file !== "ambiguous" && file.decimal !== null ? file : own;
};

/** What is measured in each column: by its header, unless a row says it. */
const labelsOf = (columns: readonly ColumnProfile[], hasIndicator: boolean): (string | null)[] => {
  const words = columns.map(({ words }) => readMeasureHeader(words));
  const seen = new Set<string>();
  return words.map(({ flow, unit, rest }, index) => {
    const key = JSON.stringify([flow, unit, rest]);
    const taken = seen.has(key);
    seen.add(key);
    if (taken) return columns[index]?.name || `column ${(columns[index]?.index ?? 0) + 1}`;
    return rest === "" || (hasIndicator && columns.length === 1) ? null : rest;
  });
};

const quantityWord =
  /^(?:alt|sup|suppl|supplementary)?(?:qty|qt|quantity|quantities|menge|quantite|cantidad|quantidade|quantita|количество|кол|miktar|miqdar|kolicina|mennyiseg|mnozstvi|ilosc|kol)(\d?)$/;

/** The quantity that a header speaks of, with its number where there are several: "Quantity1" gives "1". */
const quantityIn = (name: string): string | undefined => {
  for (const token of headerTokens(name)) {
    const found = quantityWord.exec(token);
    if (found) return found[1] ?? "";
  }
  return undefined;
};

/** Units that say in their header that they are quantities' ones, "QtyUnit" or "Unit1" beside "Quantity1", for those. */
const unitsOfQuantities = (
  profiles: readonly ColumnProfile[],
): ((header: string) => readonly ColumnProfile[]) => {
  const isQuantity = (text: string): boolean => {
    const unit = parseUnit(text)?.unit;
    return unit !== undefined && unit !== null && !isCurrency(unit) && unit.length < 6;
  };
  const generalUnits = profiles.filter(
    (column) => column.header.concept === "unit" && shareOf(column, isQuantity) >= 0.5,
  );
  const units = profiles.flatMap((column) => {
    if (column.header.concept !== "unit" && !/^units?\d$/i.test(column.name)) return [];
    const number = quantityIn(column.name) ?? /^units?(\d)$/i.exec(column.name)?.[1];
    return number === undefined || column.texts.length === 0 ? [] : [{ number, column }];
  });
  const general = units.length > 0 ? [] : generalUnits;
  return (header) => {
    const number = header === "" ? undefined : quantityIn(header);
    if (number !== undefined && general.length > 0) return general;
    return number === undefined
      ? []
      : units.filter((unit) => unit.number === number).map(({ column }) => column);
  };
};

/** What is known before the columns of numbers are sought: a told mark, told columns, and whether the head is all. */
export type MeasureOptions = {
  readonly decimal: "." | "," | undefined;
  readonly values: ReadonlySet<number>;
  readonly complete: boolean;
};

/** Finds the columns of numbers of a table with one row a period, and what their headers say. */
export const findMeasures = (
  profiles: readonly ColumnProfile[],
  open: readonly ColumnProfile[],
  { decimal, values, complete }: MeasureOptions,
): FoundMeasures => {
  const isTold = ({ index }: ColumnProfile): boolean => values.has(index);
  const later = (profile: ColumnProfile): boolean =>
    !complete &&
    profile.filled === 0 &&
    profile.header.concept === "value" &&
    profile.header.side === undefined;
  const sure = open.filter(
    (profile) => isTold(profile) || mayBeMeasure(profile, profiles) || later(profile),
  );
  const candidates = sure.length > 0 ? sure : open.filter(isOfProduct);
  const ignored = new Map<number, string>();
  for (const profile of candidates) {
    const because = isTold(profile) ? undefined : reasonToIgnore(profile, candidates);
    if (because !== undefined) ignored.set(profile.index, because);
  }
  const columns = candidates.filter(({ index }) => !ignored.has(index));
  if (!columns.some(({ filled }) => filled > 0))
    return { measures: [], ignored, ambiguous: undefined };
  const file = marksOfFile(columns);
  const marks = columns.map((profile) => marksOf(profile, file, decimal));
  const units = attachedColumns(profiles, "unit");
  const ofQuantities = unitsOfQuantities(profiles);
  const remarks = attachedColumns(profiles, "status");
  const hasIndicator = profiles.some(
    ({ header, texts }) => header.concept === "measure" && texts.length > 0,
  );
  const labels = labelsOf(columns, hasIndicator);
  const flows = new Set(columns.map(({ words }) => readMeasureHeader(words).flow));
  const measures = columns.map((profile, at): Measure => {
    const found = marks[at] ?? "ambiguous";
    const named = units.get(profile.index) ?? ofQuantities(profile.name);
    const words = readMeasureHeader(profile.words);
    const total = totalFlow(profile.name, flows);
    const place =
      words.flow === null && words.unit === null && total === null && columns.length > 1
        ? (parsePlace(profile.name) ?? null)
        : null;
    return {
      column: profile.index,
      name: profile.name,
      marks: found === "ambiguous" ? { decimal: null } : found,
      flow: words.flow === "balance" && hasSmallValues(profile) ? null : (total ?? words.flow),
      place,
      unit: words.unit,
      power: words.power,
      unitColumn: (named.find((column) => !column.numeric) ?? named[0])?.index,
      statusColumns: (remarks.get(profile.index) ?? []).map(({ index }) => index),
      period: undefined,
      part: undefined,
      label: place || total ? null : (labels[at] ?? null),
    };
  });
  return {
    measures: withUnitOfFlows(measures),
    ignored,
    ambiguous: columns[marks.indexOf("ambiguous")],
  };
};

const ofOneTrade = new Set<string | null>(["exports", "imports", "balance", "turnover"]);

/** Exports, imports, their sum and their balance stand in one unit: a column that names none has that of the others. */
const withUnitOfFlows = (measures: readonly Measure[]): readonly Measure[] => {
  const flows = measures.filter(({ flow, label }) => label === null && ofOneTrade.has(flow));
  const told = flows.filter(({ unit, unitColumn }) => unit !== null || unitColumn !== undefined);
  const [first] = told;
  const isOne =
    first !== undefined &&
    told.every(({ unit, power }) => unit === first.unit && power === first.power);
  if (!isOne || first.unitColumn !== undefined) return measures;
  return measures.map((measure) =>
    flows.includes(measure) && measure.unit === null && measure.power === 0
      ? { ...measure, unit: first.unit, power: first.power }
      : measure,
  );
};

/** A "balance" whose values all lie within one is a ratio. */
const hasSmallValues = ({ texts }: ColumnProfile): boolean =>
  texts.length > 3 && texts.every((text) => Math.abs(Number(text)) <= 1);

/** The measures of a table whose headers are periods: what stands beside the period is read as a header of its own. */
export const periodMeasures = (
  profiles: readonly ColumnProfile[],
  times: ReadonlyMap<number, HeaderTime>,
  told: "." | "," | undefined,
): FoundMeasures => {
  const columns = profiles.filter(({ index }) => times.has(index));
  const file = told ? { decimal: told } : decideMarks(columns.flatMap(({ texts }) => texts));
  const remarks = attachedColumns(profiles, "status");
  const ofQuantities = unitsOfQuantities(profiles);
  const words = new Map<string, MeasureWords>();
  const wordsOf = (rest: string): MeasureWords => {
    const found = words.get(rest) ?? readMeasureHeader(rest);
    words.set(rest, found);
    return found;
  };
  const measures = columns.map(({ index, name }): Measure => {
    const time = times.get(index);
    const { flow, unit, power, rest } = wordsOf(time?.rest ?? "");
    return {
      column: index,
      name,
      marks: file === "ambiguous" ? { decimal: null } : file,
      flow,
      place: null,
      unit,
      power,
      unitColumn: ofQuantities(time?.rest ?? "")[0]?.index,
      statusColumns: (remarks.get(index) ?? []).map((remark) => remark.index),
      period: time?.period,
      part: time?.part,
      label: rest === "" ? null : rest,
    };
  });
  return { measures, ignored: new Map(), ambiguous: file === "ambiguous" ? columns[0] : undefined };
};
