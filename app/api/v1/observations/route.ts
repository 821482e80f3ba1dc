import { reading } from "@/app/database";
import { listObservations } from "@/lib/store/observations";
import { negotiate } from "../../negotiate";
import { csvType } from "../csv-stream";
import { observationsQuerySchema, withQuery } from "../query";
import { withVersion } from "../with-version";
import { csvOf } from "./csv";
import { toFilter } from "./filter";
import { jsonStatOf, jsonStatType } from "./json-stat";
import { sdmxCsvOf, sdmxCsvTypeOf } from "./sdmx";

/** A period of a whole table fits on a page: official tables have some hundred columns. */
const usualLimit = 1000;

/** Observations by the parts of their series and their periods, in pages; all of them in other forms where those are accepted. */
export const GET = withVersion(
  withQuery(observationsQuerySchema, (query, request) => {
    const filter = toFilter(query);
    const inPages = async () =>
      Response.json(
        await listObservations(await reading(), filter, {
          cursor: query.cursor,
          limit: query.limit ?? usualLimit,
        }),
      );
    return negotiate(request, [
      { type: "application/json", answer: inPages },
      { type: csvType, answer: () => csvOf(filter) },
      { type: sdmxCsvTypeOf("2.0.0"), answer: () => sdmxCsvOf(filter, "2.0.0") },
      { type: sdmxCsvTypeOf("1.0.0"), answer: () => sdmxCsvOf(filter, "1.0.0") },
      { type: jsonStatType, answer: () => jsonStatOf(filter) },
    ]);
  }),
);
