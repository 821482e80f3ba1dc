import { reading } from "@/app/database";
import { listSeries } from "@/lib/store/series";
import { seriesQuerySchema, withQuery } from "../query";
import { withVersion } from "../with-version";

/** Series by any of their parts, in pages. */
export const GET = withVersion(
  withQuery(seriesQuerySchema, async ({ cursor, limit, ...filter }) => {
    const db = await reading();
    return Response.json(await listSeries(db, filter, { cursor, limit }));
  }),
);
