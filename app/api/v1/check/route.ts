import { refuse } from "@/app/api/answer";
import { withJson } from "@/app/api/json-body";
import { checkClaim } from "@/lib/check";
import { readCheckRequest } from "@/lib/check/request";

/** Whether a claim follows from figures, and what went wrong when it does not. Saves nothing. */
export const POST = withJson((body) => {
  const request = readCheckRequest(body);
  if ("problems" in request) {
    const { problems } = request;
    return refuse({
      status: 400,
      detail: "The claim cannot be read.",
      problems,
      count: problems.length,
    });
  }
  return Response.json(checkClaim(request.claim, request.inputs));
});
