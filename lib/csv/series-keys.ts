import { parseFlow } from "../flow";
import type { SeriesKey } from "../observation";
import { parsePlace } from "../place";
import { formatProduct } from "../product";
import { parseUnit } from "../unit";
import { readDimensions } from "./joined-dimensions";
import type { Layout, Measure } from "./layout";
import { unitWithin } from "./measure-header";
import { namesNothing, sdmxTotal } from "./vocabulary";

/** A row's part of the series key, without the frequency; `absent` when the row says that nothing was measured. */
export type MeasureKey = {
  readonly key: Omit<SeriesKey, "frequency">;
  readonly power: number;
  readonly absent: boolean;
};

/** Reads the series of a row's measure. Called once for every different combination of cells. */
export type KeyReader = (cells: readonly string[], measure: Measure) => MeasureKey;

type Cells = readonly string[];

const told = (cells: Cells, column: number | undefined): string | null => {
  const text = column === undefined ? "" : (cells[column] ?? "").trim();
  return namesNothing(text) ? null : text;
};

/** A place by its name, or by the code or the name where a cell joins both: "RS Serbia", "AZ: Azerbaijan". */
export const placeIn = (text: string): string | undefined => {
  const whole = parsePlace(text);
  if (whole) return whole;
  const joined = /^([A-Z0-9_]{2,12})(?:\s?[:|–—-]\s?|\s)(\S.*)$/.exec(text);
  if (!joined) return undefined;
  return parsePlace(joined[2] ?? "") ?? parsePlace(joined[1] ?? "");
};

/**
 * Reads places by the first column whose text is one, else keeps the words. Texts that differ stay different places
 * within a file: the second name of one code ("Germany" beside "Germany, West") keeps its words.
 */
const createPlaceReader = (
  columns: readonly number[],
  { whole, ownNumbers }: { whole: string | null; ownNumbers: readonly number[] },
) => {
  const owners = new Map<string, string>();
  return (cells: Cells): string | null => {
    let first: string | null = null;
    let place: string | undefined;
    for (const column of columns) {
      const text = told(cells, column);
      if (text === null) continue;
      first ??= text;
      if (!ownNumbers.includes(column)) place ??= placeIn(text);
    }
    if (first === null) return whole;
    if (place === undefined) return first;
    const name = first.toLowerCase();
    const owner = owners.get(place) ?? name;
    owners.set(place, owner);
    return owner === name ? place : first;
  };
};

/** Words that begin with a product's code: "50 Silk", "0101 - Horses", "TOT: Total". */
export const leadingCode =
  /^(?=(\d[\d.]{0,14}|[A-Z0-9_]{1,15}(?=:)))\1(?:\s*[-–—:]\s*|\s+)(\S.*)$/s;

/** Spreadsheets mark a code as text by an apostrophe or by quotes of its own: '27 or '870323'. */
const withoutTextMark = (code: string | null): string | null =>
  code?.replace(/^['’](.*?)['’]?$/, "$1") ?? null;

const productOf = (cells: Cells, { product, leadingCode: leads }: Layout): string | null => {
  const label = told(cells, product.label);
  if (label === sdmxTotal) return null;
  const split = leads && label !== null ? leadingCode.exec(label) : null;
  return formatProduct({
    classification: told(cells, product.classification),
    code: withoutTextMark(told(cells, product.code)) ?? split?.[1] ?? null,
    label: split ? (split[2] ?? null) : label,
  });
};

/** The numbers of flows in the UN's, Eurostat's and UNCTAD's files, which agree. */
const numberedFlows: ReadonlyMap<string, string> = new Map([
  ["1", "imports"],
  ["2", "exports"],
  ["3", "re-exports"],
  ["4", "re-imports"],
]);

/** The flow in a cell that joins code and words: "X: Exports". */
export const flowBehindCode = (text: string): string | undefined => {
  const label = /^[A-Z0-9_]{1,12}\s?:\s?(\S.*)$/.exec(text)?.[1];
  return label === undefined ? undefined : parseFlow(label);
};

