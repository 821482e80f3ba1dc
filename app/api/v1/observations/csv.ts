import { toCsv } from "@/app/api/csv-text";
import { store } from "@/app/database";
import {
  listObservations,
  type ObservationFilter,
  type StoredObservation,
} from "@/lib/store/observations";

const header = [
  "flow",
  "reporter",
  "partner",
  "product",
  "unit",
  "period",
  "value",
  "status",
  "dataset",
  "dimensions",
];
const pageSize = 5000;

const toRow = (each: StoredObservation) => [
  each.flow,
  each.reporter,
  each.partner,
  each.product,
  each.unit,
  each.period,
  // A text that a double would not give back is written as the office wrote it.
  each.text ?? each.value,
  each.status,
  each.dataset,
  Object.keys(each.dimensions).length === 0 ? null : JSON.stringify(each.dimensions),
];

/** All observations that fit, as tidy CSV, page by page, so that millions leave without being gathered first. */
export const csvOf = async (filter: ObservationFilter): Promise<Response> => {
  const { db } = await store();
  let cursor: string | undefined;
  let begun = false;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { observations, next } = await listObservations(db, filter, {
        cursor,
        limit: pageSize,
      });
      const rows = [...(begun ? [] : [header]), ...observations.map(toRow)];
      begun = true;
      if (rows.length > 0) controller.enqueue(new TextEncoder().encode(toCsv(rows)));
      if (next === null) controller.close();
      else cursor = next;
    },
  });
  return new Response(body, {
    headers: {
      "content-type": "text/csv; charset=utf-8; header=present",
      "content-disposition": 'attachment; filename="observations.csv"',
    },
  });
};
