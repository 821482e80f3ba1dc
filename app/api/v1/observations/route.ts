import { refuse } from "@/app/api/answer";
import { store } from "@/app/database";
import { listObservations } from "@/lib/store/observations";
import { observationsQuerySchema, readQuery } from "../query";
import { csvOf } from "./csv";
import { toFilter } from "./filter";

/** Observations by the parts of their series and their periods, in pages; as tidy CSV where that is accepted. */
export const GET = async (request: Request): Promise<Response> => {
  const read = readQuery(request, observationsQuerySchema);
  if ("problems" in read) {
    return refuse({
      status: 400,
      detail: "The query cannot be read.",
      problems: read.problems,
      count: read.problems.length,
    });
  }
  if (request.headers.get("accept")?.includes("text/csv")) return csvOf(toFilter(read.query));
  const { db } = await store();
  const { cursor, limit } = read.query;
  return Response.json(await listObservations(db, toFilter(read.query), { cursor, limit }));
};
