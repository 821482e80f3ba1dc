import type { z } from "zod";
import { refuse } from "@/app/api/answer";
import { withJson } from "@/app/api/json-body";
import { reading } from "@/app/database";
import { toComparisonAnswer } from "@/lib/compare/answer";
import { compare } from "@/lib/compare/compare";
import { readComparisonRequest } from "@/lib/compare/request";
import { compareStored } from "@/lib/compare/stored";
import type { Problem } from "@/lib/problem";
import type { NamedObservation } from "@/lib/series";
import type { Reader } from "@/lib/store/change";
import { listDatasets } from "@/lib/store/datasets";
import { observationsOfPair } from "@/lib/store/observations";
import { compareQuerySchema, withQuery } from "../query";
import { withVersion } from "../with-version";

const refuseRequest = (problems: readonly Problem[]): Response =>
  refuse({
    status: 400,
    detail: "The comparison cannot be read.",
    problems: [...problems],
    count: problems.length,
  });

const beyondNumbers: Problem = {
  code: "too-large",
  name: "inputs",
  message: "the result is beyond all numbers",
  fix: "give figures in plain units",
};

/** A measure of the figures that are sent, with its exact range, or why they may not be compared. Saves nothing. */
export const POST = withJson((body) => {
  const request = readComparisonRequest(body);
  if ("problems" in request) return refuseRequest(request.problems);
  const comparison = compare(request.measure, request.operands, request.options);
  if (!("refused" in comparison) && !Number.isFinite(comparison.value))
    return refuseRequest([beyondNumbers]);
  return Response.json(toComparisonAnswer(comparison));
});

type Query = z.output<typeof compareQuerySchema>;

/** What one reporter counted of a partner and of the world, which a partner is a part of. */
const observationsFor = async (
  db: Reader,
  { reporter, partner, dataset, asOf }: { [Key in "reporter" | "partner"]: string } & Query,
): Promise<readonly NamedObservation[]> => {
  const partners = [...new Set([partner, "WLD"])];
  const [datasets, ...found] = await Promise.all([
    listDatasets(db),
    ...partners.map((each) => observationsOfPair(db, { reporter, partner: each, dataset, asOf })),
  ]);
  const names = new Map(datasets.map(({ id, name }) => [id, name]));
  return found
    .flat()
    .map((each) => ({ ...each, datasetName: names.get(each.dataset) ?? each.dataset }));
};

/** A measure of stored series; a level that is not there is summed from its months, and what is missing is named. */
export const GET = withVersion(
  withQuery(compareQuerySchema, async (query) => {
    const { reporter, period, base, measure, flow = "turnover", product, dataset, unit } = query;
    const partner = query.partner ?? "WLD";
    if (!reporter || !period)
      return refuse({ status: 400, detail: "Name the reporter and the period." });
    const db = await reading();
    const observations = await observationsFor(db, { ...query, reporter, partner });
    const comparison = compareStored(
      observations.filter((each) => unit === undefined || each.unit === unit),
      {
        measure,
        scope: { flow, reporter, partner, product: product ?? undefined, dataset },
        period,
        base,
      },
    );
    return comparison
      ? Response.json(toComparisonAnswer(comparison))
      : refuse({ status: 404, detail: "No stored series is of this scope." });
  }),
);
