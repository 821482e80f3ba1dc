import { csvOf } from "../observations/csv";
import { toFilter } from "../observations/filter";
import { observationsQuerySchema, withQuery } from "../query";

/** All observations that fit, as tidy CSV. */
export const GET = withQuery(observationsQuerySchema, (query) => csvOf(toFilter(query)));
