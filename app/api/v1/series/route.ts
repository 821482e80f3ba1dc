import { refuse } from "@/app/api/answer";
import { store } from "@/app/database";
import { listSeries } from "@/lib/store/series";
import { readQuery, seriesQuerySchema } from "../query";

/** Series by any of their parts, in pages. */
export const GET = async (request: Request): Promise<Response> => {
  const read = readQuery(request, seriesQuerySchema);
  if ("problems" in read) {
    return refuse({
      status: 400,
      detail: "The query cannot be read.",
      problems: read.problems,
      count: read.problems.length,
    });
  }
  const { cursor, limit, ...filter } = read.query;
  const { db } = await store();
  return Response.json(await listSeries(db, filter, { cursor, limit }));
};
