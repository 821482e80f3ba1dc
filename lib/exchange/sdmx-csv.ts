import { digitsOf, type ExchangedObservation } from "./exchanged";
import { noValue, sdmxFrequency, sdmxId, sdmxStatus, sdmxTime } from "./sdmx-codes";

/** The versions of SDMX-CSV that are written. */
export const sdmxCsvVersions = ["1.0.0", "2.0.0"] as const;
export type SdmxCsvVersion = (typeof sdmxCsvVersions)[number];

/** The media type under which SDMX-CSV is asked for and answered, without its parameters. */
export const sdmxCsvType = "application/vnd.sdmx.data+csv";

const agency = "TURNOVER";
const dimensions = [
  "FREQ",
  "REF_AREA",
  "COUNTERPART_AREA",
  "TRADE_FLOW",
  "PRODUCT",
  "UNIT_MEASURE",
];

/** The office's further dimensions under identifiers of their own: two names that would be one get a number. */
const furtherIds = (names: readonly string[]): ReadonlyMap<string, string> => {
  const ids = new Map<string, string>();
  const used = new Set([...dimensions, "TIME_PERIOD"]);
  for (const name of names) {
    const id = sdmxId(name);
    let free = id;
    for (let number = 2; used.has(free); number += 1) free = `${id}_${number}`;
    used.add(free);
    ids.set(name, free);
  }
  return ids;
};

const leading = {
  "1.0.0": {
    header: ["DATAFLOW"],
    cells: (dataset: string) => [`${agency}:${dataset}(1.0)`],
  },
  "2.0.0": {
    header: ["STRUCTURE", "STRUCTURE_ID", "ACTION"],
    cells: (dataset: string) => ["dataflow", `${agency}:${dataset}(1.0.0)`, "R"],
  },
} as const;

/**
 * Observations as the rows of an SDMX-CSV message (SDMX-CSV field guide, versions 1.0 and 2.0): a data flow for each
 * dataset, its dimensions, OBS_VALUE (`NaN` when it is missing), and the attributes STATUS, the status in the program's own word, and OBS_STATUS.
 * `names` are the further dimensions of all that will be written; a series without one says `_Z`.
 */
export const sdmxCsv = (version: SdmxCsvVersion, names: readonly string[]) => {
  const { header, cells } = leading[version];
  const ids = furtherIds(names);
  const further = [...ids.keys()];
  return {
    header: [
      ...header,
      ...dimensions,
      ...ids.values(),
      "TIME_PERIOD",
      "OBS_VALUE",
      "STATUS",
      "OBS_STATUS",
    ],
    toRow: (each: ExchangedObservation): (string | null)[] => [
      ...cells(each.dataset),
      sdmxFrequency(each.period),
      each.reporter ?? noValue.unknown,
      each.partner ?? noValue.unknown,
      each.flow ?? noValue.unknown,
      each.product ?? noValue.total,
      each.unit ?? noValue.unknown,
      ...further.map((name) => each.dimensions[name] ?? noValue.notApplicable),
      sdmxTime(each.period),
      digitsOf(each) ?? "NaN",
      each.status,
      sdmxStatus(each.status),
    ],
  };
};
