import type { Frequency } from "../observation";
import { formatPeriod, frequencyOf, type Period } from "../period";
import type { Problem } from "../problem";
import { type ColumnProfile, profileColumns, shareOf } from "./columns";
import {
  type Constant,
  findWholeFlow,
  findWholePeriod,
  findWholePlace,
  findWholeUnit,
  type Surroundings,
} from "./find-constants";
import { findDimensions } from "./find-dimensions";
import { findFlow, flowsOfHeader } from "./find-flow";
import { type FoundMeasures, findMeasures, periodMeasures } from "./find-measures";
import {
  allYears,
  type FoundPeriods,
  findFinerPeriods,
  findFiscalYears,
  findPeriodColumns,
} from "./find-periods";
import { findPlaces } from "./find-places";
import { findProduct } from "./find-products";
import { findUnitInText, findUnits } from "./find-units";
import { findTable, type HeadRecord, type HeadTable } from "./head-table";
import type { Layout, LayoutColumn, Measure, PeriodSource, Shape } from "./layout";
import type { Mapping } from "./mapping";
import { readPeriod } from "./period-cells";
import { findPartHeaders, findPeriodHeaders, type HeaderTime } from "./period-headers";
import { dateQuestion, fiscalQuestion, markQuestion, type Question } from "./questions";
import {
  dailyDates,
  noColumns,
  noNumbers,
  noPeriod,
  tooManyColumns,
  weeklyDates,
} from "./refusals";
import { createRoles, namedBy, type Roles } from "./roles";

type Refused = { readonly refused: readonly Problem[]; readonly questions: readonly Question[] };

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

type Times = { readonly source: PeriodSource; readonly headers: ReadonlyMap<number, HeaderTime> };

const refusedFor = (found: Extract<FoundPeriods, { refused: string }>): Refused =>
  found.refused === "daily"
    ? { refused: [dailyDates(found.column)], questions: [] }
    : { refused: [], questions: [dateQuestion(found.column)] };

/** Without any period: weeks and days by their name, fiscal years as a question, else that there is none. */
const refusedWithout = (columns: readonly ColumnProfile[]): Refused => {
  const fiscal = findFiscalYears(columns);
  if (fiscal) return { refused: [], questions: [fiscalQuestion(fiscal)] };
  const finer = findFinerPeriods(columns);
  return { refused: [finer ? weeklyDates(finer) : noPeriod(columns)], questions: [] };
};

/** Where the periods stand: in headers when these hold the numbers, else in columns. */
const findTimes = (
  columns: readonly ColumnProfile[],
  { mapping, around }: { mapping: Mapping; around: Surroundings },
  roles: Roles,
): Times | Refused => {
  const headers = findPeriodHeaders(columns, mapping.fiscalYearStart);
  const named = columns.some(
    ({ header, texts }) =>
      (header.concept === "period" || header.concept === "year") && texts.length > 0,
  );
  const told = roles.toldOf("period");
  if (told.length === 0 && (headers.size >= 2 || (headers.size === 1 && !named))) {
    for (const [index, { period }] of headers) {
      if (period)
        roles.give(columns[index], "value", `its header names a period: ${formatPeriod(period)}`);
    }
    return { source: { kind: "headers" }, headers };
  }
  const parts = findPartHeaders(columns);
  const open = columns.filter((column) => roles.isFree(column) && !parts.has(column.index));
  const found = findPeriodColumns(told.length > 0 ? told : open, mapping);
  if (!found) {
    const whole = findWholePeriod(around);
    if (!whole) return refusedWithout(columns);
    return { source: { kind: "whole", period: whole.period }, headers: new Map() };
  }
  if ("refused" in found) return refusedFor(found);
  const { source, because } = found;
  if (source.kind === "column") {
    roles.give(columns[source.column], "period", because);
    if (parts.size === 0 || because !== allYears) return { source, headers: new Map() };
    for (const index of parts.keys())
      roles.give(columns[index], "value", "its header is a part of the row's year");
    return { source, headers: parts };
  }
  if (source.kind === "parts")
    for (const column of [source.year, source.part]) roles.give(columns[column], "period", because);
  return { source, headers: new Map() };
};

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

const timeConcepts = new Set(["period", "year", "month", "quarter", "half", "frequency"]);

