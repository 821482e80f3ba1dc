import type { Frequency, SeriesKey } from "../observation";
import { frequencyOf } from "../period";
import { createCombinations } from "./combinations";
import { detached } from "./detached";
import type { Layout, Measure } from "./layout";
import { createKeyReader, type MeasureKey } from "./series-keys";

const slots: Readonly<Record<Frequency, number>> = { A: 0, S: 1, Q: 2, M: 3 };
const noFrequency = 4;

/** No series yet for any of the frequencies, or for none of them. */
const noSeries = [-1, -1, -1, -1, -1] as const;

/**
 * The series of a file in the order they come up. A file may have a hundred thousand of them, so that their keys are kept
 * only until they are taken, and all else of a series is a few numbers. A row's entries are the combinations of its
 * cells and one measure each, by number.
 */
export type SeriesList = {
  /** How many numbers each series holds. */
  readonly counts: number[];
  /** How often each series is observed. */
  readonly frequencies: (Frequency | null)[];
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
  const combinationOf = createCombinations(keyColumns(layout));
  const readKey = createKeyReader(layout);
  const { of: places, distinct } = entriesOf(layout.measures);
  const { cumulative, running } = layout;
  const powers: (number | undefined)[] = [];
  const known: number[] = [];
  const counts: number[] = [];
  const frequencies: (Frequency | null)[] = [];
  const indexes = new Map<string, number>();
  let keys: SeriesKey[] = [];
  let built: { readonly first: number; readonly keys: readonly MeasureKey["key"][] } | undefined;

  const build = (first: number, cells: readonly string[]): void => {
    const own = cells.map(detached);
    const read = distinct.map((measure) => readKey(own, measure));
    for (const { power, absent } of read) {
      powers.push(absent ? undefined : power);
      known.push(...noSeries);
    }
    built = { first, keys: read.map(({ key }) => key) };
  };
  /** The key was read when the entry was built, which is mostly just before. */
  const keyOf = (entry: number, cells: readonly string[]): MeasureKey["key"] | undefined => {
    const place = entry % distinct.length;
    if (built?.first === entry - place) return built.keys[place];
    const measure = distinct[place];
    return measure && readKey(cells.map(detached), measure).key;
  };
  const add = (key: SeriesKey): number => {
    const text = textOf(key);
    const index = indexes.get(text) ?? counts.length;
    if (index < counts.length) return index;
    indexes.set(text, index);
    counts.push(0);
    frequencies.push(key.frequency);
    keys.push(key);
    return index;
  };
  return {
    counts,
    frequencies,
    of(cells) {
      const first = combinationOf(cells) * distinct.length;
      if (first >= powers.length) build(first, cells);
      return first;
    },
    entryOf: (first, measure) => first + (places[measure] ?? 0),
    powerOf: (entry) => powers[entry],
    indexOf(entry, months, cells) {
      const frequency = running ? null : (frequencyOf({ start: 0, months }) ?? cumulative);
      const slot = entry * noSeries.length + (frequency === null ? noFrequency : slots[frequency]);
      const index = known[slot] ?? -1;
      if (index >= 0) return index;
      const key = keyOf(entry, cells);
      if (!key) throw new RangeError(`no entry ${entry}`);
      const found = add({ ...key, frequency });
      known[slot] = found;
      return found;
    },
    keyAt: (index) => keys[index - (counts.length - keys.length)],
    takeKeys() {
      const taken = keys;
      keys = [];
      return taken;
    },
  };
};
