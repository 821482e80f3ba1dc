import type { ColumnProfile } from "./columns";
import { type Cumulation, cumulationOf } from "./cumulation";
import {
  type Constant,
  findWholeFlow,
  findWholePlace,
  findWholeUnit,
  type Surroundings,
} from "./find-constants";
import { findDimensions } from "./find-dimensions";
import { findFlow, flowsOfHeader } from "./find-flow";
import type { FoundMeasures } from "./find-measures";
import { findPlaces } from "./find-places";
import { findProduct } from "./find-products";
import type { Times } from "./find-times";
import { findUnitInText, findUnits } from "./find-units";
import type { Layout, Measure, Shape } from "./layout";
import type { Mapping } from "./mapping";
import type { Roles } from "./roles";
import { setAside } from "./set-aside";

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

/** What a table looks like, for people. */
export const shapeOf = (
  layout: Omit<Layout, "shape" | "columns">,
  { ytd }: Pick<Cumulation, "ytd">,
): Shape => {
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

/** All that a layout says of the columns, once the periods and the columns of numbers are found. */
export const assembleLayout = (
  columns: readonly ColumnProfile[],
  found: FoundMeasures,
  context: { times: Times; mapping: Mapping; roles: Roles; around: Surroundings },
): Omit<Layout, "shape" | "columns" | "headerLine" | "lastLine" | "endLine" | "rows"> => {
  const { times, mapping, roles, around } = context;
  const whole = findWholeUnit(around);
  const cumulation = cumulationOf(columns, times);
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
