import type { Frequency, SeriesKey } from "../observation";
import { frequencyOf } from "../period";
import { createCombinations } from "./combinations";
import { detached } from "./detached";
import type { Layout, Measure } from "./layout";
import { createKeyReader, type MeasureKey } from "./series-keys";

const slots: Readonly<Record<Frequency, number>> = { A: 0, S: 1, Q: 2, M: 3 };
const noFrequency = 4;

/** One measure of one combination of cells, with its series by frequency; -1 where none is made yet. */
export type MeasureSeries = MeasureKey & { readonly byFrequency: number[] };

/** The series of a file in the order they come up, and how many numbers each holds. */
export type SeriesList = {
  readonly keys: readonly SeriesKey[];
  readonly counts: number[];
  /** What each measure of this row belongs to. */
  of(cells: readonly string[]): readonly MeasureSeries[];
  /** The index of the series of values over so many months. */
  indexOf(entry: MeasureSeries, months: number): number;
};

const keyColumns = ({
  flow,
  reporter,
  partner,
  product,
  unit,
  unitInText,
  multiplier,
  dimensions,
  measures,
}: Layout): number[] => {
  const own = measures.map(({ unitColumn }) => unitColumn);
  const all = [
    flow,
    ...reporter,
    ...partner,
    product.code,
    product.label,
    product.classification,
    unit,
    unitInText,
    multiplier,
    ...own,
  ];
  const columns = [...all, ...dimensions.map(({ column }) => column)].filter(
    (column) => column !== undefined,
  );
  return [...new Set(columns)].sort((a, b) => a - b);
};

const textOf = ({
  flow,
  reporter,
  partner,
  product,
  unit,
  frequency,
  dimensions,
}: SeriesKey): string =>
  JSON.stringify([flow, reporter, partner, product, unit, frequency, Object.entries(dimensions)]);

/** The list of series that rows of this layout belong to. */
export const createSeriesList = (layout: Layout): SeriesList => {
  const combinationOf = createCombinations(keyColumns(layout));
  const readKey = createKeyReader(layout);
  const entries: (readonly MeasureSeries[] | undefined)[] = [];
  const keys: SeriesKey[] = [];
  const counts: number[] = [];
  const indexes = new Map<string, number>();
  const { measures, cumulative, running } = layout;
  const entryOf = (cells: readonly string[], measure: Measure): MeasureSeries => ({
    ...readKey(cells, measure),
    byFrequency: Array<number>(noFrequency + 1).fill(-1),
  });
  const build = (cells: readonly string[]): readonly MeasureSeries[] => {
    const [first] = measures;
    if (!first || !(first.period ?? first.part))
      return measures.map((measure) => entryOf(cells, measure));
    const shared = entryOf(cells, first);
    return measures.map((measure) =>
      measure.label === first.label &&
      measure.flow === first.flow &&
      measure.unit === first.unit &&
      measure.power === first.power
        ? shared
        : entryOf(cells, measure),
    );
  };
  const add = (key: SeriesKey): number => {
    const text = textOf(key);
    const known = indexes.get(text);
    if (known !== undefined) return known;
    indexes.set(text, keys.length);
    counts.push(0);
    return keys.push(key) - 1;
  };
  return {
    keys,
    counts,
    of(cells) {
      const combination = combinationOf(cells);
      const known = entries[combination] ?? build(cells.map(detached));
      entries[combination] = known;
      return known;
    },
    indexOf(entry, months) {
      const frequency = running ? null : (frequencyOf({ start: 0, months }) ?? cumulative);
      const slot = frequency === null ? noFrequency : slots[frequency];
      const known = entry.byFrequency[slot] ?? -1;
      if (known >= 0) return known;
      const index = add({ ...entry.key, frequency });
      entry.byFrequency[slot] = index;
      return index;
    },
  };
};
