import { negotiate } from "@/app/api/negotiate";
import { csvType } from "../../../csv-stream";
import { withVersion } from "../../../with-version";
import { withSeries } from "../find";
import { triangleAsCsv } from "./answer";

/** The revision triangle of a series: each period as each vintage had it; as CSV where that is accepted. */
export const GET = withVersion(
  withSeries(({ series, history, request }) =>
    negotiate(request, [
      { type: "application/json", answer: () => Response.json({ series, ...history }) },
      { type: csvType, answer: () => triangleAsCsv(history) },
    ]),
  ),
);
