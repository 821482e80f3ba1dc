import type { Frequency, SeriesKey } from "../observation";
import { frequencyOf } from "../period";
import { createCombinations } from "./combinations";
import { detached } from "./detached";
import type { Layout, Measure } from "./layout";
import { createPaged } from "./paged";
import { createKeyReader, type MeasureKey } from "./series-keys";
import {
  createKeyNumbers,
  createSeriesOfEntries,
  frequencyCode,
  frequencyOfCode,
} from "./series-numbers";

/** Each takes about a hundred bytes; the largest files of statistics have two million. */
const mostSeries = 4_000_000;

/** Stands for the power of an entry of which nothing was measured. */
const absentPower = -32_768;

/** What a file's series hold: `series` counts those with at least one number, `frequency` is the one that all of them have. */
export type SeriesTotals = {
  readonly series: number;
  readonly observations: number;
  readonly frequency: Frequency | null;
};

/**
 * The series of a file in the order they come up. A file may have millions of them, so that their keys are kept only
 * until they are taken, and all else of a series is a few numbers outside the heap. A row's entries are the combinations
 * of its cells and one measure each, by number.
 */
export type SeriesList = {
  /** Counts one number more or less of a series. */
  recount(index: number, by: 1 | -1): void;
  totals(): SeriesTotals;
  /** The number of the first of a row's entries. */
  of(cells: readonly string[]): number;
  /** What a row's entry for a measure, by its place among the measures, says of the cell. */
  entryOf(first: number, measure: number): number;
  /** The power of ten of an entry's values; undefined when the row says that nothing was measured. */
  powerOf(entry: number): number | undefined;
  /** The index of the series of an entry's values over so many months; `cells` are those of the entry's row. */
  indexOf(entry: number, months: number, cells: readonly string[]): number;
  /** The key of a series that was not taken yet. */
  keyAt(index: number): SeriesKey | undefined;
  /** The keys of the series that came up since keys were last taken. */
  takeKeys(): SeriesKey[];
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

/** The cells of a row that tell its series, at their places and free of the text they were cut from. */
const keysIn = (cells: readonly string[], columns: readonly number[]): readonly string[] => {
  const keys: string[] = [];
  for (const column of columns) keys[column] = detached(cells[column] ?? "");
  return keys;
};

/** Measures that differ only in their periods have one entry. */
const entriesOf = (
  measures: readonly Measure[],
): { of: readonly number[]; distinct: Measure[] } => {
  const [first] = measures;
  const isPeriod = first !== undefined && (first.period ?? first.part) !== undefined;
  const distinct: Measure[] = [];
  const of = measures.map((measure) => {
    const isShared =
      isPeriod &&
      measure !== first &&
      measure.label === first.label &&
      measure.flow === first.flow &&
      measure.unit === first.unit &&
      measure.power === first.power;
    return isShared ? 0 : distinct.push(measure) - 1;
  });
  return { of, distinct };
};

/** The list of series that rows of this layout belong to. */
export const createSeriesList = (layout: Layout): SeriesList => {
  const columns = keyColumns(layout);
  const combinations = createCombinations(columns);
  const readKey = createKeyReader(layout);
  const { of: places, distinct } = entriesOf(layout.measures);
  const { cumulative, running } = layout;
  const powers = createPaged(Int16Array);
  let entries = 0;
  const counts = createPaged(Int32Array);
  const frequencyCodes = createPaged(Uint8Array);
  const known = createSeriesOfEntries(frequencyCodes);
  const numbers = createKeyNumbers();
  let keys: SeriesKey[] = [];
  let built: { readonly first: number; readonly keys: readonly MeasureKey["key"][] } | undefined;

  const build = (first: number, cells: readonly string[]): void => {
    const own = keysIn(cells, columns);
    const read = distinct.map((measure) => readKey(own, measure));
    for (const { power, absent } of read) {
      powers.set(entries, absent ? absentPower : power);
      entries += 1;
    }
    built = { first, keys: read.map(({ key }) => key) };
  };
  /** The key was read when the entry was built, which is mostly just before. */
  const keyOf = (entry: number, cells: readonly string[]): MeasureKey["key"] | undefined => {
    const place = entry % distinct.length;
    if (built?.first === entry - place) return built.keys[place];
    const measure = distinct[place];
    return measure && readKey(keysIn(cells, columns), measure).key;
  };
  const add = (key: SeriesKey): number => {
    const before = numbers.size();
    const index = numbers.numberOf(key);
    if (index < before) return index;
    if (index >= mostSeries) throw combinations.tooMany();
    frequencyCodes.set(index, frequencyCode(key.frequency));
    keys.push(key);
    return index;
  };
  return {
    recount: (index, by) => counts.set(index, counts.get(index) + by),
    totals() {
      let series = 0;
      let observations = 0;
      const found = new Set<number>();
      for (let index = 0; index < numbers.size(); index += 1) {
        const count = counts.get(index);
        if (count === 0) continue;
        series += 1;
        observations += count;
        found.add(frequencyCodes.get(index));
      }
      const [code = 0] = found.size === 1 ? found : [];
      return { series, observations, frequency: frequencyOfCode(code) };
    },
    of(cells) {
      const combination = combinations.numberOf(cells);
      if (combination >= mostSeries) throw combinations.tooMany();
      const first = combination * distinct.length;
      if (first >= entries) build(first, cells);
      return first;
    },
    entryOf: (first, measure) => first + (places[measure] ?? 0),
    powerOf(entry) {
      const power = powers.get(entry);
      return power === absentPower ? undefined : power;
    },
    indexOf(entry, months, cells) {
      const frequency = running ? null : (frequencyOf({ start: 0, months }) ?? cumulative);
      const index = known.find(entry, frequencyCode(frequency));
      if (index !== undefined) return index;
      const key = keyOf(entry, cells);
      if (!key) throw new RangeError(`no entry ${entry}`);
      const found = add({ ...key, frequency });
      known.add(entry, found);
      return found;
    },
    keyAt: (index) => keys[index - (numbers.size() - keys.length)],
    takeKeys() {
      const taken = keys;
      keys = [];
      return taken;
    },
  };
};
