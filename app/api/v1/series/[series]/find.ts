import { refuse } from "@/app/api/answer";
import { reading } from "@/app/database";
import { findSeries, type StoredSeries } from "@/lib/store/series";
import { readSeriesHistory, type SeriesHistory } from "@/lib/store/series-history";
import { asOfQuerySchema, withQuery } from "../../query";

type SeriesContext = { readonly params: Promise<{ readonly series: string }> };

type Found = {
  readonly series: StoredSeries;
  readonly history: SeriesHistory;
  readonly request: Request;
};

const refuseSeries = (id: string): Response =>
  refuse({ status: 404, detail: `There is no series “${id.slice(0, 20)}”.` });

/** A handler that is given the series of its address with its history, as of the day that the query names. */
export const withSeries =
  (answer: (found: Found) => Response | Promise<Response>) =>
  (request: Request, { params }: SeriesContext): Promise<Response> =>
    withQuery(asOfQuerySchema, async ({ asOf }) => {
      const { series: id } = await params;
      const db = await reading();
      const series = /^\d{1,15}$/.test(id) ? await findSeries(db, Number(id), { asOf }) : undefined;
      if (!series) return refuseSeries(id);
      const history = await readSeriesHistory(db, series.id, { asOf });
      return answer({ series, history, request });
    })(request);
