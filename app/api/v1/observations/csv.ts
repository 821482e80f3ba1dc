import { reading } from "@/app/database";
import { tidyFields } from "@/lib/exchange/data-package";
import { tidyRow } from "@/lib/exchange/tidy-csv";
import { listObservations, type ObservationFilter } from "@/lib/store/observations";
import { csvStream } from "../csv-stream";

const header = tidyFields.map(({ name }) => name);
const pageSize = 5000;

/** All observations that fit, as tidy CSV. */
export const csvOf = async (filter: ObservationFilter): Promise<Response> => {
  const db = await reading();
  return csvStream({
    name: "observations",
    header,
    async read(cursor) {
      const { observations, next } = await listObservations(db, filter, {
        cursor,
        limit: pageSize,
      });
      return { rows: observations.map(tidyRow), next };
    },
  });
};