/** Puts aside what tells nothing of a series: empty columns, copies of the period, time stamps, remarks. */
const setAside = (columns: readonly ColumnProfile[], roles: Roles): void => {
  for (const column of columns) {
    const { concept } = column.header;
    if (concept === "status") roles.give(column, "status", namedBy(column));
    else if (column.filled === 0) roles.give(column, "ignored", "it is empty");
    else if (concept === "ignored") roles.give(column, "ignored", "it says nothing of a series");
    else if (concept && timeConcepts.has(concept))
      roles.give(column, "ignored", "the period says the same");
    else if (shareOf(column, (text) => /\d{1,2}:\d{2}/.test(text)) === 1)
      roles.give(column, "ignored", "it is a time stamp");
  }
};

/** What lines around the table and the file's name say of all of it, as far as the columns do not. */
const constantsOf = (
  around: Surroundings,
  found: {
    readonly flow: boolean;
    readonly places: Pick<Layout, "reporter" | "partner">;
    readonly isTrade: boolean;
  },
): readonly Constant[] => {
  const { flow, places, isTrade } = found;
  const whole = flow || !isTrade ? undefined : findWholeFlow(around);
  const place = findWholePlace(around, {
    hasReporter: places.reporter.length > 0,
    hasPartner: places.partner.length > 0,
  });
  return [whole, place].filter((constant) => constant !== undefined);
};

const relative = new Set(["percent", "points", "index"]);

/** Whether the numbers can be a flow's that is named elsewhere: amounts or quantities without words of their own. */
const areOfAFlow = (measures: readonly Measure[]): boolean =>
  measures.every(
    ({ flow, label, unit }) => flow === null && label === null && !relative.has(unit ?? ""),
  );

/** Remarks that belong to no one measure belong to all. */
const withStatus = (
  measures: readonly Measure[],
  columns: readonly ColumnProfile[],
  roles: Roles,
): Measure[] => {
  const attached = new Set(measures.flatMap(({ statusColumns }) => statusColumns));
  const general = columns
    .filter((column) => roles.roleOf(column).role === "status" && !attached.has(column.index))
    .map(({ index }) => index);
  return measures.map((measure) => ({
    ...measure,
    statusColumns: [...measure.statusColumns, ...general],
  }));
};

const periodsOf = (columns: readonly ColumnProfile[], { source, headers }: Times): Period[] => {
  if (headers.size > 0) return [...headers.values()].flatMap(({ period }) => period ?? []);
  if (source.kind !== "column") return [];
  const texts = columns[source.column]?.texts ?? [];
  return texts.flatMap((text) => readPeriod(text, source.reading) ?? []);
};

type Cumulation = {
  readonly ytd: boolean;
  readonly running: boolean;
  readonly frequency: Frequency | null;
};

/**
 * Sums since the year began, beside whole years: their length is no frequency, so they belong to the series of years.
 * Where hardly any year stands among them, every value is a sum that runs on.
 */
const cumulationOf = (periods: readonly Period[]): Cumulation => {
  const ytd = periods.some((period) => frequencyOf(period) === undefined);
  const years = periods.filter(({ months }) => months === 12).length;
  const oneStart = new Set(periods.map(({ start }) => start % 12)).size === 1;
  const regular = new Set(periods.flatMap((period) => frequencyOf(period) ?? []));
  return {
    ytd,
    running: ytd && oneStart && years * 4 < periods.length,
    frequency: ytd && regular.size === 1 && years > 0 ? "A" : null,
  };
};

const shapeOf = (layout: Omit<Layout, "shape" | "columns">, ytd: boolean): Shape => {
  if (ytd) return "ytd";
  if (layout.measures.some(({ period, part }) => period ?? part)) return "wide-periods";
  const { measures, dimensions, flow, reporter, partner, product } = layout;
  const isLone =
    flow === undefined &&
    reporter.length + partner.length + dimensions.length === 0 &&
    product.code === undefined &&
    product.label === undefined;
  const entities =
    measures.length > 1 &&
    (isLone || measures.every(({ flow, place }) => flow !== null || place !== null));
  return entities ? "wide-entities" : "long";
};

