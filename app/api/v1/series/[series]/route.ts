import { withVersion } from "../../with-version";
import { withSeries } from "./find";

/** A series: what it is, how much it holds, and the vintages that made it so. Its figures are among the observations. */
export const GET = withVersion(
  withSeries(({ series, history }) => Response.json({ ...series, vintages: history.vintages })),
);
