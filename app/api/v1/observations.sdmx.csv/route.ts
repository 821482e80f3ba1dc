import { toFilter } from "../observations/filter";
import { sdmxCsvOf } from "../observations/sdmx";
import { sdmxQuerySchema, withQuery } from "../query";
import { withVersion } from "../with-version";

/** All observations that fit, as SDMX-CSV 2.0, or 1.0 where that is asked for. */
export const GET = withVersion(
  withQuery(sdmxQuerySchema, ({ version, ...query }) => sdmxCsvOf(toFilter(query), version)),
);
