import type { Frequency, SeriesKey } from "../observation";
import { createPaged, type Paged } from "./paged";
import { createTexts } from "./texts";
import { createTuples } from "./tuples";

const frequencies: readonly (Frequency | null)[] = [null, "A", "S", "Q", "M"];

/** A frequency as a number, 0 for none. */
export const frequencyCode = (frequency: Frequency | null): number =>
  frequencies.indexOf(frequency);

/** The frequency that a number stands for. */
export const frequencyOfCode = (code: number): Frequency | null => frequencies[code] ?? null;

/** Numbers series by their keys in the order they come up: 0, 1, 2 … Equal keys have their dimensions in equal order. */
export const createKeyNumbers = () => {
  const textNumber = createTexts();
  const partOf = (text: string | null): number => (text === null ? 0 : textNumber(text) + 1);
  const dimensionLists = createTuples(3);
  const keys = createTuples(7);
  const dimension = new Int32Array(3);
  const tuple = new Int32Array(7);
  return {
    size: keys.size,
    numberOf({ flow, reporter, partner, product, unit, frequency, dimensions }: SeriesKey): number {
      let list = 0;
      for (const [name, text] of Object.entries(dimensions)) {
        dimension.set([list, textNumber(name), textNumber(text)]);
        list = dimensionLists.numberOf(dimension) + 1;
      }
      const parts = [flow, reporter, partner, product, unit].map(partOf);
      tuple.set([...parts, frequencyCode(frequency), list]);
      return keys.numberOf(tuple);
    },
  };
};

/** The series of each of a row's entries, one for each frequency that its values have; mostly there is one. */
export const createSeriesOfEntries = (frequencyCodes: Paged) => {
  const firstLinks = createPaged(Int32Array);
  const seriesOf = createPaged(Int32Array);
  const nextLinks = createPaged(Int32Array);
  let links = 0;
  return {
    find(entry: number, code: number): number | undefined {
      for (let link = firstLinks.get(entry); link !== 0; link = nextLinks.get(link)) {
        const series = seriesOf.get(link);
        if (frequencyCodes.get(series) === code) return series;
      }
      return undefined;
    },
    add(entry: number, series: number): void {
      links += 1;
      seriesOf.set(links, series);
      nextLinks.set(links, firstLinks.get(entry));
      firstLinks.set(entry, links);
    },
  };
};
