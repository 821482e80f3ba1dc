import { withSeries } from "../find";
import { triangleAsCsv } from "../triangle/answer";

/** The revision triangle of a series as CSV. */
export const GET = withSeries(({ history }) => triangleAsCsv(history));
