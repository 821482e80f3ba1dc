import { withVersion } from "../../../with-version";
import { withSeries } from "../find";
import { triangleAsCsv } from "../triangle/answer";

/** The revision triangle of a series as CSV. */
export const GET = withVersion(withSeries(({ history }) => triangleAsCsv(history)));
