import { toFilter } from "../observations/filter";
import { jsonStatOf } from "../observations/json-stat";
import { observationsQuerySchema, withQuery } from "../query";
import { withVersion } from "../with-version";

/** All observations that fit, as a dataset of JSON-stat 2.0. */
export const GET = withVersion(
  withQuery(observationsQuerySchema, (query) => jsonStatOf(toFilter(query))),
);
