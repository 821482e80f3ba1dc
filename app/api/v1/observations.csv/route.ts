import { csvOf } from "../observations/csv";
import { toFilter } from "../observations/filter";
import { observationsQuerySchema, withQuery } from "../query";
import { withVersion } from "../with-version";

/** All observations that fit, as tidy CSV. */
export const GET = withVersion(
  withQuery(observationsQuerySchema, (query) => csvOf(toFilter(query))),
);
