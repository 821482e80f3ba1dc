import { parseFlow } from "../flow";
import { formatPeriod } from "../period";
import { parsePlace } from "../place";
import type { Problem } from "../problem";
import { type ColumnProfile, profileColumns, sayTheSame, shareOf } from "./columns";
import { findMeasures, holdsUnits, periodMeasures } from "./find-measures";
import { findPeriodColumns, findPeriodHeaders } from "./find-periods";
import { findTable, type HeadRecord } from "./head-table";
import type { ColumnRole, Dimension, Layout, LayoutColumn, PeriodSource } from "./layout";
import type { Mapping } from "./mapping";
import { unitWithin } from "./measure-header";
import { readPeriod } from "./period-cells";
import {
  dailyDates,
  dateQuestion,
  markQuestion,
  noColumns,
  noNumbers,
  noPeriod,
  type Question,
} from "./refusals";

export type Detection =
  | { readonly layout: Layout }
  | { readonly refused: readonly Problem[]; readonly questions: readonly Question[] };

type Assigned = { role: ColumnRole; because: string };

/** Gives every column one role, the first that is found for it. */
class Roles {
  readonly assigned = new Map<number, Assigned>();
  give(profile: ColumnProfile | undefined, role: ColumnRole, because: string): void {
    if (profile && !this.assigned.has(profile.index))
      this.assigned.set(profile.index, { role, because });
  }
  free(profile: ColumnProfile): boolean {
    return !this.assigned.has(profile.index);
  }
}

const namedBy = ({ name }: ColumnProfile): string => `its header says so: “${name}”`;

/** Columns that tell places: by their header, or because most values are names or codes of places. */
const placeShare = (profile: ColumnProfile): number =>
  shareOf(profile, (text) => parsePlace(text) !== undefined);

const trust = (profile: ColumnProfile): number =>
  (profile.header.side === "iso" ? 3 : profile.numeric ? 0 : 2) + placeShare(profile);

/** Takes all columns that tell one place, the most trusted first, and says so. */
const takePlaces = (
  columns: readonly ColumnProfile[],
  role: "reporter" | "partner",
  because: string,
  roles: Roles,
): number[] => {
  const filled = columns
    .filter((column) => column.texts.length > 0 && roles.free(column))
    .sort((a, b) => trust(b) - trust(a));
  const [first] = filled;
  for (const column of filled) {
    if (column === first) roles.give(column, role, because);
    else roles.give(column, "ignored", `says the same as “${first?.name ?? ""}”`);
  }
  return filled
    .filter((column) => !column.numeric || placeShare(column) > 0.8 || column === first)
    .map(({ index }) => index);
};

/** The label column of a set that names one thing, else the code column; the rest is ignored. */
const takeOne = (
  columns: readonly ColumnProfile[],
  prefer: "label" | "code",
  role: ColumnRole,
  roles: Roles,
): ColumnProfile | undefined => {
  const filled = columns.filter((column) => column.texts.length > 0 && roles.free(column));
  const isCode = (column: ColumnProfile): boolean =>
    column.header.side === "code" || column.header.side === "iso" || column.numeric;
  const chosen = filled.find((column) => isCode(column) === (prefer === "code")) ?? filled[0];
  for (const column of filled) {
    if (column === chosen) roles.give(column, role, namedBy(column));
    else roles.give(column, "ignored", `says the same as “${chosen?.name ?? ""}”`);
  }
  return chosen;
};

const isStamp = (profile: ColumnProfile): boolean =>
  shareOf(profile, (text) => /\d{1,2}:\d{2}/.test(text)) === 1;

export type { Question };

/**
 * Decides how a file is laid out from its first records alone. Evidence is of kinds: what a header's words say in the
 * field's languages, and what the values are. Refuses with the reason when there is no period or no number, and asks
 * when a mark or a date can be read in two ways.
 */
