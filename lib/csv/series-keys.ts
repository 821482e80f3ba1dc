import { parseFlow } from "../flow";
import type { SeriesKey } from "../observation";
import { parsePlace } from "../place";
import { formatProduct } from "../product";
import { parseUnit } from "../unit";
import type { Layout, Measure } from "./layout";
import { unitWithin } from "./measure-header";
import { namesNothing } from "./vocabulary";

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

/**
 * Reads places by the first column whose text is one, else keeps the words. Texts that differ stay different places
 * within a file: the second name of one code ("Germany" beside "Germany, West") keeps its words.
 */
const createPlaceReader = (columns: readonly number[], whole: string | null) => {
  const owners = new Map<string, string>();
  return (cells: Cells): string | null => {
    let first: string | null = null;
    let place: string | undefined;
    for (const column of columns) {
      const text = told(cells, column);
      if (text === null) continue;
      first ??= text;
      place ??= parsePlace(text);
    }
    if (first === null) return whole;
    if (place === undefined) return first;
    const name = first.toLowerCase();
    const owner = owners.get(place) ?? name;
    owners.set(place, owner);
    return owner === name ? place : first;
  };
};

/** Words that begin with a product's code: "50 Silk", "0101 - Horses". */
export const leadingCode = /^(\d[\d.]{0,14})(?:\s*[-–—:]\s*|\s+)(\S.*)$/s;

const productOf = (cells: Cells, { product, leadingCode: leads }: Layout): string | null => {
  const label = told(cells, product.label);
  const split = leads && label !== null ? leadingCode.exec(label) : null;
  return formatProduct({
    classification: told(cells, product.classification),
    code: told(cells, product.code) ?? split?.[1] ?? null,
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

/** A flow that is not known keeps its name, unless its column holds other things than flows as well. */
const flowOf = (cells: Cells, layout: Layout, measure: Measure): string | null => {
  if (measure.flow !== null) return measure.flow;
  if (layout.exporter) return "exports";
  const text = told(cells, layout.flow);
  if (text === null) return layout.told.flow;
  return (
    parseFlow(text) ?? numberedFlows.get(text.replace(/^0/, "")) ?? (layout.mixedFlow ? null : text)
  );
};

/** A multiplier's cell as a power of ten: 3, "Thousands" and 1000 all give 3. */
const powerOf = (text: string): number => {
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
  const text = column === undefined ? "" : (cells[column] ?? "").trim();
  const absent = measure.unitColumn !== undefined && nothingMeasured.test(text);
  const own = text === "" ? undefined : (parseUnit(text) ?? unitWithin(text));
  const found =
    own ??
    (layout.unitInText === undefined ? undefined : unitWithin(cells[layout.unitInText] ?? ""));
  const times = told(cells, layout.multiplier);
  return {
    unit: found?.unit ?? measure.unit,
    power: (found?.power || measure.power) + (times === null ? 0 : powerOf(times)),
    absent,
  };
};

/** A reader of series keys by this layout. */
export const createKeyReader = (layout: Layout): KeyReader => {
  const reporterOf = createPlaceReader(layout.reporter, layout.told.reporter);
  const partnerOf = createPlaceReader(layout.partner, layout.told.partner);
  return (cells, measure) => {
    const dimensions: Record<string, string> = {};
    if (measure.label !== null) dimensions.measure = measure.label;
    for (const { column, name } of layout.dimensions) {
      const text = told(cells, column);
      if (text !== null) dimensions[name] = text;
    }
    const { unit, power, absent } = unitOf(cells, layout, measure);
    const isPartner = layout.reporter.length > 0 || layout.told.reporter !== null;
    const reporter = measure.place === null || isPartner ? reporterOf(cells) : measure.place;
    const partner = measure.place !== null && isPartner ? measure.place : partnerOf(cells);
    const flow = flowOf(cells, layout, measure);
    return {
      key: { flow, reporter, partner, product: productOf(cells, layout), unit, dimensions },
      power,
      absent,
    };
  };
};
