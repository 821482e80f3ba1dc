import type { Mapping, ReadOptions } from "@/lib/csv";
import { readTradeCsv } from "@/lib/csv";
import { observationStatuses, type SeriesKey } from "@/lib/observation";
import { formatPeriod } from "@/lib/period";

/** Bytes in pieces of this size, as a network would bring them, each time they are read. */
export const inPieces = (bytes: Uint8Array, size = bytes.length): AsyncIterable<Uint8Array> => ({
  async *[Symbol.asyncIterator]() {
    for (let start = 0; start < bytes.length; start += size)
      yield bytes.subarray(start, start + size);
  },
});

const keyText = ({
  flow,
  reporter,
  partner,
  product,
  unit,
  frequency,
  dimensions,
}: SeriesKey): string =>
  [
    flow,
    reporter,
    partner,
    product,
    unit,
    frequency,
    ...Object.entries(dimensions).map((pair) => pair.join("=")),
  ]
    .map((part) => part ?? "–")
    .join(" | ");

/** Reads a file whole: what the reader says of it, and its observations as lines of words. */
export const readFile = async (
  bytes: Uint8Array,
  { size, ...options }: { size?: number; mapping?: Mapping } & ReadOptions = {},
) => {
  const observations: string[] = [];
  const conflicts: object[] = [];
  const series: SeriesKey[] = [];
  const reading = await readTradeCsv(inPieces(bytes, size), {
    ...options,
    onConflicts: (cells) => void conflicts.push(...cells),
    onBlock: (block, added) => {
      series.push(...added);
      for (let at = 0; at < block.length; at += 1) {
        const key = series[block.series[at] ?? -1];
        const period = formatPeriod({ start: block.start[at] ?? 0, months: block.months[at] ?? 0 });
        const value = block.texts.get(at) ?? String(block.value[at]);
        const status = observationStatuses[block.status[at] ?? -1];
        if (key)
          observations.push(`${block.line[at]}: ${keyText(key)} | ${period} = ${value} ${status}`);
      }
    },
  });
  return { reading, observations, conflicts, series };
};

export const readText = (text: string, options: Parameters<typeof readFile>[1] = {}) =>
  readFile(new TextEncoder().encode(text), options);
