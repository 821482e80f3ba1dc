import { reading } from "@/app/database";
import { mirrorOf } from "@/app/trade/mirror";
import type { MirrorDifference } from "@/lib/mirror";
import type { SourceFigure } from "@/lib/mirror/figure";
import { mirrorSentence } from "@/lib/mirror/words";
import { formatPeriod } from "@/lib/period";
import { withQuery } from "../query";
import { withVersion } from "../with-version";
import { mirrorQuerySchema } from "./query";

const toFigure = ({ side, kind, name, flow, period, unit, figure }: SourceFigure) => ({
  count: side === "own" ? "reporter" : "partner",
  kind,
  source: name,
  flow,
  period: formatPeriod(period),
  unit,
  ...figure,
});

const toDifference = (each: MirrorDifference) => ({
  period: each.period,
  unit: each.reference.unit,
  reference: toFigure(each.reference),
  other: toFigure(each.other),
  difference: each.difference,
  percent: each.percent,
  agrees: each.isEqual,
  causes: each.causes,
  unexplained: !each.isEqual && each.causes.length === 0,
});

/**
 * A flow of a pair as both sides, all datasets and the articles have it, period by period, with the differences of the
 * other figures from the reference and the possible causes that the data show.
 */
export const GET = withVersion(
  withQuery(mirrorQuerySchema, async (query) => {
    const table = await mirrorOf(await reading(), query);
    const { reporter, partner, flow } = query;
    return Response.json({
      reporter,
      partner,
      flow,
      sentence: mirrorSentence(table, query),
      figures: table.figures.map(toFigure),
      differences: table.differences.map(toDifference),
    });
  }),
);
