import { reading } from "@/app/database";
import { type SdmxCsvVersion, sdmxCsv, sdmxCsvType } from "@/lib/exchange/sdmx-csv";
import { listObservations, type ObservationFilter } from "@/lib/store/observations";
import { listDimensionNames } from "@/lib/store/series";
import { csvStream } from "../csv-stream";

const pageSize = 5000;

/** All observations that fit, as SDMX-CSV. */
export const sdmxCsvOf = async (
  filter: ObservationFilter,
  version: SdmxCsvVersion,
): Promise<Response> => {
  const db = await reading();
  const { header, toRow } = sdmxCsv(version, await listDimensionNames(db, filter));
  return csvStream({
    name: "observations.sdmx",
    type: `${sdmxCsvType}; version=${version}; labels=id; timeFormat=original; charset=utf-8`,
    header,
    async read(cursor) {
      const page = { cursor, limit: pageSize };
      const { observations, next } = await listObservations(db, filter, page);
      return { rows: observations.map(toRow), next };
    },
  });
};

/** The version of SDMX-CSV that a request would rather have than JSON; undefined when it does not ask for it. */
export const wantsSdmxCsv = (request: Request): SdmxCsvVersion | undefined => {
  const accept = request.headers.get("accept") ?? "";
  if (!accept.includes(sdmxCsvType)) return undefined;
  return /version=1\b/.test(accept) ? "1.0.0" : "2.0.0";
};
