import { reading } from "@/app/database";
import { type SdmxCsvVersion, sdmxCsv, sdmxCsvType } from "@/lib/exchange/sdmx-csv";
import { listObservations, type ObservationFilter } from "@/lib/store/observations";
import { listDimensionNames } from "@/lib/store/series";
import { csvStream } from "../csv-stream";

const pageSize = 5000;

/** The media type of a version of SDMX-CSV as it is written here. */
export const sdmxCsvTypeOf = (version: SdmxCsvVersion): string =>
  `${sdmxCsvType}; version=${version}; labels=id; timeFormat=original; charset=utf-8`;

/** All observations that fit, as SDMX-CSV. */
export const sdmxCsvOf = async (
  filter: ObservationFilter,
  version: SdmxCsvVersion,
): Promise<Response> => {
  const db = await reading();
  const { header, toRow } = sdmxCsv(version, await listDimensionNames(db, filter));
  return csvStream({
    name: "observations.sdmx",
    type: sdmxCsvTypeOf(version),
    header,
    async read(cursor) {
      const page = { cursor, limit: pageSize };
      const { observations, next } = await listObservations(db, filter, page);
      return { rows: observations.map(toRow), next };
    },
  });
};
