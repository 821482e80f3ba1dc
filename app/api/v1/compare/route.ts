import { refuse } from "@/app/api/answer";
import { withJson } from "@/app/api/json-body";
import { toComparisonAnswer } from "@/lib/compare/answer";
import { compare } from "@/lib/compare/compare";
import { readComparisonRequest } from "@/lib/compare/request";
import type { Problem } from "@/lib/problem";

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
