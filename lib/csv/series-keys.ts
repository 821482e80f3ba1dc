import { parseFlow } from "../flow";
import type { SeriesKey } from "../observation";
import { parsePlace } from "../place";
import { formatProduct } from "../product";
import { parseUnit } from "../unit";
import type { Layout, Measure } from "./layout";
import { unitWithin } from "./measure-header";
import { namesNothing } from "./vocabulary";

/** A row's part of the series key, without the frequency, and the power of ten of its numbers. */
export type MeasureKey = {
  readonly key: Omit<SeriesKey, "frequency">;
  readonly power: number;
  readonly absent: boolean;
};

const told = (cells: readonly string[], column: number | undefined): string | null => {
  const text = column === undefined ? "" : (cells[column] ?? "").trim();
  return namesNothing(text) ? null : text;
};

/** The place by the first column whose text is one, else the words as they stand. */
const placeOf = (cells: readonly string[], columns: readonly number[]): string | null => {
  let words: string | null = null;
  for (const column of columns) {
    const text = (cells[column] ?? "").trim();
    const place = namesNothing(text) ? undefined : parsePlace(text);
    if (place !== undefined) return place;
    words ??= told(cells, column);
  }
  return words;
};

const flowOf = (text: string | null): string | null =>
  text === null ? null : (parseFlow(text) ?? text);

const leadingCode = /^(\d[\d.]{0,14})(?:\s*[-–—:]\s*|\s+)(.*)$/s;

const productOf = (
  cells: readonly string[],
  { product, leadingCode: leads }: Layout,
): string | null => {
  const label = told(cells, product.label);
  const split = leads && label !== null ? leadingCode.exec(label) : null;
  return formatProduct({
    classification: told(cells, product.classification),
    code: told(cells, product.code) ?? split?.[1] ?? null,
    label: split ? (split[2] ?? null) : label,
  });
};

const noQuantity = /^(?:no quantity|n\/?a|none|-1|-)$/i;

const unitOf = (
  cells: readonly string[],
  layout: Layout,
  measure: Measure,
): { unit: string | null; power: number; absent: boolean } => {
  const column = measure.unitColumn ?? layout.unit;
  const text = column === undefined ? "" : (cells[column] ?? "").trim();
  const absent = measure.unitColumn !== undefined && noQuantity.test(text);
  const inText =
    layout.unitInText === undefined ? undefined : unitWithin(cells[layout.unitInText] ?? "");
  const found = (text === "" ? undefined : (parseUnit(text) ?? unitWithin(text))) ?? inText;
  const times = told(cells, layout.multiplier);
  const multiplier = times === null ? 0 : powerOf(times);
  return {
    unit: found?.unit ?? measure.unit,
    power: (found?.power || measure.power) + multiplier,
    absent,
  };
};

/** A multiplier's cell as a power of ten: 3 and "Thousands" and 1000 all give 3. */
const powerOf = (text: string): number => {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 0 && number <= 12) return number === 1 ? 0 : number;
  const power = Math.log10(number);
  return Number.isInteger(power) ? power : (parseUnit(text)?.power ?? 0);
};

/** The key of the series that a row's measure belongs to, by the layout. */
export const measureKeyOf = (
  cells: readonly string[],
  layout: Layout,
  measure: Measure,
): MeasureKey => {
  const dimensions: Record<string, string> = {};
  if (measure.label !== null) dimensions.measure = measure.label;
  for (const { column, name } of layout.dimensions) {
    const text = told(cells, column);
    if (text !== null) dimensions[name] = text;
  }
  const { unit, power, absent } = unitOf(cells, layout, measure);
  const reporter = placeOf(cells, layout.reporter);
  const partner = placeOf(cells, layout.partner);
  const flow = measure.flow ?? (layout.exporter ? "exports" : flowOf(told(cells, layout.flow)));
  const places =
    measure.place === null
      ? { reporter, partner }
      : layout.reporter.length > 0
        ? { reporter, partner: measure.place }
        : { reporter: measure.place, partner };
  return {
    key: { flow, ...places, product: productOf(cells, layout), unit, dimensions },
    power,
    absent,
  };
};
