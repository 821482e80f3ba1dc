import { z } from "zod";
import { sdmxCsvVersions } from "@/lib/exchange/sdmx-csv";
import { toFilter } from "../observations/filter";
import { sdmxCsvOf } from "../observations/sdmx";
import { observationsQuerySchema, withQuery } from "../query";
import { withVersion } from "../with-version";

const versions = z.enum(sdmxCsvVersions, `give one of: ${sdmxCsvVersions.join(", ")}`);
const schema = observationsQuerySchema.safeExtend({ version: versions.default("2.0.0") });

/** All observations that fit, as SDMX-CSV 2.0, or 1.0 where that is asked for. */
export const GET = withVersion(
  withQuery(schema, ({ version, ...query }) => sdmxCsvOf(toFilter(query), version)),
);
