import { refuse } from "@/app/api/answer";
import { withJson } from "@/app/api/json-body";
import { solveLedger } from "@/lib/ledger";
import { readLedgerRequest, toLedgerAnswer } from "@/lib/ledger/request";

/** What can be known from facts of one scope, and which of them contradict each other. Saves nothing. */
export const POST = withJson((body) => {
  const request = readLedgerRequest(body);
  if ("refused" in request) {
    const { status, problems } = request.refused;
    return refuse({
      status,
      detail: status === 400 ? "The facts cannot be read." : "The facts cannot be taken together.",
      problems,
      count: problems.length,
    });
  }
  return Response.json(toLedgerAnswer(solveLedger(request.facts, request.questions)));
});