const layoutOf = (
  columns: readonly ColumnProfile[],
  found: FoundMeasures,
  context: { times: Times; mapping: Mapping; roles: Roles; around: Surroundings },
): Omit<Layout, "shape" | "columns" | "headerLine" | "lastLine" | "rows"> => {
  const { times, mapping, roles, around } = context;
  const whole = findWholeUnit(around);
  const cumulation = cumulationOf(periodsOf(columns, times));
  const units = findUnits(columns, found.measures, roles);
  setAside(columns, roles);
  const flow = findFlow(columns, roles);
  const product = findProduct(columns, roles);
  const mayBeWhole = flow === undefined && areOfAFlow(found.measures);
  const named = mayBeWhole ? findWholeFlow({ ...around, fileName: undefined }) : undefined;
  const hasTrade =
    (flow !== undefined && flow.column.header.concept !== "measure") ||
    product.code !== undefined ||
    product.label !== undefined ||
    named !== undefined ||
    Boolean(mapping.flow) ||
    found.measures.some((measure) => measure.flow !== null);
  const places = findPlaces(
    columns,
    {
      hasTrade,
      hasFlow: flow !== undefined,
      direction: found.measures[0]?.flow ?? named?.value ?? null,
      whole: { reporter: Boolean(mapping.reporter) },
    },
    roles,
  );
  const constants = constantsOf(around, {
    flow: !mayBeWhole,
    places,
    isTrade: places.reporter.length + places.partner.length > 0 || hasTrade,
  });
  const saidOf = (field: Constant["field"]): string | null =>
    constants.find((constant) => constant.field === field)?.value ?? null;
  const flowColumn = flow && { column: flow.column.index, name: flow.column.name };
  const own = findDimensions(columns, roles);
  const dimensions = flow?.mixed && flowColumn ? [...own, flowColumn] : own;
  const measures = withStatus(found.measures, columns, roles);
  return {
    names: columns.map(({ name }) => name),
    period: times.source,
    measures: measures.map((measure) => {
      const above = measure.unit === null && measure.power === 0 ? whole : undefined;
      return {
        ...measure,
        power: mapping.power ?? above?.power ?? measure.power,
        unit: mapping.unit ?? above?.unit ?? measure.unit,
      };
    }),
    flow: flow?.column.index,
    ...places,
    product: { code: product.code, label: product.label, classification: product.classification },
    leadingCode: product.leads,
    unit: units.unit,
    unitInText:
      units.unit === undefined
        ? findUnitInText(columns, flowColumn ? [...dimensions, flowColumn] : dimensions)
        : undefined,
    multiplier: units.multiplier,
    dimensions,
    mixedFlow: flow?.mixed ?? false,
    told: {
      flow: mapping.flow ?? saidOf("flow"),
      reporter: mapping.reporter ?? saidOf("reporter"),
      partner: mapping.partner ?? saidOf("partner"),
    },
    constants,
    plainFlags: plainFlagsOf(columns, roles),
    numberedFlows: flow && flowsOfHeader(flow.column),
    running: cumulation.running,
    cumulative: cumulation.frequency,
  };
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

/** Letters that mean "final" to some offices and "estimated" or "forecast" to others. */
const doubtfulFlags = new Set(["e", "E", "f", "F"]);

/**
 * The doubtful letters that mean nothing where every value has a flag: one that most of them have says that they are
 * final, as no office estimates most of its figures and says so in each.
 */
const plainFlagsOf = (columns: readonly ColumnProfile[], roles: Roles): string[] =>
  columns
    .filter((column) => roles.roleOf(column).role === "status")
    .flatMap(({ cells, filled, texts }) =>
      texts.filter((text) => {
        const count = cells.filter((cell) => cell === text).length;
        return (
          doubtfulFlags.has(text) && filled === cells.length && filled > 2 && count * 2 > filled
        );
      }),
    );

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
  const times = findTimes(columns, { mapping, around }, roles);
  if ("refused" in times) return times;
  const numbers = numbersOf(columns, times, { mapping, roles, complete });
  if (numbers.measures.length === 0) return { refused: [noNumbers()], questions: [] };
  if (numbers.ambiguous) return { refused: [], questions: [markQuestion(numbers.ambiguous)] };
  giveMeasureRoles(columns, numbers, roles);
  const layout = {
    headerLine: table.headerLine,
    lastLine: table.lastLine,
    rows: table.shape,
    ...layoutOf(columns, numbers, { times, mapping, roles, around }),
  };
  const { ytd } = cumulationOf(periodsOf(columns, times));
  return { ...layout, shape: shapeOf(layout, ytd), columns: rolesOf(columns, roles) };
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
