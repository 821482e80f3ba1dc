import { readTradeCsv } from "@/lib/csv";
import { digitsOf, type ExchangedObservation } from "@/lib/exchange/exchanged";
import { observationStatuses, type SeriesKey } from "@/lib/observation";
import { formatPeriod } from "@/lib/period";
import { inPieces } from "../csv/read-file";

/** What a file states, observation by observation; nothing when it is refused or holds no trade. */
export const observationsOf = async (bytes: Uint8Array): Promise<ExchangedObservation[]> => {
  const series: SeriesKey[] = [];
  const observations: ExchangedObservation[] = [];
  const reading = await readTradeCsv(inPieces(bytes), {
    onBlock: (block, added) => {
      series.push(...added);
      for (let at = 0; at < block.length; at += 1) {
        const key = series[block.series[at] ?? -1];
        const status = observationStatuses[block.status[at] ?? -1];
        const value = block.value[at] ?? Number.NaN;
        if (!key || !status) throw new Error("an observation of no series");
        const { frequency: _frequency, ...rest } = key;
        observations.push({
          ...rest,
          period: formatPeriod({ start: block.start[at] ?? 0, months: block.months[at] ?? 0 }),
          value: Number.isNaN(value) ? null : value,
          status,
          dataset: "d1",
          text: block.texts.get(at) ?? null,
        });
      }
    },
  });
  return "refused" in reading || !reading.isTrade ? [] : observations;
};

/** All that an observation states, as one line that compares: its series, its period, its digits and its flag. */
export const lineOf = (
  each: ExchangedObservation,
  nameOf: (dimension: string) => string = (name) => name,
): string =>
  JSON.stringify([
    each.flow,
    each.reporter,
    each.partner,
    each.product,
    each.unit,
    each.period,
    digitsOf(each),
    each.status,
    Object.entries(each.dimensions)
      .map(([name, value]) => [nameOf(name), value])
      // Which measure a number is of, its unit says as well.
      .filter(([name]) => name?.toLowerCase() !== "measure")
      .sort(),
  ]);