/** A flow that is not known keeps its name, unless its column holds other things than flows as well. */
const flowOf = (cells: Cells, layout: Layout, measure: Measure): string | null => {
  if (measure.flow !== null) return measure.flow;
  if (layout.exporter) return "exports";
  const text = told(cells, layout.flow);
  if (text === null) return layout.told.flow;
  const numbered =
    layout.numberedFlows?.[Number(text) - 1] ?? numberedFlows.get(text.replace(/^0/, ""));
  return parseFlow(text) ?? flowBehindCode(text) ?? numbered ?? (layout.mixedFlow ? null : text);
};

/** A multiplier's cell as a power of ten: 3, "Thousands" and 1000 all give 3. */
const powerOf = (joined: string): number => {
  const text = joined.replace(/^(\d{1,2})\s?[:–-].*$/, "$1");
  const number = Number(text);
  if (Number.isInteger(number) && Math.abs(number) <= 15) return number === 1 ? 0 : number;
  const power = Math.log10(number);
  return Number.isInteger(power) ? power : (parseUnit(text)?.power ?? 0);
};

const nothingMeasured = /^(?:no quantity|n\/?a|none|-1?)$/i;

type UnitOfRow = { readonly unit: string | null; readonly power: number; readonly absent: boolean };

/** The unit of a row: its own column, else the words of its indicator, else the header. */
const unitOf = (cells: Cells, layout: Layout, measure: Measure): UnitOfRow => {
  const column = measure.unitColumn ?? layout.unit;
  const text = told(cells, column) ?? "";
  const absent = measure.unitColumn !== undefined && nothingMeasured.test(text);
  const own = text === "" ? undefined : (parseUnit(text) ?? unitWithin(text));
  const found =
    own ??
    (layout.unitInText === undefined ? undefined : unitWithin(cells[layout.unitInText] ?? ""));
  const times = told(cells, layout.multiplier);
  const multiplied = times === null ? 0 : powerOf(times);
  // A header that names its unit means its own column; the unit of the row is that of another number.
  const isOther =
    measure.unitColumn === undefined &&
    measure.unit !== null &&
    found?.unit !== measure.unit &&
    own !== undefined;
  if (isOther) return { unit: measure.unit, power: measure.power + multiplied, absent };
  return {
    unit: found?.unit ?? measure.unit,
    power: (found?.power || measure.power) + multiplied,
    absent,
  };
};

/** Flows that are counted where they arrive. */
const arriving: ReadonlySet<string> = new Set(["imports", "re-imports", "foreign-imports"]);

/** A reader of series keys by this layout. */
export const createKeyReader = (layout: Layout): KeyReader => {
  const { told: whole, ownNumbers } = layout;
  const reporterOf = createPlaceReader(layout.reporter, { whole: whole.reporter, ownNumbers });
  const partnerOf = createPlaceReader(layout.partner, { whole: whole.partner, ownNumbers });
  return (cells, measure) => {
    const dimensions: Record<string, string> = {};
    if (measure.label !== null) dimensions.measure = measure.label;
    for (const { column, name } of layout.dimensions) {
      const text = told(cells, column);
      if (text !== null) Object.assign(dimensions, readDimensions(text) ?? { [name]: text });
    }
    const { unit, power, absent } = unitOf(cells, layout, measure);
    const isPartner = layout.reporter.length > 0 || layout.told.reporter !== null;
    const reporter = measure.place === null || isPartner ? reporterOf(cells) : measure.place;
    const partner = measure.place !== null && isPartner ? measure.place : partnerOf(cells);
    const flow = flowOf(cells, layout, measure);
    const isTurned = layout.directed && flow !== null && arriving.has(flow);
    return {
      key: {
        flow,
        ...(isTurned ? { reporter: partner, partner: reporter } : { reporter, partner }),
        product: productOf(cells, layout),
        unit,
        dimensions,
      },
      power,
      absent,
    };
  };
};
