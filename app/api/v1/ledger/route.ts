import { refuse } from "@/app/api/answer";
import { withJson } from "@/app/api/json-body";
import { ledgerTimeLimitSeconds, solveInWorker } from "@/app/ledger/solve";
import { readLedgerRequest, toLedgerAnswer } from "@/lib/ledger/request";
import { JobRefused } from "@/lib/thread/job-runner";

const refuseJob = (error: unknown): Response => {
  if (!(error instanceof JobRefused)) throw error;
  if (error.reason === "queue-full")
    return refuse({
      status: 503,
      detail: "Too many ledgers are being worked out. Ask again in a moment.",
      retryAfterSeconds: 5,
    });
  return refuse({
    status: 422,
    detail: "The ledger takes too long to work out.",
    problems: [
      {
        code: "too-much-work",
        name: "facts",
        message: `these facts take more than ${ledgerTimeLimitSeconds} seconds to work out`,
        fix: "give fewer facts, or ask less of them",
      },
    ],
    count: 1,
  });
};

/** What can be known from facts of one scope, and which of them contradict each other. Saves nothing. */
export const POST = withJson(async (body) => {
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
  try {
    return Response.json(toLedgerAnswer(await solveInWorker(request)));
  } catch (error) {
    return refuseJob(error);
  }
});
