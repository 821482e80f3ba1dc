import { reading } from "@/app/database";
import { tidyFields } from "@/lib/exchange/data-package";
import { digitsOf } from "@/lib/exchange/exchanged";
import {
  listObservations,
  type ObservationFilter,
  type StoredObservation,
} from "@/lib/store/observations";
import { csvStream } from "../csv-stream";

const header = tidyFields.map(({ name }) => name);
const pageSize = 5000;

const toRow = (each: StoredObservation) => [
  each.flow,
  each.reporter,
  each.partner,
  each.product,
  each.unit,
  each.period,
  digitsOf(each),
  each.status,
  each.dataset,
  Object.keys(each.dimensions).length === 0 ? null : JSON.stringify(each.dimensions),
];

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
      return { rows: observations.map(toRow), next };
    },
  });
};
