import { wantsCsv } from "../../../csv-stream";
import { withSeries } from "../find";
import { triangleAsCsv } from "./answer";

/** The revision triangle of a series: each period as each vintage had it; as CSV where that is accepted. */
export const GET = withSeries(({ series, history, request }) =>
  wantsCsv(request) ? triangleAsCsv(history) : Response.json({ series, ...history }),
);