export const detectLayout = (records: readonly HeadRecord[], mapping: Mapping): Detection => {
  const table = findTable(records, mapping.headerLine ?? undefined);
  const profiles = profileColumns(table);
  if (profiles.length < 2) return { refused: [noColumns()], questions: [] };
  const roles = new Roles();
  for (const { name, index, role } of mapping.columns ?? []) {
    const profile = profiles.find((column) =>
      index === undefined ? column.name === name : column.index === index,
    );
    roles.give(profile, role, "you said so");
  }
  const told = (role: ColumnRole): ColumnProfile[] =>
    profiles.filter(({ index }) => roles.assigned.get(index)?.role === role);
  for (const profile of profiles)
    if (profile.texts.length === 0 && profile.header.concept !== "status" && profile.filled === 0)
      roles.give(profile, "ignored", "it is empty");

  const headers = findPeriodHeaders(profiles, mapping);
  const periodNamed = profiles.some(
    (profile) =>
      (profile.header.concept === "period" || profile.header.concept === "year") &&
      profile.texts.length > 0,
  );
  const wide = headers.size >= 2 || (headers.size === 1 && !periodNamed);
  const eligible = profiles.filter(
    (profile) => roles.free(profile) || roles.assigned.get(profile.index)?.role === "period",
  );
  const mapped = told("period");
  const found = wide
    ? undefined
    : findPeriodColumns(mapped.length > 0 ? mapped : eligible, mapping);
  if (found && "refused" in found) {
    return found.refused === "daily"
      ? { refused: [dailyDates(found.column)], questions: [] }
      : { refused: [], questions: [dateQuestion(found.column)] };
  }
  const source: PeriodSource = found?.source ?? { kind: "headers" };
  if (wide) {
    for (const [index, period] of headers) {
      const profile = profiles[index];
      if (profile && profile.filled > 0)
        roles.give(profile, "value", `its header is a period: ${formatPeriod(period)}`);
    }
  } else if (found) {
    const columns =
      found.source.kind === "column"
        ? [found.source.column]
        : found.source.kind === "parts"
          ? [found.source.year, found.source.part]
          : [];
    for (const column of columns) roles.give(profiles[column], "period", found.because);
  }
  const values = told("value").map(({ index }) => index);
  const asked = new Set(
    [...roles.assigned].filter(([, { role }]) => role !== "value").map(([index]) => index),
  );
  const numbers = wide
    ? periodMeasures(profiles, headers, mapping.decimal)
    : findMeasures(profiles, asked, {
        decimal: mapping.decimal,
        values: values.length > 0 ? new Set(values) : undefined,
      });
  for (const [index, because] of numbers.ignored) roles.give(profiles[index], "ignored", because);
  if (!wide && !found) return { refused: [noPeriod(profiles)], questions: [] };
  if (numbers.measures.length === 0) return { refused: [noNumbers()], questions: [] };
  if (numbers.ambiguous) return { refused: [], questions: [markQuestion(numbers.ambiguous)] };
  const measures = numbers.measures;
  for (const measure of measures) {
    const unit = measure.unit === null ? "" : `, its header names the unit ${measure.unit}`;
    roles.give(profiles[measure.column], "value", `its values are numbers${unit}`);
    if (measure.unitColumn !== undefined)
      roles.give(profiles[measure.unitColumn], "unit", `it names the unit of “${measure.name}”`);
    for (const column of measure.statusColumns)
      roles.give(profiles[column], "status", `it remarks on “${measure.name}”`);
  }

  const of = (concept: string): ColumnProfile[] =>
    profiles.filter((profile) => profile.header.concept === concept && roles.free(profile));
  for (const profile of profiles) {
    const { concept } = profile.header;
    if (concept === "status") roles.give(profile, "status", namedBy(profile));
    if (concept === "ignored") roles.give(profile, "ignored", "it says nothing of a series");
    if (
      concept === "period" ||
      concept === "year" ||
      concept === "month" ||
      concept === "quarter" ||
      concept === "half" ||
      concept === "frequency"
    ) {
      roles.give(profile, "ignored", "the period says the same");
    }
    if (isStamp(profile)) roles.give(profile, "ignored", "it is a time stamp");
  }

  const exporters = of("exporter").filter((column) => placeShare(column) > 0.5);
  const importers = of("importer").filter((column) => placeShare(column) > 0.5);
  const exporter = exporters.length > 0 && importers.length > 0;
  const flowColumns = [...told("flow"), ...(exporter ? [] : of("flow"))];
  const flowByValues = profiles.filter(
    (profile) =>
      roles.free(profile) &&
      profile.header.concept === undefined &&
      !profile.numeric &&
      profile.texts.length > 1 &&
      shareOf(profile, (text) => parseFlow(text) !== undefined) >= 0.6,
  );
  const flow =
    told("flow")[0] ??
    takeOne(flowColumns.length > 0 ? flowColumns : flowByValues, "label", "flow", roles);

  const products = [...of("product")];
  const productCode =
    told("product-code")[0] ??
    products.find(
      (column) =>
        column.header.side === "code" ||
        column.numeric ||
        shareOf(column, (text) => /^[A-Z]{0,3}\d[\d.]*$|^TOTAL$/.test(text)) > 0.8,
    );
  const productLabel =
    told("product-label")[0] ??
    products.find((column) => column !== productCode && column.texts.length > 0);
  roles.give(
    productCode?.texts.length ? productCode : undefined,
    "product-code",
    productCode ? namedBy(productCode) : "",
  );
  roles.give(productLabel, "product-label", productLabel ? namedBy(productLabel) : "");
  for (const column of products) roles.give(column, "ignored", "says the same as the product");
  const classification =
    told("classification")[0] ??
    takeOne(
      of("classification").filter((column) => !column.header.stem.includes("search")),
      "code",
      "classification",
      roles,
    );
  for (const column of of("classification"))
    roles.give(column, "ignored", "the classification says the same");

  const hasTrade =
    flow !== undefined ||
    productCode !== undefined ||
    productLabel !== undefined ||
    measures.some((measure) => measure.flow !== null);
  const reporterColumns = exporter ? exporters : of("reporter");
  const partnerColumns = exporter ? importers : of("partner");
  const reporter = told("reporter")
    .map(({ index }) => index)
    .concat(
      takePlaces(
        reporterColumns,
        "reporter",
        exporter
          ? "a matrix of exporters and importers is read as the exporters' exports"
          : "its header says so",
        roles,
      ),
    );
  const partner = told("partner")
    .map(({ index }) => index)
    .concat(takePlaces(partnerColumns, "partner", "its header says so", roles));
  const places = of("place").filter((column) => column.texts.length > 0);
  const loose = profiles.filter(
    (profile) =>
      roles.free(profile) &&
      profile.header.concept === undefined &&
      (!profile.numeric || profile.header.side !== undefined) &&
      profile.texts.length > 0,
  );
  const codes = loose.filter(
    (profile) =>
      profile.header.side !== undefined && profile.header.stem === "" && placeShare(profile) > 0.6,
  );
  const unnamed =
    places.length > 0 || reporter.length + partner.length > 0
      ? []
      : loose.filter((profile) => placeShare(profile) >= 0.6);
  const generic = places.length > 0 ? [...places, ...codes] : unnamed;
  if (generic.length > 0) {
    const country = /countr|land|pays|pais|ulke|olke|стран|zemlja|kraj|paese|країн/.test(
      generic[0]?.header.stem ?? "",
    );
    const partnerSide = partner.length === 0 && (reporter.length > 0 || (hasTrade && country));
    if (partnerSide)
      partner.push(
        ...takePlaces(
          generic,
          "partner",
          reporter.length > 0
            ? "it is the other place beside the reporter"
            : "trade by country without another place: the other side",
          roles,
        ),
      );
    else if (reporter.length === 0)
      reporter.push(...takePlaces(generic, "reporter", "it is the only place", roles));
  }

  const unit =
    told("unit")[0] ??
    takeOne(
      of("unit").filter(
        (column) =>
          !profiles.some(
            (other) =>
              other !== column &&
              other.header.side === undefined &&
              other.header.concept === "value" &&
              other.name !== "" &&
              column.name.toLowerCase().startsWith(other.name.toLowerCase()),
          ),
      ),
      "label",
      "unit",
      roles,
    ) ??
    loose.find((profile) => roles.free(profile) && holdsUnits(profile));
  roles.give(unit, "unit", "every value is a unit");
  const multiplier = told("multiplier")[0] ?? of("multiplier")[0];
  roles.give(multiplier, "multiplier", "its header says so");
  for (const column of of("unit"))
    roles.give(column, "ignored", "no column of numbers goes with it");

  const dimensions: Dimension[] = told("dimension").map(({ index, name }) => ({
    column: index,
    name: name || `column ${index + 1}`,
  }));
  const rest = profiles.filter((profile) => roles.free(profile));
  const stems = new Map<string, ColumnProfile[]>();
  for (const profile of rest) {
    const { stem, side } = profile.header;
    const shared =
      stem !== "" &&
      (side !== undefined ||
        rest.some(
          (other) =>
            other !== profile && other.header.stem === stem && other.header.side !== undefined,
        ));
    const key = shared ? stem : `#${profile.index}`;
    stems.set(key, [...(stems.get(key) ?? []), profile]);
  }
  for (const group of stems.values()) {
    const chosen =
      group.find((column) => column.header.side === "label" && column.texts.length > 0) ??
      group.find(
        (column) => column.header.side === undefined && !column.numeric && column.texts.length > 0,
      ) ??
      group.find((column) => !column.numeric) ??
      group[0];
    if (!chosen) continue;
    const twin = profiles.find(
      (other) =>
        other !== chosen &&
        other.texts.length > 0 &&
        !other.numeric &&
        rest.includes(other) &&
        !group.includes(other) &&
        chosen.numeric &&
        (sayTheSame(chosen, other) ||
          (chosen.name.length > 1 &&
            chosen.name.slice(0, -1) === other.name.slice(0, -1) &&
            chosen.name.length === other.name.length)),
    );
    const pointless = chosen.texts.length <= 1 && chosen.numeric;
    if (twin) roles.give(chosen, "ignored", `says the same as “${twin.name}”`);
    else if (pointless || chosen.texts.length === 0)
      roles.give(chosen, "ignored", "every value is the same number");
    else {
      roles.give(chosen, "dimension", "its values tell series apart");
      dimensions.push({ column: chosen.index, name: chosen.name || `column ${chosen.index + 1}` });
    }
    for (const column of group) roles.give(column, "ignored", `says the same as “${chosen.name}”`);
  }
  const status = told("status")
    .concat(
      profiles.filter(
        ({ index, header }) =>
          header.concept === "status" && roles.assigned.get(index)?.role === "status",
      ),
    )
    .map(({ index }) => index);
  const attachedStatus = new Set(measures.flatMap(({ statusColumns }) => statusColumns));
  const general = [...new Set(status)].filter((column) => !attachedStatus.has(column));
  const finished = measures.map((measure) => ({
    ...measure,
    power: mapping.power ?? measure.power,
    unit: mapping.unit ?? measure.unit,
    statusColumns: measure.statusColumns.length > 0 ? measure.statusColumns : general,
  }));
  const unitInText = unit
    ? undefined
    : dimensions.find(
        ({ column }) =>
          shareOf(
            { texts: (profiles[column]?.texts ?? []).filter((text) => /[([]/.test(text)) },
            (text) => unitWithin(text) !== undefined,
          ) > 0.3,
      )?.column;
  const lead =
    productCode === undefined &&
    productLabel !== undefined &&
    shareOf(productLabel, (text) => /^\d[\d.]{0,14}(?:\s*[-–—:]\s*|\s+)\S/.test(text)) >= 0.9;

  const lengths = new Set<number>();
  if (source.kind === "column")
    for (const text of profiles[source.column]?.texts ?? [])
      lengths.add(readPeriod(text, source.reading)?.months ?? 12);
  for (const period of headers.values()) if (wide) lengths.add(period.months);
  const regular = [...lengths].filter((months) => [1, 3, 6, 12].includes(months));
  const ytd = lengths.size > regular.length;
  const columns: LayoutColumn[] = profiles.map(({ index, name }) => ({
    name,
    ...(roles.assigned.get(index) ?? { role: "ignored", because: "no use was found for it" }),
  }));
  const entities =
    !wide &&
    measures.length > 1 &&
    measures.every(
      (measure) => measure.place !== null || measure.flow !== null || measure.unit === null,
    );
  return {
    layout: {
      headerLine: table.headerLine,
      names: table.names,
      shape: ytd ? "ytd" : wide ? "wide-periods" : entities ? "wide-entities" : "long",
      columns,
      period: source,
      measures: finished,
      flow: flow?.index,
      reporter,
      partner,
      exporter,
      product: {
        code: productCode?.texts.length ? productCode.index : undefined,
        label: productLabel?.index,
        classification: classification?.index,
      },
      leadingCode: lead,
      unit: unit?.index,
      unitInText,
      multiplier: multiplier?.index,
      dimensions,
      cumulative:
        ytd && regular.length === 1
          ? ({ 12: "A", 6: "S", 3: "Q", 1: "M" } as const)[regular[0] as 1 | 3 | 6 | 12]
          : null,
    },
  };
};
