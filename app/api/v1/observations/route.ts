import { reading } from "@/app/database";
import { listObservations } from "@/lib/store/observations";
import { wantsCsv } from "../csv-stream";
import { observationsQuerySchema, withQuery } from "../query";
import { csvOf } from "./csv";
import { toFilter } from "./filter";
import { sdmxCsvOf, wantsSdmxCsv } from "./sdmx";

/** A period of a whole table fits on a page: official tables have some hundred columns. */
const usualLimit = 1000;

/** Observations by the parts of their series and their periods, in pages; as tidy CSV or SDMX-CSV where that is accepted. */
export const GET = withQuery(observationsQuerySchema, async (query, request) => {
  const filter = toFilter(query);
  const version = wantsSdmxCsv(request);
  if (version) return sdmxCsvOf(filter, version);
  if (wantsCsv(request)) return csvOf(filter);
  const db = await reading();
  return Response.json(
    await listObservations(db, filter, {
      cursor: query.cursor,
      limit: query.limit ?? usualLimit,
    }),
  );
});
