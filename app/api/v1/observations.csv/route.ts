import { refuse } from "@/app/api/answer";
import { csvOf } from "../observations/csv";
import { toFilter } from "../observations/filter";
import { observationsQuerySchema, readQuery } from "../query";

/** All observations that fit, as tidy CSV. */
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
  return csvOf(toFilter(read.query));
};
